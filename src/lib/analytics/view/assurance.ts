import type { SeriesReading } from '#lib/analytics/signal/reading.ts';

/** Points from which limits are judged. */
export const leastForAssurance = 12;

/** Whether a target is reached reliably. Shares are 0 to 1. */
export interface Assurance {
	readonly target: number;
	/**
	 * `meets`: the target lies below the limits; `misses`: above them; `sometimes`: between them; `cannot-tell`: the
	 * last segment has too few points for limits that count.
	 */
	readonly key: 'meets' | 'misses' | 'sometimes' | 'cannot-tell';
	/** The limits it was held against; null where it cannot be told. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/**
 * A target against the limits of a chart's last segment (Making Data Count's assurance; statistics 1.1), of a share
 * where high is good. Limits that vary with the number of answers are taken at their median, so that one month with
 * few answers does not decide.
 */
export function assuranceOf(reading: SeriesReading, target: number): Assurance {
	const last = reading.segments.at(-1);
	const points = last ? reading.points.slice(last.first, last.last + 1) : [];
	const lower = median(points.flatMap(({ lowerLimit }) => lowerLimit ?? []));
	const upper = median(points.flatMap(({ upperLimit }) => upperLimit ?? []));
	if (last?.status !== 'ok' || lower === null || upper === null) {
		return { target, key: 'cannot-tell', lower: null, upper: null };
	}
	const key = target < lower ? 'meets' : target > upper ? 'misses' : 'sometimes';
	return { target, key, lower, upper };
}

/** The middle value, the mean of the two middle ones of an even number; null of none. */
function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
