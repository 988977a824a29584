import { shareFigures, toShareRow, type RawShare, type ShareRow } from './favourable-share.ts';
import { buildGroupedQuery } from './grouped-query.ts';
import { keyColumns } from './key-columns.ts';
import { toKeys, type Keys } from './keys.ts';
import type { Metric, MetricContext } from './metric.ts';
import { completeRows } from './roll-up.ts';
import { countFigures, toCounts, type RawCounts } from './value-counts.ts';

/** The sums of an item, with what it is about and the values of its scale. */
export interface RawDimension extends RawShare, RawCounts {
	readonly dimension: string;
}

/** The score of a dimension: of all its items whose scales run over the same values. */
export interface DimensionRow extends Keys {
	readonly dimension: string;
	/** Lowest and highest value of the scales; items on other values are another row. */
	readonly low: number;
	readonly high: number;
	/** Items in it. */
	readonly items: number;
	/** Sealed batches behind the item that has the most of them. */
	readonly batches: number;
	/** Valid answers to all of them: one person gives several. */
	readonly n: number;
	readonly favourable: number;
	/** Answers "not applicable", not among `n`. */
	readonly na: number;
	/** favourable / n, 0 to 1; null, like what follows, when n is 0. */
	readonly share: number | null;
	/** The share less and plus the mean half-width of the items' 95 % intervals, within 0 to 1. */
	readonly lower: number | null;
	readonly upper: number | null;
	/** Mean answer, on the values of the scale. */
	readonly mean: number | null;
}

/** Batches in which any item of the dimension is withheld say nothing about the dimension. */
const isWhole = [
	'not exists (',
	'\t\t\tselect 1',
	'\t\t\tfrom withheld as hidden',
	'\t\t\tjoin item as gone on gone.item = hidden.item',
	'\t\t\tjoin item as kin on kin.dimension = gone.dimension',
	'\t\t\twhere hidden.batch = tally.batch and kin.item = tally.item',
	'\t\t)'
].join('\n');

/**
 * Favourable answers over the items of a dimension ÷ valid answers to them, likewise the mean; its half-width is the
 * mean of the items' half-widths, since answers of one person to several items are not independent. A batch in which an
 * item of the dimension is withheld is left out of it.
 */
export const dimensionScore: Metric<RawDimension, DimensionRow> = {
	id: 'dimension-score',
	title: 'dimensionScore',
	unit: 'share',
	groupings: ['period', 'department', 'program', 'provider', 'batch'],
	columns: [
		...keyColumns,
		{ name: 'dimension', type: 'text', nullable: false, holds: 'what its items are about' },
		{ name: 'low', type: 'integer', nullable: false, holds: 'lowest value of their scales' },
		{ name: 'high', type: 'integer', nullable: false, holds: 'highest value of their scales' },
		{ name: 'items', type: 'integer', nullable: false, holds: 'items in it' },
		{ name: 'batches', type: 'integer', nullable: false, holds: 'sealed batches, of the item with most' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers to all of them' },
		{ name: 'favourable', type: 'integer', nullable: false, holds: 'favourable answers among them' },
		{ name: 'na', type: 'integer', nullable: false, holds: 'answers "not applicable", not among n' },
		{ name: 'share', type: 'number', nullable: true, holds: 'favourable / n, 0 to 1; null when n is 0' },
		{ name: 'lower', type: 'number', nullable: true, holds: 'share less the mean half-width of the items' },
		{ name: 'upper', type: 'number', nullable: true, holds: 'share plus the mean half-width of the items' },
		{ name: 'mean', type: 'number', nullable: true, holds: 'mean value; null when n is 0' }
	],
	buildQuery: (filter, sets) =>
		buildGroupedQuery(
			{
				table: 'tally',
				perItem: true,
				itemColumns: ['dimension', 'low', 'high', 'favourable_bits'],
				figures: [...shareFigures, ...countFigures],
				condition: isWhole
			},
			filter,
			sets
		),
	toRows: (raw, sets, context) => {
		const groups = Map.groupBy(completeRows(raw, sets), nameOf);
		return [...groups.values()].map((rows) => toDimensionRow(rows, context)).sort(compare);
	}
};

function nameOf({ part, department, program, provider, period, batch, dimension, low, high }: RawDimension) {
	return JSON.stringify([part, dimension, low, high, department, program, provider, period, batch]);
}

function toDimensionRow(rows: readonly RawDimension[], context: MetricContext): DimensionRow {
	// A group has at least the row it was made for.
	const [first] = rows as readonly [RawDimension];
	const sum = (value: (row: RawDimension) => number) => rows.reduce((all, row) => all + value(row), 0);
	const n = sum((row) => row.n);
	const favourable = sum((row) => row.favourable);
	const half = meanHalfWidth(rows.map((row) => toShareRow(row, context)));
	const share = n === 0 ? null : favourable / n;
	return {
		...toKeys(first),
		dimension: first.dimension,
		low: first.low,
		high: first.high,
		items: new Set(rows.map(({ item, scale }) => `${item} ${scale}`)).size,
		batches: Math.max(...rows.map(({ batches }) => batches)),
		n,
		favourable,
		na: sum((row) => row.na),
		share,
		lower: share === null || half === null ? null : Math.max(0, share - half),
		upper: share === null || half === null ? null : Math.min(1, share + half),
		mean: n === 0 ? null : sum(totalOf) / n
	};
}

/** Sum of the valid answers. */
function totalOf(row: RawDimension): number {
	return toCounts(row).reduce((sum, count, value) => sum + value * count, 0);
}

function meanHalfWidth(items: readonly ShareRow[]): number | null {
	const halves = items.flatMap(({ lower, upper }) =>
		lower === null || upper === null ? [] : [(upper - lower) / 2]
	);
	return halves.length === 0 ? null : halves.reduce((sum, half) => sum + half, 0) / halves.length;
}

const order = [
	'part',
	'dimension',
	'low',
	'high',
	'department',
	'program',
	'provider',
	'period',
	'batch'
] as const;

/** By keys, never by a figure; nulls last. */
function compare(a: DimensionRow, b: DimensionRow): number {
	for (const key of order) {
		const [x, y] = [a[key], b[key]];
		if (x === y) continue;
		if (x === null) return 1;
		if (y === null) return -1;
		return x < y ? -1 : 1;
	}
	return 0;
}
