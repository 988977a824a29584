import type { ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import type { WithheldRow } from '#lib/analytics/metric/withheld-items.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { toFourDecimals } from './rounding.ts';

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

/** The estimate of a row; null without a valid answer, since nothing is not 0 %. */
export function toEstimate(
	row: Pick<ShareRow, 'favourable' | 'n' | 'share' | 'lower' | 'upper'> | undefined
): Estimate | null {
	if (!row || row.share === null || row.lower === null || row.upper === null) return null;
	const { favourable, n } = row;
	return {
		favourable,
		n,
		share: toFourDecimals(row.share),
		lower: toFourDecimals(row.lower),
		upper: toFourDecimals(row.upper)
	};
}

/** The series of rows by month, already those of one item and group, in order of month. */
export function toSeries(shares: readonly ShareRow[], withheld: readonly WithheldRow[]): Series {
	return {
		months: shares.flatMap((row) => {
			const estimate = toEstimate(row);
			return estimate && row.period !== null ? { ...estimate, month: row.period } : [];
		}),
		withheld: withheld.flatMap(({ period }) => period ?? [])
	};
}
