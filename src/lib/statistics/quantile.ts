/** The quantile of values in any order, as `quantileOfSorted`; NaN without values. */
export function quantile(values: readonly number[], probability: number): number {
	return (
		quantileOfSorted(
			values.toSorted((a, b) => a - b),
			probability
		) ?? NaN
	);
}

/**
 * The quantile of values sorted ascending as R and NumPy compute it by default (type 7): linear between order
 * statistics; null without values.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number | null {
	if (sorted.length === 0) return null;
	const position = (sorted.length - 1) * probability;
	const below = Math.floor(position);
	const low = sorted[below] ?? 0;
	const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
	return low + (position - below) * (high - low);
}
