import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import { buildGroupedQuery, sumOf, type GroupedSource } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys, type RawItemRow } from './keys.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';

/** Sums over batches that asked an item. */
export interface RawMissing extends RawItemRow {
	readonly batches: number;
	readonly respondents: number;
	readonly n: number;
	readonly na: number;
}

/** How many skipped an item. */
export interface MissingRow extends ItemKeys {
	readonly batches: number;
	/** People who answered something in the batches that asked the item. */
	readonly respondents: number;
	/** Of them, those who gave a valid answer, and those who said "not applicable". */
	readonly n: number;
	readonly na: number;
	/** The others: they skipped it. */
	readonly missing: number;
	/** missing / respondents, 0 to 1; null when nobody answered. */
	readonly share: number | null;
}

const source: GroupedSource = {
	table: 'tally',
	perItem: true,
	readsBatch: true,
	figures: [
		{ name: 'batches', sql: 'sum(tally.batches)::int' },
		{ name: 'respondents', sql: 'sum(batch.respondents)::int' },
		sumOf('n', validSql),
		sumOf('na')
	],
	// In the board's file a row of batches may hold some that did not ask the item: who skipped it is then unknown.
	condition: 'tally.batches = batch.batches'
};

/** People who answered the survey and skipped an item, "not applicable" apart; withheld batches are left out. */
export const missingShare: Metric<RawMissing, MissingRow> = {
	id: 'missing-share',
	title: 'missingShare',
	unit: 'share',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'respondents', type: 'integer', nullable: false, holds: 'people who answered in these batches' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'missing', type: 'integer', nullable: false, holds: 'people who skipped the item' },
		{ name: 'share', type: 'number', nullable: true, holds: 'missing / respondents, 0 to 1' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets) =>
		completeRows(raw, sets).map((row) => {
			const missing = Math.max(0, row.respondents - row.n - row.na);
			return {
				...toItemKeys(row),
				batches: row.batches,
				respondents: row.respondents,
				n: row.n,
				na: row.na,
				missing,
				share: row.respondents === 0 ? null : missing / row.respondents
			};
		})
};
