import { normalQuantile } from './normal-quantile.ts';

/**
 * Exact lower binomial quantile of a share, interpolated between its steps as `interpolatedBinomialQuantiles` does, in
 * a time that does not grow with n: what a chart asks at each of its points. `tail` is small (0 < tail < 0.5); exactly
 * `p` where p is 0 or 1. `n` is a whole number of at least 1.
 */
export function interpolatedLowerQuantile(tail: number, n: number, p: number): number {
	if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
	const guess = Math.floor(n * p + normalQuantile(tail) * Math.sqrt(n * p * (1 - p)));
	let r = Math.min(n, Math.max(0, guess));
	let term = binomialTerm(r, n, p);
	let below = lowerTail(r, n, p, term);
	const fall = (1 - p) / p;
	// r is to be the smallest number with more than `tail` at or below it.
	while (r > 0 && below - term > tail) {
		below -= term;
		term *= (r / (n - r + 1)) * fall;
		r -= 1;
	}
	while (below <= tail && r < n) {
		term *= (n - r) / ((r + 1) * fall);
		r += 1;
		below += term;
	}
	return Math.min(1, Math.max(0, (r - (below - tail) / term) / n));
}

/**
 * P(X ≤ r) of a binomial number: the incomplete beta function I(1 − p; n − r, r + 1) by its continued fraction, evaluated
 * by Lentz's method; quick below the mean, where it is asked. `term` is P(X = r).
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
function lowerTail(r: number, n: number, p: number, term: number): number {
	if (r >= n) return 1;
	const [a, b, x] = [n - r, r + 1, 1 - p];
	let numerator = 1;
	let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
	let fraction = denominator;
	const step = (coefficient: number): void => {
		denominator = 1 / (1 + coefficient * denominator);
		numerator = 1 + coefficient / numerator;
		fraction *= numerator * denominator;
	};
	for (let m = 1; m < mostSteps; m += 1) {
		step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
		step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
		if (Math.abs(numerator * denominator - 1) < precision) break;
	}
	return term * p * fraction;
}

const precision = 1e-15;
const mostSteps = 10_000;

/**
 * P(X = x) of a binomial number without loss of digits at any n, for 0 < p < 1.
 *
 * Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 */
export function binomialTerm(x: number, n: number, p: number): number {
	if (x === 0) return Math.exp(n * Math.log1p(-p));
	if (x === n) return Math.exp(n * Math.log(p));
	const exponent =
		stirlingError(n) -
		stirlingError(x) -
		stirlingError(n - x) -
		deviance(x, n * p) -
		deviance(n - x, n * (1 - p));
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** ln n! less Stirling's formula for it. */
function stirlingError(n: number): number {
	if (n < exactErrors.length) return exactErrors[n] ?? 0;
	const square = n * n;
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** The same for the first numbers, from their factorials. */
const exactErrors = Array.from({ length: 16 }, (_, n) => {
	const factorial = Array.from({ length: n }, (_unused, index) => index + 1).reduce(
		(all, next) => all * next,
		1
	);
	return n === 0 ? 0 : Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
});

/** x ln(x / mean) + mean − x, by a series where the two are close and the difference would lose digits. */
function deviance(x: number, mean: number): number {
	const distance = x - mean;
	if (Math.abs(distance) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
	const v = distance / (x + mean);
	let sum = distance * v;
	let power = 2 * x * v;
	for (let j = 1; ; j += 1) {
		power *= v * v;
		const next = sum + power / (2 * j + 1);
		if (next === sum) return sum;
		sum = next;
	}
}
