/**
 * The quantile of the gamma distribution with scale 1: x with P(X ≤ x) = `probability`, to about 14 digits, for a
 * shape above 0. By bisection, since it is asked for a few numbers only. A chi-squared quantile with d degrees of
 * freedom is twice that of shape d / 2, and a Poisson limit is a gamma quantile.
 */
export function gammaQuantile(probability: number, shape: number): number {
	if (probability <= 0) return 0;
	let [low, high] = [0, Math.max(1, shape)];
	while (gammaCdf(high, shape) < probability) [low, high] = [high, high * 2];
	for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
		const middle = (low + high) / 2;
		if (gammaCdf(middle, shape) < probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * The regularised lower incomplete gamma function P(shape, x): by its series below shape + 1, else by the continued
 * fraction of its complement (Lentz). Source: Abramowitz and Stegun, 6.5.29 and 6.5.31.
 */
export function gammaCdf(x: number, shape: number): number {
	if (x <= 0) return 0;
	const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	if (x < shape + 1) {
		let [term, sum] = [1 / shape, 1 / shape];
		for (let k = 1; k < 10_000 && term > sum * 1e-17; k++) sum += term *= x / (shape + k);
		return Math.min(1, sum * scale);
	}
	const tiny = 1e-300;
	let b = x + 1 - shape;
	let c = 1 / tiny;
	let d = 1 / b;
	let fraction = d;
	for (let k = 1; k < 10_000; k++) {
		const a = -k * (k - shape);
		b += 2;
		d = 1 / (a * d + b || tiny);
		c = b + a / c || tiny;
		const factor = d * c;
		fraction *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return Math.max(0, 1 - scale * fraction);
}

const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** ln Γ(x) for x > 0, to about 15 digits. Source: C. Lanczos (1964), g = 7, n = 9. */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	const sum = lanczos.reduce(
		(all, coefficient, k) => all + (k === 0 ? 0 : coefficient / (shifted + k)),
		lanczos[0] ?? 0
	);
	const t = shifted + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
