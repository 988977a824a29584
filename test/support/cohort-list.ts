/** The list of a cohort as a coordinator has it in Excel, and what stands in it. */
export interface CohortList {
	/** The rows with their header, mobiles as Excel leaves them; for Arabic Windows. */
	readonly text: string;
	/** The same people, saved by somebody who writes Arabic digits and no sensitive column. */
	readonly retyped: string;
	/** Everyone who can be taken, as written. */
	readonly names: readonly string[];
	/** What must never be kept: the headers of the two sensitive columns, which are named when dropped, and their cells. */
	readonly sensitive: readonly string[];
	readonly sensitiveHeaders: readonly string[];
}

const given = ['نورة', 'هند', 'أمل', 'ريم', 'لطيفة', 'مها', 'وجدان', 'جواهر', 'بدرية', 'العنود'];
const family = ['عبدالله القحطاني', 'محمد الدوسري', 'سعد آل زيد', 'فهد الشهري'];
const circumstances = ['كفالة داخلية', 'أسرة حاضنة', 'دار إيواء'];

/**
 * The list of story 3: 38 people under their header, the last of them written a second time (rows 2 to 40); then a mobile
 * a spreadsheet spoilt (row 41) and a row without a name (42). Every row has a national id, and a cell on circumstances.
 */
export function makeCohortList(): CohortList {
	const names = family.flatMap((rest) => given.map((first) => `${first} ${rest}`)).slice(0, 38);
	const ids = Array.from({ length: names.length + 3 }, (_, index) => nationalId(index));
	const number = (index: number) => String(512345600 + index);
	const spellings = [
		(digits: string) => digits,
		(digits: string) => `+966${digits}`,
		(digits: string) => `0${digits.slice(0, 2)} ${digits.slice(2, 5)}-${digits.slice(5)}`
	];
	const spell = (index: number) => spellings[index % spellings.length]?.(number(index)) ?? '';
	const last = names.length - 1;
	const people = [
		...names.map((name, index) => [name, spell(index)]),
		[names[last]?.replace('ال', 'الـ'), `00966${number(last)}`],
		['شيماء فهد', '5.12346E+08'],
		['', '0551234567']
	];
	const rows = people.map(([name, mobile], index) =>
		[name, ids[index], mobile, circumstances[index % circumstances.length]].join(';')
	);
	const headers = ['رقم الهوية الوطنية', 'يتيم ذو ظروف خاصة'] as const;
	return {
		text: [`الاسم الثلاثي;${headers[0]};رقم الجوال;${headers[1]}`, ...rows, ''].join('\r\n'),
		retyped: ['الاسم,الجوال', ...names.map((name, index) => `${name},${arabic(`0${number(index)}`)}`)].join(
			'\n'
		),
		names,
		sensitiveHeaders: headers,
		sensitive: [...headers, ...circumstances, ...ids]
	};
}

function arabic(digits: string): string {
	return digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** A national id nobody has, with its check digit (Luhn over all ten). */
function nationalId(index: number): string {
	const digits = `1${String(73_000_000 + index * 37)}`;
	const sum = [...digits].reduce((total, digit, place) => {
		const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return digits + String((10 - (sum % 10)) % 10);
}
