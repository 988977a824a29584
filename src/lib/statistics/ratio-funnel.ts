import { gammaQuantile } from './gamma-quantile.ts';
import { overdispersion, winsorise, type Overdispersion } from './overdispersion.ts';
import type { Interval } from './wilson.ts';

/**
 * How ratios of observed to expected are compared. `SHMI`: on the logarithm, expected numbers rounded to two decimals,
 * the outer tenths of the z scores left out. `CQC`: on the square root, the z scores winsorised.
 */
export type RatioMethod = 'SHMI' | 'CQC';

/** A standardised ratio: observed over expected; an expected of 0 leaves it out. */
export interface RatioUnit {
	readonly observed: number;
	readonly expected: number;
}

/** How ratios lie about 1. */
export interface RatioFunnel extends Overdispersion {
	/** One per unit, null for those left out, and by SHMI for an observed of 0, which has no logarithm. */
	readonly z: readonly (number | null)[];
	/** Expected numbers as used. */
	readonly expected: readonly number[];
}

/**
 * The funnel of standardised ratios about a target of 1. SHMI: y = ln(O/E), s = 1/√E, truncated: of I units in order of z,
 * those whose ⌊rank · 10 / (I + 1)⌋ is the first or the last tenth are left out of φ and τ² (tenths for a `trimBy` of
 * 0.1; tied ranks are averaged). CQC: y = √(O/E), s = 1/(2√E), winsorised at `trimBy`.
 *
 * Source: NHS Digital, SHMI methodology; Spiegelhalter et al., JRSS A 175 (2012).
 */
export function ratioFunnel(units: readonly RatioUnit[], method: RatioMethod, trimBy = 0.1): RatioFunnel {
	const expected = units.map((unit) =>
		method === 'SHMI' ? Math.round(unit.expected * 100) / 100 : unit.expected
	);
	const scores = units.map(({ observed }, index) => scoreOf(observed, expected[index] ?? 0, method));
	const used = scores.flatMap((score) => score ?? []);
	const kept =
		method === 'SHMI'
			? truncate(used, trimBy)
			: winsorise(
					used.map(({ z }) => z),
					trimBy
				).map((z, index) => ({ z, s: used[index]?.s ?? 1 }));
	return {
		z: scores.map((score) => score?.z ?? null),
		expected,
		...overdispersion(
			kept.map(({ z }) => z),
			kept.map(({ s }) => s)
		)
	};
}

/** Limits about 1 adjusted by τ²: e^(± q √(1/E + τ²)) by SHMI, (1 ± q √(1/(4E) + τ²))² by CQC with 0 as the least. */
export function adjustedRatioLimits(
	expected: number,
	q: number,
	tau2: number,
	method: RatioMethod
): Interval {
	if (method === 'SHMI') {
		const half = q * Math.sqrt(1 / expected + tau2);
		return { lower: Math.exp(-half), upper: Math.exp(half) };
	}
	const half = q * Math.sqrt(1 / (4 * expected) + tau2);
	return { lower: Math.max(0, 1 - half) ** 2, upper: (1 + half) ** 2 };
}

/** Limits of chance alone about 1 (Poisson, Garwood): gamma quantiles of shapes E and E + 1, over E. */
export function poissonLimits(expected: number, tail: number): Interval {
	return {
		lower: gammaQuantile(tail, expected) / expected,
		upper: gammaQuantile(1 - tail, expected + 1) / expected
	};
}

interface Score {
	readonly z: number;
	readonly s: number;
}

function scoreOf(observed: number, expected: number, method: RatioMethod): Score | null {
	if (expected <= 0 || (method === 'SHMI' && observed <= 0)) return null;
	const ratio = observed / expected;
	const s = method === 'SHMI' ? 1 / Math.sqrt(expected) : 1 / (2 * Math.sqrt(expected));
	return { z: (method === 'SHMI' ? Math.log(ratio) : Math.sqrt(ratio) - 1) / s, s };
}

function truncate(scores: readonly Score[], trimBy: number): Score[] {
	const parts = 1 / trimBy;
	return scores.filter(({ z }) => {
		const below = scores.filter((other) => other.z < z).length;
		const tied = scores.filter((other) => other.z === z).length;
		const rank = below + (tied + 1) / 2;
		const part = Math.floor((rank * parts) / (scores.length + 1) + 1e-9);
		return part > 0 && part < Math.round(parts) - 1;
	});
}
