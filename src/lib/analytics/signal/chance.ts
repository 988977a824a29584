import type { ChartKind } from './reading.ts';

/** A rate simulated at a number of points. */
export type ChanceRate = readonly [points: number, rate: number];

/**
 * How often chance alone gives a verdict of improvement or concern, by the number of points: the mean over shares of
 * 85 and 92 % without an effect, as people rate most items, in batches of 15 to 60 people of whom 62 % answer (XmR: 22 to 28 answers), which
 * cluster by run with an intraclass correlation of .05. Simulated by `npm run bench` (`test/bench/effects.ts`), which
 * derives the table anew. Answers that cluster less give fewer flags: the table is on the careful side.
 */
export const chanceRates: Readonly<Record<Exclude<ChartKind, 'none'>, readonly ChanceRate[]>> = {
	'p-prime': [
		[12, 0.027],
		[16, 0.039],
		[20, 0.045],
		[24, 0.053],
		[30, 0.064],
		[36, 0.068],
		[48, 0.075],
		[60, 0.08]
	],
	xmr: [
		[12, 0.035],
		[16, 0.046],
		[20, 0.06],
		[24, 0.066],
		[30, 0.069],
		[36, 0.07],
		[48, 0.077],
		[60, 0.085]
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
