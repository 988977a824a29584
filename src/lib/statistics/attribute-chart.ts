import { meanMovingRange } from './moving-range.ts';

/** A count on its denominator: x of n; a point without a denominator (n of 0 or null) is missing. */
export interface CountPoint {
	readonly x: number | null;
	readonly n: number | null;
}

/** The lines of a chart whose limits follow the denominators; null at missing points. */
export interface AttributeLines {
	/** Null without a single denominator. */
	readonly centre: number | null;
	readonly lower: readonly (number | null)[];
	readonly upper: readonly (number | null)[];
	/** What the spread of chance alone is multiplied by: 1 on p and u charts. Null where too few points tell. */
	readonly sigmaZ: number | null;
}

/** The constant d2 of two points: a mean moving range over it estimates a standard deviation. */
export const d2 = 1.128;

/**
 * p chart: centre Σx / Σn, limits p ± 3 √(p(1−p)/n_i), clipped to 0..1. On no page: answers cluster by run, and its
 * limits are then too narrow (statistics 1.2).
 */
export function pChart(points: readonly CountPoint[]): AttributeLines {
	return linesOf(points, proportionSpread, 1, 1);
}

/** u chart, for counts on an exposure: centre Σx / Σn, limits u ± 3 √(u/n_i), the lower clipped at 0. */
export function uChart(points: readonly CountPoint[]): AttributeLines {
	return linesOf(points, (rate, n) => Math.sqrt(rate / n), 1, Infinity);
}

/**
 * P-prime chart (Laney): p ± 3 σ_pi σ_z, σ_pi = √(p(1−p)/n_i), σ_z from the moving ranges of the points in units of
 * σ_pi, screened at 3.267 and over 1.128; clipped to 0..1. σ_z is null with fewer than two neighbouring points, and
 * there are then no limits; 0 where points are equal, and limits of no width.
 *
 * Source: D. B. Laney, Improved control charts for attributes, Quality Engineering 14 (2002).
 */
export function pPrimeChart(points: readonly CountPoint[]): AttributeLines {
	return linesOf(points, proportionSpread, laneySigmaZ(points), 1);
}

/** Laney's σ_z; null with fewer than two neighbouring points. */
export function laneySigmaZ(points: readonly CountPoint[]): number | null {
	const centre = pooledRate(points);
	if (centre === null) return null;
	const z = points.map(({ x, n }) => {
		if (x === null || !n) return null;
		const spread = proportionSpread(centre, n);
		return spread === 0 ? 0 : (x / n - centre) / spread;
	});
	const range = meanMovingRange(z);
	return range === null ? null : range / d2;
}

/** Σx / Σn over the points that have both; null where there is no denominator. */
export function pooledRate(points: readonly CountPoint[]): number | null {
	const present = points.filter(({ x, n }) => x !== null && n !== null && n > 0);
	const n = present.reduce((sum, point) => sum + (point.n ?? 0), 0);
	return n === 0 ? null : present.reduce((sum, point) => sum + (point.x ?? 0), 0) / n;
}

function proportionSpread(share: number, n: number): number {
	return Math.sqrt((share * (1 - share)) / n);
}

function linesOf(
	points: readonly CountPoint[],
	spreadOf: (rate: number, n: number) => number,
	sigmaZ: number | null,
	most: number
): AttributeLines {
	const centre = pooledRate(points);
	const limit = (side: -1 | 1) =>
		points.map(({ x, n }) => {
			if (centre === null || sigmaZ === null || x === null || !n) return null;
			return Math.min(most, Math.max(0, centre + side * 3 * spreadOf(centre, n) * sigmaZ));
		});
	return { centre, lower: limit(-1), upper: limit(1), sigmaZ };
}
