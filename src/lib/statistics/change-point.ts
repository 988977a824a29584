/** Where a series splits best into two means. */
export interface ChangePoint {
	/** Place, from 1, of the last value of the first segment. */
	readonly last: number;
	readonly meanBefore: number;
	readonly meanAfter: number;
}

/**
 * At most one change in mean by least squares: the split with the least sum of squares about the two means, the first of
 * equals. Null with fewer than two values, and when all are equal. A change point is a question, not a finding: it
 * always finds one.
 *
 * Source: D. V. Hinkley, Inference about the change-point in a sequence of random variables, Biometrika 57 (1970).
 */
export function changePoint(values: readonly number[]): ChangePoint | null {
	const n = values.length;
	const [origin] = values;
	if (origin === undefined || values.every((value) => value === origin)) return null;
	const total = values.reduce((sum, value) => sum + value - origin, 0);
	let best = { last: 0, gain: -Infinity, before: 0 };
	let before = 0;
	for (let last = 1; last < n; last++) {
		before += (values[last - 1] ?? 0) - origin;
		// Splitting lowers the sum of squares by what the two means explain: maximise that.
		const gain = before ** 2 / last + (total - before) ** 2 / (n - last);
		if (gain > best.gain * (1 + 1e-12)) best = { last, gain, before };
	}
	return {
		last: best.last,
		meanBefore: origin + best.before / best.last,
		meanAfter: origin + (total - best.before) / (n - best.last)
	};
}
