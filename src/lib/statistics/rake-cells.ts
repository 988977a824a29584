const enough = 1e-9;
const mostRounds = 10_000;

/**
 * Factors on the weights of cells so that the sums over each level of each variable meet its target: the inner loop of
 * raking. `places[cell][variable]` is the level of a cell, `targets[variable][level]` what it must add up to. Null when
 * they do not settle, as when zeros in the table leave no solution. Stops when no adjustment differs from 1 by 1e-9.
 */
export function rakeCells(
	weights: readonly number[],
	places: readonly (readonly number[])[],
	targets: readonly (readonly number[])[]
): { readonly factors: readonly number[]; readonly rounds: number } | null {
	const factors = Float64Array.from(weights, () => 1);
	for (let rounds = 1; rounds <= mostRounds; rounds++) {
		let largest = 0;
		for (const [variable, wanted] of targets.entries()) {
			const levelOf = (cell: number): number => places[cell]?.[variable] ?? 0;
			const sums = new Float64Array(wanted.length);
			for (const [cell, weight] of weights.entries()) {
				const level = levelOf(cell);
				sums[level] = (sums[level] ?? 0) + weight * (factors[cell] ?? 0);
			}
			const adjustments = Float64Array.from(wanted, (target, level) => adjustment(target, sums[level] ?? 0));
			for (let cell = 0; cell < factors.length; cell++) {
				factors[cell] = (factors[cell] ?? 0) * (adjustments[levelOf(cell)] ?? 1);
			}
			for (const value of adjustments) largest = Math.max(largest, Math.abs(value - 1));
		}
		if (!Number.isFinite(largest)) return null;
		if (largest < enough) return { factors: [...factors], rounds };
	}
	return null;
}

/** 1 once both are 0: a level without people keeps its weights at 0. */
function adjustment(target: number, sum: number): number {
	return target === 0 && sum === 0 ? 1 : target / sum;
}
