/**
 * Average ranks of values, 0 to 1: what gives each value its rank. Values repeat often, so each is ranked once. The scale
 * of ranks does not matter to a correlation.
 */
export function rankOf(values: readonly number[]): (value: number) => number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const ranks = new Map<number, number>();
	let below = 0;
	for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
		ranks.set(value, (below + (count + 1) / 2) / values.length);
		below += count;
	}
	return (value) => ranks.get(value) ?? 0;
}

/** The mean of all answers but one. */
export function restOf(answers: ArrayLike<number>, place: number): number {
	let sum = 0;
	for (let other = 0; other < answers.length; other++) if (other !== place) sum += answers[other] ?? 0;
	return sum / (answers.length - 1);
}
