import type { Language } from './language.ts';

/**
 * Names of days and months, as CLDR has them. A table and not `Intl`, because the page's first print on the server and
 * the browser's later ones must agree, and Hijri output differs between devices.
 */
export const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
	ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
};

/** Names of the twelve months of each calendar. */
export const monthNames: Readonly<
	Record<'gregory' | 'islamic-umalqura', Readonly<Record<Language, readonly string[]>>>
> = {
	gregory: {
		ar: [
			'يناير',
			'فبراير',
			'مارس',
			'أبريل',
			'مايو',
			'يونيو',
			'يوليو',
			'أغسطس',
			'سبتمبر',
			'أكتوبر',
			'نوفمبر',
			'ديسمبر'
		],
		en: [
			'January',
			'February',
			'March',
			'April',
			'May',
			'June',
			'July',
			'August',
			'September',
			'October',
			'November',
			'December'
		]
	},
	'islamic-umalqura': {
		ar: [
			'محرم',
			'صفر',
			'ربيع الأول',
			'ربيع الآخر',
			'جمادى الأولى',
			'جمادى الآخرة',
			'رجب',
			'شعبان',
			'رمضان',
			'شوال',
			'ذو القعدة',
			'ذو الحجة'
		],
		en: [
			'Muharram',
			'Safar',
			'Rabi’ I',
			'Rabi’ II',
			'Jumada I',
			'Jumada II',
			'Rajab',
			'Sha’ban',
			'Ramadan',
			'Shawwal',
			'Dhu’l-Qi’dah',
			'Dhu’l-Hijjah'
		]
	}
};
