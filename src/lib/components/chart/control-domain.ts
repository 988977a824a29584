import { quantile } from 'd3';
import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import { shareDomain, type ShareDomain } from './share-scale.ts';

/** So many of the intervals and limits may be cut off at the lower edge: those of the smallest numbers of answers. */
const cutOff = 0.1;

/**
 * The part of the axis that readings share: it holds every point, the target, and all but the lowest tenth of the
 * intervals and limits. A few tiny points would else press all others into a corner; what is cut off reaches the edge.
 */
export function controlDomain(readings: readonly SeriesReading[], target: number | null = null): ShareDomain {
	const points = readings.flatMap((reading) => reading.points);
	const reach = quantile(points.map(lowEnd), cutOff);
	return shareDomain([
		...points.map(({ share }) => ({ lower: Math.max(0, share - 0.04) })),
		...(reach === undefined ? [] : [{ lower: reach }]),
		...(target === null ? [] : [{ lower: target }])
	]);
}

/** Whether an interval or a limit goes on below the lower edge. */
export function isCutOff(readings: readonly SeriesReading[], { from }: ShareDomain): boolean {
	return readings.some(({ points }) => points.some((point) => lowEnd(point) < from));
}

function lowEnd({ lower, lowerLimit }: SeriesReading['points'][number]): number {
	return Math.min(lower, lowerLimit ?? lower);
}
