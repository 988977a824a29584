import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { Estimate } from '#lib/analytics/view/series.ts';
import { monthNames } from '#lib/domain/calendar-names.ts';
import { formatMonth, type Month } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import { chart } from '#lib/messages/chart.ts';
import type { Translate } from '#lib/messages/format.ts';

/** A share as the whole per cent that is printed. */
export function toPercent(share: number): number {
	return Math.round(share * 100);
}

/** The parameters of messages that print an estimate; whole per cent. */
export function estimateParams(estimate: Estimate): {
	share: number;
	lower: number;
	upper: number;
	n: number;
} {
	return {
		share: toPercent(estimate.share),
		lower: toPercent(estimate.lower),
		upper: toPercent(estimate.upper),
		n: estimate.n
	};
}

/** An estimate with its interval and number of answers, `84 % (78–88, 212 answers)`. */
export function estimateText(t: Translate, estimate: Estimate): string {
	return t(chart.estimate, estimateParams(estimate));
}

/** A month with its year, for tables, lists and headings. */
export function monthText(language: Language, calendar: Calendar, month: Month): string {
	return formatMonth(language, month, { calendar });
}

/** A month with its year after a preposition, which in Arabic changes the name of two Hijri months. */
export function monthInSentence(language: Language, calendar: Calendar, month: Month): string {
	return monthText(language, calendar, month).replace(/^ذو /, 'ذي ');
}

/** A month's name alone, for axes; abbreviated where the language does so. */
export function shortMonth(language: Language, calendar: Calendar, month: Month): string {
	const name = monthNames[calendar][language][Number(month.slice(5)) - 1] ?? month;
	return language === 'en' && calendar === 'gregory' ? name.slice(0, 3) : name;
}
