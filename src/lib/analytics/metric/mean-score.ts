import { countedMean } from '#lib/statistics/counted-mean.ts';
import { buildGroupedQuery } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys } from './keys.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';
import { toCounts, valueCounts, type RawCounts } from './value-counts.ts';

/** The mean answer to an item, on the values of its scale. */
export interface MeanRow extends ItemKeys {
	readonly batches: number;
	/** Valid answers. */
	readonly n: number;
	readonly na: number;
	/** Null when n is 0. */
	readonly mean: number | null;
	/** Standard deviation of the answers (n − 1); null when n is below 2. */
	readonly sd: number | null;
}

/** Mean of the valid answers on the scale's own values; to be shown with the distribution, not instead of it. */
export const meanScore: Metric<RawCounts, MeanRow> = {
	id: 'mean-score',
	title: 'meanScore',
	unit: 'score',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'mean', type: 'number', nullable: true, holds: 'mean value; null when n is 0' },
		{ name: 'sd', type: 'number', nullable: true, holds: 'standard deviation (n - 1); null below 2 answers' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(valueCounts, filter, sets),
	toRows: (raw, sets) =>
		completeRows(raw, sets).map((row) => ({
			...toItemKeys(row),
			batches: row.batches,
			na: row.na,
			...countedMean(toCounts(row))
		}))
};
