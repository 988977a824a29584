import type { Message } from './format.ts';

/** A month's name as it stands in a sentence and, shorter where the language does so, on an axis. */
export interface MonthName {
	readonly full: Message;
	readonly short: Message;
}

/**
 * The names of the months, 1 first. Written out rather than asked of `Intl`: browsers answer the Umm al-Qura
 * calendar differently, and a page must read the same before and after its script has loaded.
 */
export const monthNames = {
	gregory: [
		name('يناير', 'January', 'Jan'),
		name('فبراير', 'February', 'Feb'),
		name('مارس', 'March', 'Mar'),
		name('أبريل', 'April', 'Apr'),
		name('مايو', 'May', 'May'),
		name('يونيو', 'June', 'Jun'),
		name('يوليو', 'July', 'Jul'),
		name('أغسطس', 'August', 'Aug'),
		name('سبتمبر', 'September', 'Sep'),
		name('أكتوبر', 'October', 'Oct'),
		name('نوفمبر', 'November', 'Nov'),
		name('ديسمبر', 'December', 'Dec')
	],
	'islamic-umalqura': [
		name('محرم', 'Muharram', 'Muh'),
		name('صفر', 'Safar', 'Saf'),
		name('ربيع الأول', 'Rabi I', 'Rab I'),
		name('ربيع الآخر', 'Rabi II', 'Rab II'),
		name('جمادى الأولى', 'Jumada I', 'Jum I'),
		name('جمادى الآخرة', 'Jumada II', 'Jum II'),
		name('رجب', 'Rajab', 'Raj'),
		name('شعبان', 'Shaban', 'Sha'),
		name('رمضان', 'Ramadan', 'Ram'),
		name('شوال', 'Shawwal', 'Shaw'),
		name('ذو القعدة', 'Dhu al-Qidah', 'Dhu Q'),
		name('ذو الحجة', 'Dhu al-Hijjah', 'Dhu H')
	]
} as const satisfies Record<string, readonly MonthName[]>;

function name(ar: string, en: string, enShort: string): MonthName {
	return { full: { ar, en }, short: { ar, en: enShort } };
}
