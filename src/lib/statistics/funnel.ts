import { interpolatedBinomialQuantiles } from './binomial.ts';
import { interpolatedLowerQuantile } from './binomial-tail.ts';
import { overdispersion, winsorise, type Overdispersion } from './overdispersion.ts';
import type { Interval } from './wilson.ts';

/** Normal quantiles of the 95 % and 99.8 % limits, to the digits the method is published with. */
export const z95Limits = 1.959964;
export const z998Limits = 3.090232;

/** One-sided probability outside the 99.8 % limits. */
export const outside998 = 0.001;

/** A unit of a funnel of proportions: favourable of n; n of 0 leaves it out. */
export interface ProportionUnit {
	readonly favourable: number;
	readonly n: number;
}

/** How units lie about their common proportion. */
export interface ProportionFunnel extends Overdispersion {
	/** Σ favourable / Σ n; null where no unit has answers. */
	readonly target: number | null;
	/** One per unit, null for those left out. */
	readonly z: readonly (number | null)[];
}

/**
 * The funnel of proportions: y = asin √(x/n), s = 1 / (2 √n), z = (y − asin √target) / s; z winsorised at `trimBy` at each
 * end before φ and τ². Shares of 0 and 1 are fine; units without answers are left out.
 *
 * Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005).
 */
export function proportionFunnel(units: readonly ProportionUnit[], trimBy = 0.1): ProportionFunnel {
	const used = units.filter(({ n }) => n > 0);
	const all = used.reduce((sum, { n }) => sum + n, 0);
	if (all === 0) return { target: null, z: units.map(() => null), phi: null, tau2: 0, units: 0 };
	const target = used.reduce((sum, { favourable }) => sum + favourable, 0) / all;
	const z = units.map(({ favourable, n }) =>
		n > 0 ? (angleOf(favourable / n) - angleOf(target)) * 2 * Math.sqrt(n) : null
	);
	const kept = winsorise(
		z.filter((value) => value !== null),
		trimBy
	);
	return {
		target,
		z,
		...overdispersion(
			kept,
			used.map(({ n }) => 1 / (2 * Math.sqrt(n)))
		)
	};
}

/**
 * Limits sin²(asin √target ± q √(1/(4n) + τ²)) at n answers; the angle is clamped to 0..π/2, so that a limit beyond the
 * scale is 0 or 1. `n` may be an effective number.
 */
export function arcsineLimits(target: number, n: number, q: number, tau2 = 0): Interval {
	const half = q * Math.sqrt(1 / (4 * n) + tau2);
	const at = (angle: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
	return { lower: at(angleOf(target) - half), upper: at(angleOf(target) + half) };
}

/**
 * Exact binomial limits at n answers, interpolated between their steps; `tail` is the probability beyond each, 0.001 for
 * 99.8 % limits. An n that is not whole, as an effective number is, takes the limits between its neighbours.
 */
export function exactLimits(target: number, n: number, tail: number): Interval {
	const at = (whole: number) => interpolatedBinomialQuantiles([tail, 1 - tail], whole, target);
	const [low, high, weight] = neighbours(n);
	const [lower = 0, upper = 1] = at(low);
	if (weight === 0) return { lower, upper };
	const [nextLower = 0, nextUpper = 1] = at(high);
	return { lower: lower + weight * (nextLower - lower), upper: upper + weight * (nextUpper - upper) };
}

/**
 * Exact limits to judge a unit by: the lower as `exactLimits`, the upper its mirror image (the lower limit of what is
 * unfavourable). A share beyond either has less than `tail` probability. The upper limit of the published formula lies
 * a step further in, where all 11 of 11 would be "above" at a centre of 85 %, which chance gives in 17 %.
 */
export function exactTestLimits(target: number, n: number, tail: number): Interval {
	const [low, high, weight] = neighbours(n);
	const lowerAt = (centre: number): number => {
		const lower = interpolatedLowerQuantile(tail, low, centre);
		return weight === 0 ? lower : lower + weight * (interpolatedLowerQuantile(tail, high, centre) - lower);
	};
	return { lower: lowerAt(target), upper: 1 - lowerAt(1 - target) };
}

/** The whole numbers about n, at least 1, and how far n is from the lower towards the higher. */
function neighbours(n: number): [low: number, high: number, weight: number] {
	const [low, high] = [Math.max(1, Math.floor(n)), Math.max(1, Math.ceil(n))];
	return [low, high, high === low ? 0 : n - low];
}

function angleOf(share: number): number {
	return Math.asin(Math.sqrt(share));
}
