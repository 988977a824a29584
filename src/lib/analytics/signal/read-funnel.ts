import { designEffect } from '#lib/statistics/design-effect.ts';
import {
	arcsineLimits,
	exactTestLimits,
	outside998,
	proportionFunnel,
	z998Limits
} from '#lib/statistics/funnel.ts';
import { wilson, type Interval } from '#lib/statistics/wilson.ts';
import type { FunnelLimits, FunnelReading, FunnelUnit } from './funnel-reading.ts';

/** A unit to be compared, with sums over its batches (x favourable of n valid answers in each). */
export interface UnitSums {
	readonly id: string;
	readonly favourable: number;
	readonly n: number;
	readonly batches: number;
	/** Σ x². */
	readonly favourableSquared: number;
	/** Σ x n. */
	readonly favourableTimesN: number;
	/** Σ n². */
	readonly nSquared: number;
}

/** Fewer units than this are not compared: each has its own trend and interval. */
export const fewestUnits = 5;

/** From so many units on, how much they differ anyway can be told and is allowed for. */
export const fewestForAdjustment = 10;

/**
 * Units compared around their common share (statistics 1.4): none below 5; from 5 to 9 exact binomial limits on
 * n / design effect; from 10 the wider of those and limits widened by τ², the variance between units beyond what
 * their batches explain. The design effect is what batches vary about the share of their own unit, so that a unit
 * that differs does not widen the limits it is judged by; with fewer than ten batches to spare it is
 * `fallbackEffect`, the association's for the item. Units without answers are left out.
 */
export function readFunnel(units: readonly UnitSums[], fallbackEffect: number): FunnelReading {
	const used = units.filter(({ n }) => n > 0);
	const total = sumUp(used);
	const centre = total.n === 0 ? null : total.favourable / total.n;
	const limits =
		used.length < fewestUnits || centre === null
			? 'none'
			: used.length < fewestForAdjustment
				? 'exact'
				: 'adjusted';
	const within = withinEffect(used);
	const deff = Math.max(1, within ?? fallbackEffect);
	const effective = used.map(({ favourable, n }) => ({ favourable: favourable / deff, n: n / deff }));
	const tau2 = limits === 'adjusted' ? proportionFunnel(effective).tau2 : 0;
	const limitsAt = (n: number): Interval => {
		if (centre === null || limits === 'none') return { lower: 0, upper: 1 };
		const exact = exactTestLimits(centre, n / deff, outside998);
		if (tau2 === 0) return exact;
		const adjusted = arcsineLimits(centre, n / deff, z998Limits, tau2);
		return { lower: Math.min(exact.lower, adjusted.lower), upper: Math.max(exact.upper, adjusted.upper) };
	};
	const about = designEffect(total);
	return {
		limits,
		units: used.map((unit) => toUnit(unit, limitsAt(unit.n), deff, fallbackEffect)),
		centre: centre === null ? null : round(centre),
		dispersion: about === null ? null : Math.round(about * 100) / 100,
		curve: limits === 'none' || centre === null ? [] : curveOf(used, centre, limitsAt),
		// What the limits are named for; identical units clustered at ICC .05 come to no more (test).
		expectedOutside: limits === 'none' ? 0 : used.length * 2 * outside998
	};
}

/** Fewer batches beyond one for each unit say too little about how answers cluster. */
const fewestSpare = 10;

/**
 * The design effect within units: M / (M − U) Σ (x_b − p_u n_b)² over Σ n_u p_u (1 − p_u), over units of two batches or
 * more, M batches of U units. Null with fewer than ten spare batches or where answers agree.
 */
function withinEffect(units: readonly UnitSums[]): number | null {
	const several = units.filter(({ batches }) => batches > 1);
	const batches = several.reduce((sum, unit) => sum + unit.batches, 0);
	const spare = batches - several.length;
	const chance = several.reduce((sum, { favourable, n }) => sum + favourable * (1 - favourable / n), 0);
	if (spare < fewestSpare || chance === 0) return null;
	const residual = several.reduce((sum, unit) => {
		const share = unit.favourable / unit.n;
		return sum + unit.favourableSquared - 2 * share * unit.favourableTimesN + share ** 2 * unit.nSquared;
	}, 0);
	return ((batches / spare) * residual) / chance;
}

function sumUp(units: readonly UnitSums[]) {
	const sum = (figure: Exclude<keyof UnitSums, 'id'>) => units.reduce((all, unit) => all + unit[figure], 0);
	return {
		clusters: sum('batches'),
		n: sum('n'),
		favourable: sum('favourable'),
		favourableSquared: sum('favourableSquared'),
		favourableTimesN: sum('favourableTimesN'),
		nSquared: sum('nSquared')
	};
}

function toUnit(unit: UnitSums, limits: Interval, deff: number, fallbackEffect: number): FunnelUnit {
	const own = designEffect({ ...unit, clusters: unit.batches });
	const widened = unit.batches <= 1 ? 1 : (own ?? Math.max(1, fallbackEffect, deff));
	const { share, interval } = wilson(unit.favourable, unit.n, widened);
	const value = share ?? 0;
	return {
		id: unit.id,
		favourable: unit.favourable,
		n: unit.n,
		share: round(value),
		lower: round(interval?.lower ?? 0),
		upper: round(interval?.upper ?? 1),
		lowerLimit: round(limits.lower),
		upperLimit: round(limits.upper),
		position: value > limits.upper ? 'above' : value < limits.lower ? 'below' : 'within'
	};
}

/** Places along the axis at which the curves are drawn. */
const curveSteps = 40;

function curveOf(
	units: readonly UnitSums[],
	centre: number,
	limitsAt: (n: number) => Interval
): FunnelLimits[] {
	const sizes = units.map(({ n }) => n);
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	// Even steps on the square root, where limits bend.
	const [from, to] = [Math.sqrt(Math.max(1, least * 0.7)), Math.sqrt(most * 1.05)];
	const places = Array.from({ length: curveSteps + 1 }, (_, step) =>
		Math.round((from + ((to - from) * step) / curveSteps) ** 2)
	);
	return [...new Set(places)].map((n) => {
		const [limits, plain] = [limitsAt(n), exactTestLimits(centre, n, outside998)];
		return {
			n,
			lower: round(limits.lower),
			upper: round(limits.upper),
			plainLower: round(plain.lower),
			plainUpper: round(plain.upper)
		};
	});
}

function round(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
