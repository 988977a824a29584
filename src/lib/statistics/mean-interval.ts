import jStat from 'jstat';
import type { Interval } from './wilson.ts';

/**
 * Student's t interval of a mean, in its unit: mean ± t(n−1) s/√n, 95 % unless told. Null with fewer than two values.
 * For scores with few categories it is approximate: show the distribution beside it.
 *
 * Source: Student, The probable error of a mean, Biometrika 6 (1908).
 */
export function meanInterval(
	{ n, mean, sd }: { readonly n: number; readonly mean: number | null; readonly sd: number | null },
	confidence = 0.95
): Interval | null {
	if (n < 2 || mean === null || sd === null) return null;
	const half = (jStat.studentt.inv(1 - (1 - confidence) / 2, n - 1) * sd) / Math.sqrt(n);
	return { lower: mean - half, upper: mean + half };
}
