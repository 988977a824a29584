import { buildGroupedQuery } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys } from './keys.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';
import { toCounts, valueCounts, type RawCounts } from './value-counts.ts';

/** How the answers to an item spread over its values. */
export interface DistributionRow extends ItemKeys {
	readonly batches: number;
	/** Valid answers: the sum of `counts`. */
	readonly n: number;
	readonly na: number;
	/** Answers of each value from 0 to 10, index = value; 0 for values the scale does not have. */
	readonly counts: readonly number[];
}

/** Answers to an item counted by value. A count inside a batch may be small: groups are never defined by an answer. */
export const distribution: Metric<RawCounts, DistributionRow> = {
	id: 'distribution',
	title: 'distribution',
	unit: 'answers',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'counts', type: 'integers', nullable: false, holds: 'answers of each value from 0 to 10' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(valueCounts, filter, sets),
	toRows: (raw, sets) =>
		completeRows(raw, sets).map((row) => {
			const counts = toCounts(row);
			return {
				...toItemKeys(row),
				batches: row.batches,
				n: counts.reduce((sum, count) => sum + count, 0),
				na: row.na,
				counts
			};
		})
};
