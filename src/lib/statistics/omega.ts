import { Matrix } from 'ml-matrix';
import { correlation } from './covariance.ts';

/** Uniquenesses are kept from 0, as factanal of R does: below it the likelihood has no maximum. */
const leastUniqueness = 0.005;
const mostRounds = 20_000;
const enough = 1e-10;

/**
 * Omega total of one factor fitted by maximum likelihood: (Σλ)² / ((Σλ)² + Σ(1 − λ²)), λ the loadings of standardised
 * items. Null with fewer than three items (one factor is not determined) or when an item does not vary.
 *
 * Source: R. P. McDonald, Test Theory (1999); fitted by expectation and maximisation: D. B. Rubin and D. T. Thayer,
 * EM algorithms for ML factor analysis, Psychometrika 47 (1982), with uniquenesses of at least 0.005.
 */
export function omegaTotal(covariance: Matrix): number | null {
	if (covariance.rows < 3) return null;
	const correlations = correlationMatrix(covariance);
	if (!correlations) return null;
	const loadings = factorLoadings(correlations);
	const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
	const unique = loadings.reduce((sum, loading) => sum + 1 - loading ** 2, 0);
	return common / (common + unique);
}

function correlationMatrix(covariance: Matrix): Matrix | null {
	const k = covariance.rows;
	const correlations = Matrix.eye(k, k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			const r = correlation(covariance, i, j);
			if (r === null) return null;
			correlations.set(i, j, r).set(j, i, r);
		}
	}
	return correlations;
}

function factorLoadings(correlations: Matrix): number[] {
	let loadings = firstGuess(correlations);
	let uniquenesses = loadings.map((loading) => Math.max(leastUniqueness, 1 - loading ** 2));
	for (let round = 0; round < mostRounds; round++) {
		const next = improve(correlations, loadings, uniquenesses);
		const change = Math.max(...next.loadings.map((loading, i) => Math.abs(loading - (loadings[i] ?? 0))));
		({ loadings, uniquenesses } = next);
		if (change < enough) break;
	}
	return loadings;
}

/** Each item's root mean squared correlation, with the sign of its sum: cheap, and on the right side. */
function firstGuess(correlations: Matrix): number[] {
	return correlations.to2DArray().map((row) => {
		const squares = row.reduce((sum, r) => sum + r ** 2, 0) / row.length;
		return Math.sign(row.reduce((sum, r) => sum + r, 0) || 1) * Math.min(0.95, Math.sqrt(squares));
	});
}

function improve(
	correlations: Matrix,
	loadings: readonly number[],
	uniquenesses: readonly number[]
): { loadings: number[]; uniquenesses: number[] } {
	const ratios = loadings.map((loading, i) => loading / (uniquenesses[i] ?? 1));
	const precision = 1 + ratios.reduce((sum, ratio, i) => sum + ratio * (loadings[i] ?? 0), 0);
	const weights = ratios.map((ratio) => ratio / precision);
	const shared = correlations.mmul(Matrix.columnVector(weights)).to1DArray();
	const factorVariance = weights.reduce((sum, weight, i) => sum + weight * (shared[i] ?? 0), 1 / precision);
	const next = shared.map((value) => value / factorVariance);
	return {
		loadings: next,
		uniquenesses: next.map((loading, i) => Math.max(leastUniqueness, 1 - loading * (shared[i] ?? 0)))
	};
}
