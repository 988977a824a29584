import { formatDate, type CivilDate } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';

/** A date in both calendars: «الخميس، 3 ديسمبر 2026 (23 جمادى الآخرة 1448هـ)». */
export function bothCalendars(language: Language, date: CivilDate): string {
	const hijri = formatDate(language, date, { calendar: 'islamic-umalqura' });
	return `${formatDate(language, date, { style: 'full' })} (${hijri})`;
}
