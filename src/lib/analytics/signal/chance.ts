import type { ChartKind } from './reading.ts';

/**
 * How often chance alone gives a verdict of improvement or concern, by the number of points. Simulated by
 * `test/bench/effects.ts` over series without an effect whose answers cluster by run (ICC .05).
 */
const rates: Readonly<
	Record<Exclude<ChartKind, 'none'>, readonly (readonly [points: number, rate: number])[]>
> = {
	'p-prime': [
		[12, 0.05],
		[60, 0.08]
	],
	xmr: [
		[12, 0.05],
		[60, 0.08]
	]
};

/**
 * How likely chance alone flags a chart of this kind with so many points, 0 to 1, interpolated between simulated
 * lengths; 0 below 12 points and where no chart is drawn, since no verdict is given.
 */
export function chanceOfFlag(chart: ChartKind, points: number): number {
	if (chart === 'none' || points < 12) return 0;
	const table = rates[chart];
	const next = table.findIndex(([length]) => length >= points);
	const [high, highRate] = table[next === -1 ? table.length - 1 : next] ?? [points, 0];
	const [low, lowRate] = table[Math.max(0, (next === -1 ? table.length : next) - 1)] ?? [points, 0];
	return high === low ? highRate : lowRate + ((highRate - lowRate) * (points - low)) / (high - low);
}
