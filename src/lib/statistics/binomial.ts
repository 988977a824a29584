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

/** The smallest number of successes x with P(X ≤ x) ≥ `probability`; 0 for n = 0. */
export function binomialQuantile(probability: number, n: number, p: number): number {
	// A sum of terms may miss a probability it equals by a rounding error.
	const found = binomialCdf(n, p).findIndex((below) => below >= probability * (1 - 1e-12));
	return found === -1 ? n : found;
}

/**
 * The exact binomial quantile of a share, interpolated between its steps so that limits fall smoothly with n:
 * (r − a) / n, r the smallest number with F(r) > `probability` and a = (F(r) − probability) / (F(r) − F(r − 1)).
 * Clipped to 0..1. Exactly `p` where p is 0 or 1. `n` is a whole number of at least 1.
 *
 * Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005), appendix A.1.1.
 */
export function interpolatedBinomialQuantile(probability: number, n: number, p: number): number {
	if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
	const cdf = binomialCdf(n, p);
	const found = cdf.findIndex((below) => below > probability);
	const r = found === -1 ? n : found;
	const at = cdf[r] ?? 1;
	const before = cdf[r - 1] ?? 0;
	const share = (r - (at - probability) / (at - before)) / n;
	return Math.min(1, Math.max(0, share));
}
