import { distribution } from './distribution.ts';
import {
	favourableShare,
	shareFigures,
	toShareRow,
	type RawShare,
	type ShareRow
} from './favourable-share.ts';
import { buildGroupedQuery, type GroupedSource } from './grouped-query.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';
import { countFigures, toCounts, type RawCounts } from './value-counts.ts';

/** The favourable share of an item and how its answers spread. */
export interface ItemFiguresRow extends ShareRow {
	/** Answers of each value from 0 to 10, index = value. */
	readonly counts: readonly number[];
}

const source: GroupedSource = {
	table: 'tally',
	perItem: true,
	itemColumns: ['low', 'high', 'favourable_bits'],
	figures: [...shareFigures, ...countFigures]
};

/** `favourable-share` and `distribution` in one pass over the answers, for pages that show both; not in the catalogue. */
export const itemFigures: Metric<RawShare & RawCounts, ItemFiguresRow> = {
	...favourableShare,
	id: 'item-figures',
	columns: [...favourableShare.columns, ...distribution.columns.filter(({ name }) => name === 'counts')],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets, context) =>
		completeRows(raw, sets).map((row) => ({ ...toShareRow(row, context), counts: toCounts(row) }))
};
