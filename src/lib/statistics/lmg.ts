import type { Matrix } from 'ml-matrix';
import { subsetR2 } from './subset-r2.ts';

/** How the variance an outcome shares with its predictors divides among them. */
export interface RelativeImportance {
	/** Explained share of the outcome's variance, 0..1. */
	readonly r2: number;
	/** Part of R² of each predictor, in order; they sum to R². */
	readonly parts: readonly number[];
}

/** More predictors than this take too many subsets: 2^k. */
export const mostPredictors = 20;

/**
 * Shapley (LMG) decomposition of R²: each predictor's average gain in R² over all orders of entering. `covariance` has
 * the predictors first and the outcome last. Null when the outcome does not vary. Predictors that say the same share
 * what they say; one that does not vary has 0.
 *
 * Source: R. H. Lindeman, P. F. Merenda and R. Z. Gold, Introduction to Bivariate and Multivariate Analysis (1980);
 * U. Grömping, Relative importance for linear regression in R, Journal of Statistical Software 17 (2006).
 */
export function lmg(covariance: Matrix): RelativeImportance | null {
	const predictors = covariance.rows - 1;
	const r2 = subsetR2(covariance);
	if (!r2) return null;
	const weights = orderWeights(predictors);
	const parts = new Array<number>(predictors).fill(0);
	for (let mask = 0; mask < r2.length; mask++) {
		const weight = weights[bits(mask)] ?? 0;
		for (let j = 0; j < predictors; j++) {
			if (mask & (1 << j)) continue;
			parts[j] = (parts[j] ?? 0) + weight * ((r2[mask | (1 << j)] ?? 0) - (r2[mask] ?? 0));
		}
	}
	return { r2: r2.at(-1) ?? 0, parts };
}

/** Share of all orders in which exactly a given set of `size` predictors stands before a given one: s!(k−1−s)!/k!. */
function orderWeights(predictors: number): number[] {
	const weights = [1 / predictors];
	for (let size = 1; size < predictors; size++) {
		weights.push(((weights[size - 1] ?? 0) * size) / (predictors - size));
	}
	return weights;
}

function bits(mask: number): number {
	let count = 0;
	for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
	return count;
}
