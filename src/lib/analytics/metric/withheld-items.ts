import { buildGroupedQuery, type GroupedSource } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys, type RawItemRow } from './keys.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';

export interface RawWithheld extends RawItemRow {
	readonly withheld: number;
}

/** In how many batches an item says nothing. */
export interface WithheldRow extends ItemKeys {
	/** Batches in which too few answered the item; at least 1. */
	readonly withheld: number;
}

const source: GroupedSource = {
	table: 'withheld',
	perItem: true,
	figures: [{ name: 'withheld', sql: 'count(*)::int' }]
};

/** Where an item is withheld for good: a chart marks these instead of leaving a gap. No row where none is. */
export const withheldItems: Metric<RawWithheld, WithheldRow> = {
	id: 'withheld-items',
	title: 'withheldItems',
	unit: 'batches',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'withheld', type: 'integer', nullable: false, holds: 'batches in which the item is withheld' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets) =>
		completeRows(raw, sets).map((row) => ({ ...toItemKeys(row), withheld: row.withheld }))
};
