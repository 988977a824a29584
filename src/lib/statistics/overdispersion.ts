import { quantileOfSorted } from './quantile.ts';

/** How much more units vary than chance alone explains. */
export interface Overdispersion {
	/** Mean of the squared z scores that were kept; 1 is chance alone. Null without units. */
	readonly phi: number | null;
	/** Variance between units on the transformed scale, at least 0. */
	readonly tau2: number;
	/** Units it rests on. */
	readonly units: number;
}

/** z scores moved in to the quantiles `share` and 1 − `share` (R type 7); a copy in the same order. */
export function winsorise(z: readonly number[], share = 0.1): number[] {
	const sorted = z.toSorted((a, b) => a - b);
	const low = quantileOfSorted(sorted, share) ?? 0;
	const high = quantileOfSorted(sorted, 1 - share) ?? 0;
	return z.map((value) => Math.min(high, Math.max(low, value)));
}

/**
 * φ = (1/I) Σ z² and τ² = (I φ − (I − 1)) / (W₁ − W₂/W₁), W₁ = Σ 1/s², W₂ = Σ 1/s⁴, 0 where I φ < I − 1, from z scores
 * (winsorised or truncated before) and their standard errors.
 *
 * Source: D. J. Spiegelhalter (2005) and Spiegelhalter et al., JRSS A 175 (2012); DerSimonian and Laird (1986).
 */
export function overdispersion(z: readonly number[], s: readonly number[]): Overdispersion {
	const units = z.length;
	if (units === 0) return { phi: null, tau2: 0, units };
	const phi = z.reduce((sum, value) => sum + value ** 2, 0) / units;
	const first = s.reduce((sum, value) => sum + value ** -2, 0);
	const second = s.reduce((sum, value) => sum + value ** -4, 0);
	const denominator = first - second / first;
	const tau2 =
		units < 2 || units * phi < units - 1 ? 0 : Math.max(0, (units * phi - (units - 1)) / denominator);
	return { phi, tau2, units };
}
