import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { Estimate, MonthEstimate, Series } from '#lib/analytics/view/series.ts';
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

/** A month with its year, for sentences and tables. */
export function monthText(language: Language, calendar: Calendar, month: Month): string {
	return formatMonth(language, month, { calendar });
}

/** A month's name alone, for axes; abbreviated where the language does so. */
export function shortMonth(language: Language, calendar: Calendar, month: Month): string {
	const name = monthNames[calendar][language][Number(month.slice(5)) - 1] ?? month;
	return language === 'en' && calendar === 'gregory' ? name.slice(0, 3) : name;
}

/** What a series says in one or two sentences; for those who do not see the chart. */
export function trendSummary(t: Translate, language: Language, calendar: Calendar, series: Series): string {
	const first = series.months[0];
	const latest = series.months.at(-1);
	if (!first || !latest) return t(chart.emptySummary);
	const lowest = extreme(series.months, (a, b) => a.share < b.share);
	const highest = extreme(series.months, (a, b) => a.share > b.share);
	const month = (point: MonthEstimate) => monthText(language, calendar, point.month);
	return t(chart.trendSummary, {
		months: series.months.length,
		from: month(first),
		to: month(latest),
		lowest: t(chart.percent, { share: toPercent(lowest.share) }),
		lowestMonth: month(lowest),
		highest: t(chart.percent, { share: toPercent(highest.share) }),
		highestMonth: month(highest),
		latestMonth: month(latest),
		latest: estimateText(t, latest)
	});
}

function extreme(
	months: readonly MonthEstimate[],
	beats: (a: MonthEstimate, b: MonthEstimate) => boolean
): MonthEstimate {
	return months.reduce((best, point) => (beats(point, best) ? point : best));
}
