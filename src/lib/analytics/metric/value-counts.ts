import { answerValues, countColumn } from '#lib/analytics/dataset/values.ts';
import { sumOf, type GroupedSource } from './grouped-query.ts';
import type { RawItemRow } from './keys.ts';

/** Answers counted by value, `c0` to `c10`. */
export interface RawCounts extends RawItemRow {
	readonly batches: number;
	readonly na: number;
	readonly [count: `c${number}`]: number;
}

/** What the metrics over values read: the mean needs the same counts as the distribution. */
export const valueCounts: GroupedSource = {
	table: 'tally',
	perItem: true,
	figures: [sumOf('batches'), sumOf('na'), ...answerValues.map((value) => sumOf(countColumn(value)))]
};

/** The counts of a raw row, index = value. */
export function toCounts(raw: RawCounts): number[] {
	return answerValues.map((value) => raw[`c${value}`] ?? 0);
}
