/** A 95 % interval, both limits within 0..1. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963985;

/**
 * A share with its Wilson score interval (95 %): `share` = favourable / n; both null when n is 0, since no
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
	designEffect = 1
):
	| { readonly share: number; readonly interval: Interval }
	| { readonly share: null; readonly interval: null } {
	if (n === 0) return { share: null, interval: null };
	const share = favourable / n;
	const size = n / Math.max(1, designEffect);
	const spread = z95 ** 2 / size;
	const centre = (share + spread / 2) / (1 + spread);
	const half = (z95 * Math.sqrt((share * (1 - share)) / size + spread / (4 * size))) / (1 + spread);
	return {
		share,
		interval: {
			lower: favourable === 0 ? 0 : Math.max(0, centre - half),
			upper: favourable === n ? 1 : Math.min(1, centre + half)
		}
	};
}
