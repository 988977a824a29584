/** One-way analysis of variance over units, and how far it tells them apart. */
export interface UnitReliability {
	/** Mean squares between and within units. */
	readonly between: number;
	readonly within: number;
	/** Their ratio; null when nothing varies within units. */
	readonly f: number | null;
	/** 1 − 1/F, 0..1: the share of variance of unit means that is not chance; null when nothing varies at all. */
	readonly reliability: number | null;
}

/** Below this no adjusted or shrunken means of units are shown. */
export const leastReliability = 0.7;

/**
 * Reliability of unit means = 1 − MSW/MSB, 0 where F < 1. `groups` holds the values of each unit; empty ones are passed
 * over. Null with fewer than two units, or when no unit has two values.
 *
 * Source: the CAHPS Analysis Program; P. E. Shrout and J. L. Fleiss, Intraclass correlations, Psychological Bulletin 86 (1979).
 */
export function unitReliability(groups: readonly (readonly number[])[]): UnitReliability | null {
	const units = groups.filter((values) => values.length > 0);
	const n = units.reduce((sum, values) => sum + values.length, 0);
	if (units.length < 2 || n === units.length) return null;
	const origin = units[0]?.[0] ?? 0;
	const sum = (values: readonly number[]): number =>
		values.reduce((total, value) => total + value - origin, 0);
	const overall = units.reduce((total, values) => total + sum(values), 0) / n;
	let between = 0;
	let within = 0;
	for (const values of units) {
		const mean = sum(values) / values.length;
		between += values.length * (mean - overall) ** 2;
		within += values.reduce((total, value) => total + (value - origin - mean) ** 2, 0);
	}
	const msb = between / (units.length - 1);
	const msw = within / (n - units.length);
	const f = msw > 0 ? msb / msw : null;
	const varies = msb > 0 || msw > 0;
	return {
		between: msb,
		within: msw,
		f,
		reliability: varies ? (msb > 0 ? Math.max(0, 1 - msw / msb) : 0) : null
	};
}
