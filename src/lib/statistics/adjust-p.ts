/** p values adjusted for being several, in the order given; null where none was given. */
export interface AdjustedP {
	/** Benjamini–Hochberg: the share of false ones among those called stays below q. */
	readonly benjaminiHochberg: readonly (number | null)[];
	/** Holm: the chance of any false call stays below the level. */
	readonly holm: readonly (number | null)[];
	/** Bonferroni, p × m: for comparison. */
	readonly bonferroni: readonly (number | null)[];
}

/**
 * Adjusted p values (0..1) of several comparisons, as p.adjust of R: missing ones are null and not counted. Compare each
 * with the level itself (BH: q = .05). Only for comparisons that have a p value: control-chart rules give none.
 *
 * Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995); S. Holm, A simple
 * sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).
 */
export function adjustP(p: readonly (number | null)[]): AdjustedP {
	const ascending = p
		.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
		.sort((a, b) => a.value - b.value);
	const count = ascending.length;
	const place = (adjusted: readonly number[]): (number | null)[] => {
		const placed: (number | null)[] = p.map(() => null);
		for (const [rank, { index }] of ascending.entries()) placed[index] = adjusted[rank] ?? null;
		return placed;
	};
	const each = (adjusted: (value: number, rank: number) => number): number[] =>
		ascending.map(({ value }, index) => Math.min(1, adjusted(value, index + 1)));
	return {
		benjaminiHochberg: place(runningFromTop(each((value, rank) => (value * count) / rank))),
		holm: place(runningFromBottom(each((value, rank) => value * (count - rank + 1)))),
		bonferroni: place(each((value) => value * count))
	};
}

/** Each value or the least of those after it. */
function runningFromTop(values: readonly number[]): number[] {
	return runningFromBottom(values.toReversed().map((value) => -value))
		.map((value) => -value)
		.reverse();
}

/** Each value or the greatest of those before it. */
function runningFromBottom(values: readonly number[]): number[] {
	let greatest = -Infinity;
	return values.map((value) => (greatest = Math.max(greatest, value)));
}
