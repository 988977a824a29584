import { zOf } from './normal-quantile.ts';

/** An interval, lower limit first, in the unit of the estimate. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/** A share with its interval, both within 0..1; both null where there are no answers. */
export type ShareWithInterval =
	{ readonly share: number; readonly interval: Interval } | { readonly share: null; readonly interval: null };

/**
 * A share with its Wilson score interval (95 % unless told): `share` = favourable / n; both null when n is 0, since no
 * answers is not 0 %. `designEffect` (at least 1) widens the interval of answers that come in clusters: it is
 * computed on n / designEffect, while n stays what is printed.
 *
 * Formula: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927);
 * centre (p + z²/2n) / (1 + z²/n), half-width z √(p(1−p)/n + z²/4n²) / (1 + z²/n). The lower limit of 0 of n is
 * exactly 0 and the upper limit of n of n exactly 1.
 */
export function wilson(
	favourable: number,
	n: number,
	designEffect = 1,
	confidence = 0.95
): ShareWithInterval {
	if (n === 0) return { share: null, interval: null };
	const share = favourable / n;
	return { share, interval: wilsonInterval(share, n / Math.max(1, designEffect), confidence) };
}

/**
 * The Wilson interval of a share 0..1 that rests on `size` > 0 answers, which need not be a whole number (an
 * effective size): what `wilson` and the finite population interval share. Exactly 0 and 1 at shares of 0 and 1.
 */
export function wilsonInterval(share: number, size: number, confidence = 0.95): Interval {
	const z = confidence === 0.95 ? z95 : zOf(confidence);
	const spread = z ** 2 / size;
	const centre = (share + spread / 2) / (1 + spread);
	const half = (z * Math.sqrt((share * (1 - share)) / size + spread / (4 * size))) / (1 + spread);
	return {
		lower: share === 0 ? 0 : Math.max(0, centre - half),
		upper: share === 1 ? 1 : Math.min(1, centre + half)
	};
}
