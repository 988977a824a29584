import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import { shareDomain, type ShareDomain } from './share-scale.ts';

/** The part of the axis that holds the intervals and limits of all readings that share it, and the target. */
export function controlDomain(readings: readonly SeriesReading[], target: number | null = null): ShareDomain {
	const points = readings.flatMap((reading) => reading.points);
	return shareDomain([
		...points.map(({ lower, lowerLimit }) => ({ lower: Math.min(lower, lowerLimit ?? lower) })),
		...(target === null ? [] : [{ lower: target }])
	]);
}
