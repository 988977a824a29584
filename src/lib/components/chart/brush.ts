import type { MonthSpan } from '#lib/analytics/view/series.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { toHundredths } from './hundredths.ts';
import type { MonthScale } from './month-scale.ts';

/** Where a chosen span begins and ends, in % of the plot's width; months outside the scale are cut off. */
export function spanEnds(scale: MonthScale, { from, to }: MonthSpan): { left: number; right: number } {
	const bound = (x: number) => toHundredths(Math.max(0, Math.min(100, x)));
	return { left: bound(scale.start(from)), right: bound(scale.start(to) + scale.step) };
}

/** The month at a place in % of the plot's width; the nearest one beyond its ends. Null on a scale without months. */
export function monthAt(scale: MonthScale, x: number): Month | null {
	const last = scale.months.length - 1;
	const index = Math.max(0, Math.min(last, Math.floor(x / scale.step)));
	return scale.months[index] ?? null;
}

/** The span between two months in either order. */
export function spanOf(a: Month, b: Month): MonthSpan {
	return a <= b ? { from: a, to: b } : { from: b, to: a };
}

/** The months that a run of points from one to another stands for: the last may stand for several. */
export function pointsSpan(a: Month, b: Month, lastMonthOf: (month: Month) => Month): MonthSpan {
	const { from, to } = spanOf(a, b);
	return { from, to: lastMonthOf(to) };
}
