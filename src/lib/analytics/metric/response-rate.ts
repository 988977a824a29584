import { buildGroupedQuery, sumOf, type GroupedSource } from './grouped-query.ts';
import { keyColumns } from './key-columns.ts';
import { toKeys, type Keys, type RawRow } from './keys.ts';
import type { Metric } from './metric.ts';
import { completeRows } from './roll-up.ts';

/** Sums over batches. */
export interface RawRate extends RawRow {
	readonly batches: number;
	readonly respondents: number;
	/** Respondents and invitations of the batches whose invitations are known. */
	readonly answered: number;
	readonly invited: number;
}

/** How many of those invited answered. */
export interface RateRow extends Keys {
	readonly batches: number;
	/** People who answered in all batches. */
	readonly respondents: number;
	/** People who answered where people were invited, of `invited`. */
	readonly answered: number;
	readonly invited: number;
	/** answered / invited, 0 to 1; null where nobody was invited (imports, open audiences). */
	readonly rate: number | null;
}

const source: GroupedSource = {
	table: 'batch',
	perItem: false,
	figures: [
		sumOf('batches'),
		sumOf('respondents'),
		{ name: 'answered', sql: 'coalesce(sum(case when invited is null then 0 else respondents end), 0)::int' },
		{ name: 'invited', sql: 'coalesce(sum(invited), 0)::int' }
	]
};

/**
 * Answered over invited, voided invitations in neither, from the batches that know both. The filter's items do not
 * apply: a batch is answered as a whole.
 */
export const responseRate: Metric<RawRate, RateRow> = {
	id: 'response-rate',
	title: 'responseRate',
	unit: 'share',
	groupings: ['period', 'department', 'program', 'provider', 'batch'],
	columns: [
		...keyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'respondents', type: 'integer', nullable: false, holds: 'people who answered' },
		{ name: 'answered', type: 'integer', nullable: false, holds: 'of them, in batches with invitations' },
		{ name: 'invited', type: 'integer', nullable: false, holds: 'invitations not voided' },
		{
			name: 'rate',
			type: 'number',
			nullable: true,
			holds: 'answered / invited, 0 to 1; null where nobody was invited'
		}
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets) =>
		completeRows(raw, sets).map((row) => ({
			...toKeys(row),
			batches: row.batches,
			respondents: row.respondents,
			answered: row.answered,
			invited: row.invited,
			rate: row.invited === 0 ? null : row.answered / row.invited
		}))
};
