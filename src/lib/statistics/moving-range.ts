/** A moving range at or above this many times their mean is screened out once (Nelson 1982): D4 of two points. */
export const movingRangeLimit = 3.267;

/**
 * |y_i − y_(i−1)| for each pair of neighbours that both exist: no range is taken across a missing point.
 */
export function movingRanges(y: readonly (number | null)[]): number[] {
	const ranges: number[] = [];
	for (let index = 1; index < y.length; index++) {
		const [before, after] = [y[index - 1] ?? null, y[index] ?? null];
		if (before !== null && after !== null) ranges.push(Math.abs(after - before));
	}
	return ranges;
}

/**
 * The mean moving range of a series; null with fewer than two neighbours. Where `screened`, ranges not strictly below
 * 3.267 times their mean are left out and the mean is taken again, once; where nothing but zeros is left although
 * points differ, the unscreened mean is kept, since limits of no width would flag every point. 0 when all are equal.
 *
 * Source: L. S. Nelson, Control charts for individual measurements, Journal of Quality Technology 14 (1982).
 */
export function meanMovingRange(y: readonly (number | null)[], screened = true): number | null {
	const ranges = movingRanges(y);
	if (ranges.length === 0) return null;
	const all = mean(ranges);
	if (!screened) return all;
	const kept = ranges.filter((range) => range < movingRangeLimit * all);
	const screenedMean = kept.length === 0 ? 0 : mean(kept);
	return screenedMean === 0 ? all : screenedMean;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
