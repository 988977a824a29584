import type { Interval } from './wilson.ts';
import { wilson } from './wilson.ts';

/** Favourable answers among n, with the design effect of pooled clusters (1 when absent). */
export interface CountedShare {
	readonly favourable: number;
	readonly n: number;
	readonly designEffect?: number;
}

/** A difference of two shares, −1..1, with its interval; null where either has no answers. */
export interface ShareDifference extends Interval {
	readonly difference: number;
}

/**
 * The difference of two independent shares, first minus second, with Newcombe's hybrid score interval (95 % unless
 * told): d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), where l and u are the Wilson limits of each,
 * on n / design effect where answers come in clusters. Null when either n is 0.
 *
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17 (1998), method 10.
 */
export function newcombe(
	first: CountedShare,
	second: CountedShare,
	confidence = 0.95
): ShareDifference | null {
	const a = wilson(first.favourable, first.n, first.designEffect, confidence);
	const b = wilson(second.favourable, second.n, second.designEffect, confidence);
	if (a.share === null || b.share === null) return null;
	const difference = a.share - b.share;
	const below = Math.hypot(a.share - a.interval.lower, b.interval.upper - b.share);
	const above = Math.hypot(a.interval.upper - a.share, b.share - b.interval.lower);
	return { difference, lower: Math.max(-1, difference - below), upper: Math.min(1, difference + above) };
}
