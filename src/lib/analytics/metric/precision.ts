import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import {
	favourableShare,
	shareFigures,
	toShareRow,
	type RawShare,
	type ShareRow
} from './favourable-share.ts';
import { buildGroupedQuery, type GroupedSource } from './grouped-query.ts';
import type { Metric, MetricContext } from './metric.ts';
import { completeRows } from './roll-up.ts';

/** The sums of a share, and of those invited in the same batches. */
export interface RawPrecision extends RawShare {
	readonly respondents: number;
	/** Respondents, valid and favourable answers of the batches whose invitations are known, and these. */
	readonly answered: number;
	readonly invited: number;
	readonly known: number;
	readonly known_favourable: number;
}

/** How solid the favourable share of an item is. */
export interface PrecisionRow extends ShareRow {
	/** People who answered in the batches with a released answer to the item. */
	readonly respondents: number;
	/** Of them, those in batches where people were invited. */
	readonly answered: number;
	readonly invited: number;
	/** answered / invited, 0 to 1; null where nobody was invited. */
	readonly rate: number | null;
	/**
	 * The share if all who were invited and gave no valid answer would have answered unfavourably (`worst`) or
	 * favourably (`best`); over the batches where people were invited, and only below a response rate of 60 %, else null.
	 */
	readonly worst: number | null;
	readonly best: number | null;
}

/** Below it, what the silent ones would have said can change the picture (statistics 1.11). */
export const lowResponse = 0.6;

const whereInvited = (sql: string) =>
	`coalesce(sum(case when batch.invited is null then 0 else ${sql} end), 0)::int`;

const source: GroupedSource = {
	table: 'tally',
	perItem: true,
	readsBatch: true,
	figures: [
		...shareFigures,
		{ name: 'respondents', sql: 'sum(batch.respondents)::int' },
		{ name: 'answered', sql: whereInvited('batch.respondents') },
		{ name: 'invited', sql: whereInvited('batch.invited') },
		{ name: 'known', sql: whereInvited(validSql) },
		{ name: 'known_favourable', sql: whereInvited('favourable') }
	]
};

/**
 * The favourable share with all that says how far to trust it: its interval with the design effect, the response rate,
 * and the bounds of what the whole cohort would have said.
 */
export const precision: Metric<RawPrecision, PrecisionRow> = {
	id: 'precision',
	title: 'precision',
	unit: 'share',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...favourableShare.columns,
		{ name: 'respondents', type: 'integer', nullable: false, holds: 'people who answered in these batches' },
		{ name: 'answered', type: 'integer', nullable: false, holds: 'of them, in batches with invitations' },
		{ name: 'invited', type: 'integer', nullable: false, holds: 'invitations not voided' },
		{
			name: 'rate',
			type: 'number',
			nullable: true,
			holds: 'answered / invited; null where nobody was invited'
		},
		{
			name: 'worst',
			type: 'number',
			nullable: true,
			holds: 'the share if the silent ones were unfavourable; null from a response rate of 60 %'
		},
		{
			name: 'best',
			type: 'number',
			nullable: true,
			holds: 'the share if the silent ones were favourable; null from a response rate of 60 %'
		}
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets, context) => completeRows(raw, sets).map((row) => toPrecisionRow(row, context))
};

function toPrecisionRow(raw: RawPrecision, context: MetricContext): PrecisionRow {
	const { respondents, answered, invited, known, known_favourable: favourable } = raw;
	const rate = invited === 0 ? null : answered / invited;
	// More answers than invitations are a fault of the roster, not a cohort of which something is unknown.
	const isOpen = rate !== null && rate < lowResponse && known <= invited;
	return {
		...toShareRow(raw, context),
		respondents,
		answered,
		invited,
		rate,
		worst: isOpen ? favourable / invited : null,
		best: isOpen ? (favourable + invited - known) / invited : null
	};
}
