import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { Estimate, MonthEstimate, Series } from '#lib/analytics/view/series.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { chart } from '#lib/messages/chart.ts';
import type { Translate } from '#lib/messages/format.ts';
import { monthNames } from '#lib/messages/months.ts';

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
export function monthText(t: Translate, calendar: Calendar, month: Month): string {
	const message = calendar === 'gregory' ? chart.monthGregorian : chart.monthHijri;
	return t(message, { month: monthName(t, calendar, month, 'full'), year: month.slice(0, 4) });
}

/** A month's name alone, for axes. */
export function shortMonth(t: Translate, calendar: Calendar, month: Month): string {
	return monthName(t, calendar, month, 'short');
}

/** What a series says in one or two sentences; for those who do not see the chart. */
export function trendSummary(t: Translate, calendar: Calendar, series: Series): string {
	const first = series.months[0];
	const latest = series.months.at(-1);
	if (!first || !latest) return t(chart.emptySummary);
	const lowest = extreme(series.months, (a, b) => a.share < b.share);
	const highest = extreme(series.months, (a, b) => a.share > b.share);
	const month = (point: MonthEstimate) => monthText(t, calendar, point.month);
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

function monthName(t: Translate, calendar: Calendar, month: Month, form: 'full' | 'short'): string {
	const name = monthNames[calendar][Number(month.slice(5)) - 1];
	return name ? t(name[form]) : month;
}
