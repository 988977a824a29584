/** A unit's mean, how many answers it rests on (at least 1) and the variance of one answer (above 0). */
export interface UnitMean {
	readonly mean: number;
	readonly n: number;
	readonly variance: number;
}

/** Unit means drawn towards the overall mean by as much as they are chance. */
export interface Shrinkage {
	/** Cochran's Q: weighted squares of the unit means about their weighted mean. */
	readonly q: number;
	/** Variance of true unit means between units, by DerSimonian and Laird; 0 when Q is no more than chance. */
	readonly tau2: number;
	/** Overall mean, weighted by 1 / (tau2 + variance/n). */
	readonly overall: number;
	/** Of each unit, tau2 / (tau2 + variance/n), 0..1. */
	readonly reliability: readonly number[];
	/** Of each unit, reliability × own mean + (1 − reliability) × overall. */
	readonly shrunken: readonly number[];
}

/**
 * Shrunken unit means, for sorting work queues, always beside the raw mean: never a published score, never of named
 * people. Null with fewer than two units, and where a unit has no answers or no variance (its weight does not exist).
 *
 * Source: R. DerSimonian and N. Laird, Meta-analysis in clinical trials, Controlled Clinical Trials 7 (1986).
 */
export function shrinkage(units: readonly UnitMean[]): Shrinkage | null {
	if (units.length < 2 || units.some(({ n, variance }) => !(n > 0) || !(variance > 0))) return null;
	const fixed = units.map(({ n, variance }) => n / variance);
	const total = sum(fixed);
	const centre = weightedMean(units, fixed);
	const q = sum(units.map(({ mean }, unit) => (fixed[unit] ?? 0) * (mean - centre) ** 2));
	const squares = sum(fixed.map((weight) => weight ** 2));
	const tau2 = Math.max(0, (q - (units.length - 1)) / (total - squares / total));
	const own = units.map(({ n, variance }) => tau2 + variance / n);
	const overall = weightedMean(
		units,
		own.map((variance) => 1 / variance)
	);
	const reliability = own.map((variance) => tau2 / variance);
	const shrunken = units.map(({ mean }, unit) => overall + (reliability[unit] ?? 0) * (mean - overall));
	return { q, tau2, overall, reliability, shrunken };
}

function weightedMean(units: readonly UnitMean[], weights: readonly number[]): number {
	return sum(units.map(({ mean }, unit) => (weights[unit] ?? 0) * mean)) / sum(weights);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
