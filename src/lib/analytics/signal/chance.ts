import type { ChartKind } from './reading.ts';

/** A rate simulated at a number of points. */
export type ChanceRate = readonly [points: number, rate: number];

/**
 * How often chance alone gives a verdict of improvement or concern, by the number of points: the mean over shares of
 * 75, 85 and 92 % without an effect, in batches of 15 to 60 people of whom 62 % answer (XmR: 22 to 28 answers), which
 * cluster by run with an intraclass correlation of .05. Simulated by `npm run bench` (`test/bench/effects.ts`), which
 * derives the table anew. Answers that cluster less give fewer flags: the table is on the careful side.
 */
export const chanceRates: Readonly<Record<Exclude<ChartKind, 'none'>, readonly ChanceRate[]>> = {
	'p-prime': [
		[12, 0.022],
		[16, 0.034],
		[20, 0.037],
		[24, 0.045],
		[30, 0.056],
		[36, 0.061],
		[48, 0.068],
		[60, 0.072]
	],
	xmr: [
		[12, 0.029],
		[16, 0.04],
		[20, 0.053],
		[24, 0.058],
		[30, 0.06],
		[36, 0.063],
		[48, 0.07],
		[60, 0.078]
	]
};

/**
 * How likely chance alone flags a chart of this kind with so many points, 0 to 1, interpolated between simulated
 * lengths (the longest rate beyond 60 points); 0 below 12 points and where no chart is drawn, since no verdict is given.
 */
export function chanceOfFlag(chart: ChartKind, points: number): number {
	if (chart === 'none' || points < 12) return 0;
	const table = chanceRates[chart];
	const next = table.findIndex(([length]) => length >= points);
	const [high, highRate] = table[next === -1 ? table.length - 1 : next] ?? [points, 0];
	const [low, lowRate] = table[Math.max(0, (next === -1 ? table.length : next) - 1)] ?? [points, 0];
	return high === low ? highRate : lowRate + ((highRate - lowRate) * (points - low)) / (high - low);
}
