/** Given and family names for made-up people; none is meant. */
export const womenGiven =
	'نورة سارة ريم هند لطيفة منيرة أمل فاطمة العنود مها عبير شهد دانة جواهر وفاء سمية خلود أروى'.split(' ');

export const menGiven =
	'عبدالله محمد خالد فهد سعود تركي ناصر عبدالعزيز سلطان ماجد يوسف إبراهيم بدر فيصل أحمد حسن'.split(' ');

export const familyNames =
	'القحطاني العتيبي الدوسري الشهري الغامدي الزهراني الحربي المطيري الشمري العنزي السبيعي الخالدي الهاجري البقمي العمري الأسمري الرشيدي المالكي'.split(
		' '
	);

/** Providers by their names in both languages; made up. */
export const providerGiven: readonly (readonly [string, string])[] = [
	['سارة', 'Sarah'],
	['نورة', 'Noura'],
	['خالد', 'Khalid'],
	['ريم', 'Reem'],
	['محمد', 'Mohammed'],
	['هند', 'Hind'],
	['ماجد', 'Majed'],
	['أمل', 'Amal'],
	['يوسف', 'Yousef'],
	['دانة', 'Danah'],
	['فيصل', 'Faisal'],
	['وفاء', 'Wafa'],
	['بدر', 'Bader'],
	['شهد', 'Shahad'],
	['إبراهيم', 'Ibrahim']
];

export const providerFamily: readonly (readonly [string, string])[] = [
	['العمير', 'Al-Omair'],
	['الفارس', 'Al-Fares'],
	['الصالح', 'Al-Saleh'],
	['المنصور', 'Al-Mansour']
];
