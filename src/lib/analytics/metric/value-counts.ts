import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import { toFullCounts } from '#lib/analytics/dataset/derived-counts.ts';
import { answerValues, countColumn } from '#lib/analytics/dataset/values.ts';
import { sumOf, type Figure, type GroupedSource } from './grouped-query.ts';
import type { RawItemRow } from './keys.ts';

/** Answers counted by value as the extract stores them; `toCounts` gives them all. */
export interface RawCounts extends RawItemRow {
	readonly low: number;
	readonly high: number;
	/** Bit `value` is 1 where the value is favourable. */
	readonly favourable_bits: number;
	readonly batches: number;
	readonly n: number;
	readonly favourable: number;
	readonly na: number;
	readonly [count: `c${number}`]: number;
}

/** The stored counts, as figures of a query. */
export const countFigures: readonly Figure[] = answerValues.map((value) => sumOf(countColumn(value)));

/** What the metrics over values read: the mean needs the same counts as the distribution. */
export const valueCounts: GroupedSource = {
	table: 'tally',
	perItem: true,
	itemColumns: ['low', 'high', 'favourable_bits'],
	figures: [sumOf('batches'), sumOf('n', validSql), sumOf('favourable'), sumOf('na'), ...countFigures]
};

/** The counts of a raw row, index = value. */
export function toCounts(raw: RawCounts): number[] {
	const stored = answerValues.map((value) => raw[countColumn(value)] ?? 0);
	const scale = { low: raw.low, high: raw.high, favourableBits: raw.favourable_bits };
	return toFullCounts(stored, scale, { valid: raw.n, favourable: raw.favourable });
}
