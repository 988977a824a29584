/**
 * The distribution function of a binomial number of successes in `n` trials: P(X ≤ 0), …, P(X ≤ n), by the recurrence
 * of its terms from the mode outwards, which neither underflows nor loses digits for n in the hundred thousands.
 */
export function binomialCdf(n: number, p: number): Float64Array {
	const cdf = new Float64Array(n + 1);
	if (p <= 0 || p >= 1) {
		cdf.fill(1, p <= 0 ? 0 : n);
		return cdf;
	}
	const mode = Math.min(n, Math.floor((n + 1) * p));
	const odds = p / (1 - p);
	cdf[mode] = 1;
	for (let x = mode; x < n; x++) cdf[x + 1] = ((cdf[x] ?? 0) * odds * (n - x)) / (x + 1);
	for (let x = mode; x > 0; x--) cdf[x - 1] = ((cdf[x] ?? 0) * x) / (odds * (n - x + 1));
	const total = cdf.reduce((sum, term) => sum + term, 0);
	let sum = 0;
	for (let x = 0; x <= n; x++) {
		sum += cdf[x] ?? 0;
		cdf[x] = Math.min(1, sum / total);
	}
	return cdf;
}

/** The part of the distribution function that is neither 0 nor 1 to double precision: P(X ≤ from), P(X ≤ from + 1), … */
interface LikelyCdf {
	readonly from: number;
	readonly cdf: Float64Array;
}

/** So many standard deviations from the mode hold all but 1e-30 of the probability. */
const likelySpread = 12;

function likelyCdf(n: number, p: number): LikelyCdf {
	const mode = Math.min(n, Math.floor((n + 1) * p));
	const reach = Math.ceil(likelySpread * Math.sqrt(n * p * (1 - p))) + 60;
	const [from, to] = [Math.max(0, mode - reach), Math.min(n, mode + reach)];
	const odds = p / (1 - p);
	const cdf = new Float64Array(to - from + 1);
	cdf[mode - from] = 1;
	for (let x = mode; x < to; x++) cdf[x + 1 - from] = ((cdf[x - from] ?? 0) * odds * (n - x)) / (x + 1);
	for (let x = mode; x > from; x--) cdf[x - 1 - from] = ((cdf[x - from] ?? 0) * x) / (odds * (n - x + 1));
	let total = 0;
	for (const term of cdf) total += term;
	let sum = 0;
	for (let x = 0; x < cdf.length; x++) {
		sum += cdf[x] ?? 0;
		cdf[x] = Math.min(1, sum / total);
	}
	return { from, cdf };
}

/** The smallest number of successes x with P(X ≤ x) ≥ `probability`; 0 for n = 0. `probability` is not below 1e-20. */
export function binomialQuantile(probability: number, n: number, p: number): number {
	return binomialQuantiles([probability], n, p)[0] ?? 0;
}

/** `binomialQuantile` for each of several probabilities, from one distribution function. */
export function binomialQuantiles(probabilities: readonly number[], n: number, p: number): number[] {
	if (p <= 0 || p >= 1) return probabilities.map(() => (p <= 0 ? 0 : n));
	const { from, cdf } = likelyCdf(n, p);
	return probabilities.map((probability) => {
		// A sum of terms may miss a probability it equals by a rounding error.
		const found = cdf.findIndex((below) => below >= probability * (1 - 1e-12));
		return found === -1 ? n : from + found;
	});
}

/**
 * Exact binomial quantiles of a share, interpolated between its steps so that limits fall smoothly with n:
 * (r − a) / n, r the smallest number with F(r) > the probability and a = (F(r) − probability) / (F(r) − F(r − 1)).
 * One for each of `probabilities` (not below 1e-20), clipped to 0..1. Exactly `p` where p is 0 or 1. `n` is a whole
 * number of at least 1.
 *
 * Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005), appendix A.1.1.
 */
export function interpolatedBinomialQuantiles(
	probabilities: readonly number[],
	n: number,
	p: number
): number[] {
	if (p <= 0 || p >= 1) return probabilities.map(() => (p <= 0 ? 0 : 1));
	const { from, cdf } = likelyCdf(n, p);
	return probabilities.map((probability) => {
		const found = cdf.findIndex((below) => below > probability);
		const r = found === -1 ? cdf.length - 1 : found;
		const at = cdf[r] ?? 1;
		const before = cdf[r - 1] ?? 0;
		const share = (from + r - (at - probability) / (at - before)) / n;
		return Math.min(1, Math.max(0, share));
	});
}
