import type { Month } from '#lib/domain/calendar.ts';

/**
 * The share of favourable answers among the valid answers to one item, with its 95 % Wilson interval
 * (`statistics`: on n divided by the design effect where many batches are pooled).
 */
export interface Estimate {
	/** Favourable answers. */
	readonly favourable: number;
	/** Valid answers, at least 1. */
	readonly n: number;
	/** favourable / n, 0 to 1. */
	readonly share: number;
	/** Ends of the interval, 0 to 1. */
	readonly lower: number;
	readonly upper: number;
}

/** The estimate of one month. */
export interface MonthEstimate extends Estimate {
	readonly month: Month;
}

/** An item over the months of one calendar; months without a released answer are absent, never zero. */
export interface Series {
	/** In order of month. */
	readonly months: readonly MonthEstimate[];
	/** Months in which the item was withheld in at least one batch, in order. */
	readonly withheld: readonly Month[];
}

/** The span of months that charts share; both ends belong to it. */
export interface MonthSpan {
	readonly from: Month;
	readonly to: Month;
}

/** The months from the first to the last that any of the series names; null when none names one. */
export function spanOf(series: readonly Series[]): MonthSpan | null {
	let from: Month | null = null;
	let to: Month | null = null;
	for (const { months, withheld } of series) {
		for (const month of [...months.map((point) => point.month), ...withheld]) {
			if (from === null || month < from) from = month;
			if (to === null || month > to) to = month;
		}
	}
	return from === null || to === null ? null : { from, to };
}
