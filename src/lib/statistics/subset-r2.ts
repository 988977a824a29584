import type { Matrix } from 'ml-matrix';

/** A predictor whose variance is explained to this share by those before it adds nothing. */
const collinear = 1e-10;

/**
 * R² of the regression on every subset of predictors: place `mask` holds the subset with bit j set for predictor j.
 * `covariance` has the predictors first and the outcome last. Null when the outcome does not vary. Each subset is one
 * sweep away from a smaller one, 2^k small updates in all; collinear predictors are passed over.
 */
export function subsetR2(covariance: Matrix): Float64Array | null {
	const predictors = covariance.rows - 1;
	const total = covariance.get(predictors, predictors);
	if (!(total > 0)) return null;
	const variances = covariance.diagonal();
	// One lower triangle per depth: what is left of the variables from `depth` on, given those taken.
	const left = Array.from({ length: predictors + 1 }, (_, depth) => {
		const size = predictors + 1 - depth;
		return new Float64Array((size * (size + 1)) / 2);
	});
	const r2 = new Float64Array(2 ** predictors);
	const whole = left[0] ?? r2;
	for (let i = 0; i <= predictors; i++) {
		for (let j = 0; j <= i; j++) whole[(i * (i + 1)) / 2 + j] = covariance.get(i, j);
	}
	visit(0, 0);
	return r2;

	function visit(depth: number, mask: number): void {
		const here = left[depth] ?? r2;
		const next = left[depth + 1];
		const pivot = here[0] ?? 0;
		if (!next) {
			r2[mask] = Math.max(0, Math.min(1, 1 - pivot / total));
			return;
		}
		const size = predictors - depth;
		condition(here, next, size, 0);
		visit(depth + 1, mask);
		if (pivot > collinear * (variances[depth] ?? 0)) condition(here, next, size, 1 / pivot);
		else condition(here, next, size, 0);
		visit(depth + 1, mask | (1 << depth));
	}
}

/** Into `next`, what is left of `here` without its first variable; given it, when `precision` is 1 / its variance. */
function condition(here: Float64Array, next: Float64Array, size: number, precision: number): void {
	let to = 0;
	let from = 1;
	for (let i = 0; i < size; i++) {
		const slope = (here[from] ?? 0) * precision;
		let first = 1;
		for (let j = 0; j <= i; j++) {
			next[to + j] = (here[from + 1 + j] ?? 0) - slope * (here[first] ?? 0);
			first += j + 2;
		}
		to += i + 1;
		from += i + 2;
	}
}
