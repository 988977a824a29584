import type { SeriesReading, Verdict } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { ScaledItem } from './contents.ts';
import type { Estimate, MonthSpan } from './series.ts';

/**
 * How things stand, the sentence a page opens with, as a message key with what fills it: pages choose the words.
 * - `overall`: satisfaction, by the item that asks for it
 * - `item`: the favourable share of another item
 * - `nothing`: no result under this filter
 *
 * `from` and `to` are the first and last month of the chosen period, else of the trend; null when none is dated.
 */
export type Standing =
	| {
			readonly key: 'overall' | 'item';
			readonly item: string;
			readonly estimate: Estimate;
			readonly from: Month | null;
			readonly to: Month | null;
			/** What its control chart says over all months. */
			readonly verdict: Verdict;
			/** Of all points since the signal began; null where the verdict is none. */
			readonly recent: Estimate | null;
	  }
	| { readonly key: 'nothing' };

/** The standing of an item from its total and its trend; `overall` are the items that ask for satisfaction. */
export function toStanding(
	item: ScaledItem | null,
	estimate: Estimate | null,
	trend: SeriesReading,
	chosen: MonthSpan | null,
	overall: readonly string[]
): Standing {
	if (!item || !estimate) return { key: 'nothing' };
	return {
		key: overall.includes(item.item) ? 'overall' : 'item',
		item: item.item,
		estimate,
		from: chosen?.from ?? trend.points[0]?.month ?? null,
		to: chosen?.to ?? trend.points.at(-1)?.month ?? null,
		verdict: trend.verdict,
		recent: trend.sinceSignal
	};
}
