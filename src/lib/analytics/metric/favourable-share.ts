import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { buildGroupedQuery, sumOf, type Figure, type GroupedSource } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys, type RawItemRow } from './keys.ts';
import type { Metric, MetricContext } from './metric.ts';
import { completeRows } from './roll-up.ts';

/** Sums from which a share and its interval follow. */
export interface RawShare extends RawItemRow {
	/** Sealed batches behind the row. */
	readonly batches: number;
	/** Rows of the tally behind it: batches, or in the board's file months of a program. */
	readonly clusters: number;
	readonly n: number;
	readonly favourable: number;
	readonly na: number;
	/** Σ x², Σ x n and Σ n² over the clusters, x favourable of n valid answers. */
	readonly favourable_squared: number;
	readonly favourable_times_n: number;
	readonly n_squared: number;
}

/** The favourable share of an item. */
export interface ShareRow extends ItemKeys {
	readonly batches: number;
	/** Valid answers. */
	readonly n: number;
	readonly favourable: number;
	/** Answers "not applicable", not among `n`. */
	readonly na: number;
	/** favourable / n, 0 to 1; null, like the interval, when n is 0. */
	readonly share: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** What the interval was widened by: 1 for a single batch. */
	readonly designEffect: number;
}

/** The figures of `RawShare`. */
export const shareFigures: readonly Figure[] = [
	{ name: 'batches', sql: 'sum(tally.batches)::int' },
	{ name: 'clusters', sql: 'count(*)::int' },
	sumOf('n', validSql),
	sumOf('favourable'),
	sumOf('na'),
	{ name: 'favourable_squared', sql: 'sum(favourable::double * favourable::double)::double' },
	{ name: 'favourable_times_n', sql: `sum(favourable::double * ${validSql}::double)::double` },
	{ name: 'n_squared', sql: `sum(${validSql}::double * ${validSql}::double)::double` }
];

const source: GroupedSource = { table: 'tally', perItem: true, figures: shareFigures };

/**
 * Favourable answers over valid answers («نسبة الراضين» where the scale has five points), "not applicable" and skipped
 * answers in neither, with its 95 % Wilson interval. Pooled batches: on n / design effect, from ten clusters on their
 * own, else the association's for the item (statistics 1.5).
 */
export const favourableShare: Metric<RawShare, ShareRow> = {
	id: 'favourable-share',
	title: 'favourableShare',
	unit: 'share',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers' },
		{ name: 'favourable', type: 'integer', nullable: false, holds: 'favourable answers among them' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'share', type: 'number', nullable: true, holds: 'favourable / n, 0 to 1; null when n is 0' },
		{ name: 'lower', type: 'number', nullable: true, holds: 'lower end of the 95 % Wilson interval' },
		{ name: 'upper', type: 'number', nullable: true, holds: 'upper end of the 95 % Wilson interval' },
		{ name: 'designEffect', type: 'number', nullable: false, holds: 'what the interval was widened by' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets, context) => completeRows(raw, sets).map((row) => toShareRow(row, context))
};

/** The share of raw sums, with its interval. */
export function toShareRow(raw: RawShare, context: MetricContext): ShareRow {
	const widened = designEffectOf(raw, context);
	const { share, interval } = wilson(raw.favourable, raw.n, widened);
	return {
		...toItemKeys(raw),
		batches: raw.batches,
		n: raw.n,
		favourable: raw.favourable,
		na: raw.na,
		share,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null,
		designEffect: widened
	};
}

function designEffectOf(raw: RawShare, { designEffects }: MetricContext): number {
	if (raw.batches <= 1) return 1;
	return ownDesignEffect(raw) ?? Math.max(1, designEffects[raw.item] ?? 1);
}

/** The design effect of the batches behind a row; null when they are too few or all their answers agree. */
export function ownDesignEffect(raw: RawShare): number | null {
	return designEffect({
		clusters: raw.clusters,
		n: raw.n,
		favourable: raw.favourable,
		favourableSquared: raw.favourable_squared,
		favourableTimesN: raw.favourable_times_n,
		nSquared: raw.n_squared
	});
}
