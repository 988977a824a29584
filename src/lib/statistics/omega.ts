import { EigenvalueDecomposition, LuDecomposition, Matrix } from 'ml-matrix';
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

function factorLoadings(correlations: Matrix): readonly number[] {
	const uniquenesses = firstUniquenesses(correlations);
	let fit: Fit = { loadings: loadingsGiven(correlations, uniquenesses), uniquenesses };
	for (let round = 0; round < mostRounds; round++) {
		const once = improve(correlations, fit);
		const twice = improve(correlations, once);
		const change = Math.max(
			furthest(twice.loadings, once.loadings),
			furthest(twice.uniquenesses, once.uniquenesses)
		);
		fit = improve(correlations, leap(fit, once, twice));
		if (change < enough) break;
	}
	return fit.loadings;
}

/** Loadings and uniquenesses of the items. */
interface Fit {
	readonly loadings: readonly number[];
	readonly uniquenesses: readonly number[];
}

/** Where two steps lead when they go on as they began (SQUAREM: Varadhan and Roland 2008, third step length). */
function leap(start: Fit, once: Fit, twice: Fit): Fit {
	const steps = [...start.loadings, ...start.uniquenesses].map((from, i) => {
		const [first, second] = [at(once, i), at(twice, i)];
		return { from, step: first - from, bend: second - 2 * first + from };
	});
	const norm = (values: readonly number[]) => Math.hypot(...values);
	const bend = norm(steps.map((own) => own.bend));
	const length = bend === 0 ? 1 : Math.max(1, norm(steps.map((own) => own.step)) / bend);
	const reached = steps.map((own) => own.from + 2 * length * own.step + length ** 2 * own.bend);
	const items = start.loadings.length;
	return {
		loadings: reached.slice(0, items),
		uniquenesses: reached.slice(items).map((value) => Math.min(1, Math.max(leastUniqueness, value)))
	};
}

function at({ loadings, uniquenesses }: Fit, place: number): number {
	return [...loadings, ...uniquenesses][place] ?? 0;
}

/** What the other items leave of each, less half a factor: where factanal starts, so that both climb one hill. */
function firstUniquenesses(correlations: Matrix): number[] {
	const items = correlations.rows;
	const decomposed = new LuDecomposition(correlations);
	const left = decomposed.isSingular()
		? []
		: decomposed
				.solve(Matrix.eye(items))
				.diagonal()
				.map((precision) => (1 - 0.5 / items) / precision);
	return Array.from({ length: items }, (_, i) => {
		const own = left[i] ?? 0.5;
		return Number.isFinite(own) ? Math.min(1, Math.max(leastUniqueness, own)) : 0.5;
	});
}

/** The best loadings for given uniquenesses: of the first principal axis of the items scaled by these. */
function loadingsGiven(correlations: Matrix, uniquenesses: readonly number[]): number[] {
	const scales = uniquenesses.map(Math.sqrt);
	const scaled = correlations.clone();
	for (let i = 0; i < scaled.rows; i++) {
		for (let j = 0; j < scaled.columns; j++) {
			scaled.set(i, j, scaled.get(i, j) / ((scales[i] ?? 1) * (scales[j] ?? 1)));
		}
	}
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(scaled, {
		assumeSymmetric: true
	});
	const largest = Math.max(...realEigenvalues);
	const axis = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(largest));
	return axis.map((value, i) => value * (scales[i] ?? 1) * Math.sqrt(Math.max(0.01, largest - 1)));
}

function improve(correlations: Matrix, { loadings, uniquenesses }: Fit): Fit {
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

function furthest(values: readonly number[], others: readonly number[]): number {
	return Math.max(...values.map((value, i) => Math.abs(value - (others[i] ?? 0))));
}
