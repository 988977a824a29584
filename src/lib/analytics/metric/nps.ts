import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import { meanDesignEffect } from '#lib/statistics/mean-design-effect.ts';
import { nps as npsOf } from '#lib/statistics/nps.ts';
import { buildGroupedQuery, sumOf, type GroupedSource } from './grouped-query.ts';
import { itemKeyColumns } from './key-columns.ts';
import { toItemKeys, type ItemKeys, type RawItemRow } from './keys.ts';
import type { Metric, MetricContext } from './metric.ts';
import { completeRows } from './roll-up.ts';

/** Sums from which a Net Promoter Score and its interval follow. */
export interface RawNps extends RawItemRow {
	readonly batches: number;
	readonly clusters: number;
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
	readonly na: number;
	/** Σ d², Σ d n and Σ n² over the clusters, d promoters less detractors. */
	readonly difference_squared: number;
	readonly difference_times_n: number;
	readonly n_squared: number;
}

/** The Net Promoter Score of an item asked from 0 to 10, whose favourable values are 9 and 10. */
export interface NpsRow extends ItemKeys {
	readonly batches: number;
	/** Valid answers: promoters (9, 10), passives (7, 8) and detractors (0 to 6). */
	readonly n: number;
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
	readonly na: number;
	/** 100 (promoters − detractors) / n, −100 to 100; null, like the interval, when n is 0. */
	readonly score: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** What the interval was widened by: 1 for a single batch. */
	readonly designEffect: number;
}

const onlyPromoters = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
	.map((value) => `item.f${value} = ${value >= 9 ? 1 : 0}`)
	.join(' and ');

const detractors = '(c0 + c1 + c2 + c3 + c4 + c5 + c6)';
const difference = `(favourable::double - ${detractors}::double)`;

const source: GroupedSource = {
	table: 'tally',
	perItem: true,
	figures: [
		sumOf('batches'),
		{ name: 'clusters', sql: 'count(*)::int' },
		sumOf('promoters', 'favourable'),
		sumOf('passives', `unfavourable - ${detractors}`),
		sumOf('detractors', detractors),
		sumOf('na'),
		{ name: 'difference_squared', sql: `sum(${difference} * ${difference})::double` },
		{ name: 'difference_times_n', sql: `sum(${difference} * ${validSql}::double)::double` },
		{ name: 'n_squared', sql: `sum(${validSql}::double * ${validSql}::double)::double` }
	],
	// On such a scale all counts of detractors are stored: 8 and 10 are the derived ones.
	condition: `tally.item in (select item.item from item where item.low = 0 and item.high = 10 and ${onlyPromoters})`
};

/**
 * Promoters less detractors of items asked from 0 to 10 with 9 and 10 as favourable values, in points, with its 95 % adjusted-Wald interval (statistics
 * 1.6). Pooled batches: on counts ÷ design effect, from ten clusters on that of the score itself, else the
 * association's for the item.
 */
export const netPromoterScore: Metric<RawNps, NpsRow> = {
	id: 'nps',
	title: 'nps',
	unit: 'points',
	groupings: ['period', 'department', 'program', 'provider', 'item', 'batch'],
	columns: [
		...itemKeyColumns,
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers' },
		{ name: 'promoters', type: 'integer', nullable: false, holds: 'answers of 9 and 10' },
		{ name: 'passives', type: 'integer', nullable: false, holds: 'answers of 7 and 8' },
		{ name: 'detractors', type: 'integer', nullable: false, holds: 'answers of 0 to 6' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'score', type: 'number', nullable: true, holds: '-100 to 100; null when n is 0' },
		{ name: 'lower', type: 'number', nullable: true, holds: 'lower end of the 95 % adjusted-Wald interval' },
		{ name: 'upper', type: 'number', nullable: true, holds: 'upper end of the 95 % adjusted-Wald interval' },
		{ name: 'designEffect', type: 'number', nullable: false, holds: 'what the interval was widened by' }
	],
	buildQuery: (filter, sets) => buildGroupedQuery(source, filter, sets),
	toRows: (raw, sets, context) => completeRows(raw, sets).map((row) => toNpsRow(row, context))
};

function toNpsRow(raw: RawNps, context: MetricContext): NpsRow {
	const counts = { promoters: raw.promoters, passives: raw.passives, detractors: raw.detractors };
	const widened = designEffectOf(raw, context);
	const interval = npsOf({
		promoters: counts.promoters / widened,
		passives: counts.passives / widened,
		detractors: counts.detractors / widened
	})?.adjustedWald;
	return {
		...toItemKeys(raw),
		batches: raw.batches,
		n: counts.promoters + counts.passives + counts.detractors,
		...counts,
		na: raw.na,
		score: npsOf(counts)?.score ?? null,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null,
		designEffect: widened
	};
}

function designEffectOf(raw: RawNps, { designEffects }: MetricContext): number {
	if (raw.batches <= 1) return 1;
	const n = raw.promoters + raw.passives + raw.detractors;
	const total = raw.promoters - raw.detractors;
	const own = meanDesignEffect({
		clusters: raw.clusters,
		n,
		total,
		totalSquared: raw.difference_squared,
		totalTimesN: raw.difference_times_n,
		nSquared: raw.n_squared,
		variance: n === 0 ? 0 : (raw.promoters + raw.detractors) / n - (total / n) ** 2
	});
	return own ?? Math.max(1, designEffects[raw.item] ?? 1);
}
