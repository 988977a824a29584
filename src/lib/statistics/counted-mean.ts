/**
 * Mean and standard deviation (n − 1) of values given as counts, `counts[value]` answers of each value from 0 up.
 * The mean is null when there are none, the deviation when there are fewer than two.
 */
export function countedMean(counts: readonly number[]): {
	readonly n: number;
	readonly mean: number | null;
	readonly sd: number | null;
} {
	const n = counts.reduce((sum, count) => sum + count, 0);
	if (n === 0) return { n, mean: null, sd: null };
	const mean = counts.reduce((sum, count, value) => sum + count * value, 0) / n;
	if (n === 1) return { n, mean, sd: null };
	const squares = counts.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0);
	return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
