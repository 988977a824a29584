/**
 * The quantile of values as R computes it by default (type 7): linear between order statistics. NaN without values.
 *
 * Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 */
export function quantile(values: readonly number[], probability: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = (sorted.length - 1) * probability;
	const low = sorted[Math.floor(place)] ?? NaN;
	const high = sorted[Math.ceil(place)] ?? NaN;
	return low === high ? low : low + (high - low) * (place - Math.floor(place));
}

/**
 * The p-quantile of values sorted ascending, interpolated (R type 7, the default of R and NumPy); null of nothing.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
	if (sorted.length === 0) return null;
	const position = (sorted.length - 1) * p;
	const below = Math.floor(position);
	const low = sorted[below] ?? 0;
	const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
	return low + (position - below) * (high - low);
}
