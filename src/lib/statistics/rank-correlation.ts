/**
 * Spearman's rank correlation, ties given their average rank: −1..1; null with fewer than two pairs or when either side
 * holds one value only.
 *
 * Source: C. Spearman, The proof and measurement of association between two things, American Journal of Psychology 15 (1904).
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | null {
	const n = Math.min(x.length, y.length);
	if (n < 2) return null;
	const a = averageRanks(x.slice(0, n));
	const b = averageRanks(y.slice(0, n));
	const middle = (n + 1) / 2;
	let shared = 0;
	let ofX = 0;
	let ofY = 0;
	for (const [index, rank] of a.entries()) {
		const other = (b[index] ?? 0) - middle;
		shared += (rank - middle) * other;
		ofX += (rank - middle) ** 2;
		ofY += other ** 2;
	}
	if (ofX === 0 || ofY === 0) return null;
	return Math.max(-1, Math.min(1, shared / Math.sqrt(ofX * ofY)));
}

/** Ranks from 1 up in the order of the values, equal values sharing the mean of theirs. */
export function averageRanks(values: readonly number[]): number[] {
	const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
	const ranks = new Array<number>(values.length).fill(0);
	for (let start = 0, end = 0; start < order.length; start = end) {
		while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
		for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
	}
	return ranks;
}
