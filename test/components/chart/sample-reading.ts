import type { ReadPoint, SegmentStatus, SeriesReading } from '#lib/analytics/signal/reading.ts';
import { addMonths } from '#lib/domain/calendar.ts';

/** A point of 40 answers at a share, with a centre of .8 and limits of .6 and 1. */
export function samplePoint(month: string, share: number, changes: Partial<ReadPoint> = {}): ReadPoint {
	return {
		month,
		batch: null,
		favourable: Math.round(share * 40),
		n: 40,
		share,
		lower: share - 0.1,
		upper: Math.min(1, share + 0.1),
		centre: 0.8,
		lowerLimit: 0.6,
		upperLimit: 1,
		rule: null,
		meaning: null,
		...changes
	};
}

/** Months in a row from January 2026 at these shares, as one segment. */
export function sampleReading(
	shares: readonly number[],
	changes: Partial<SeriesReading> = {},
	status: SegmentStatus = 'ok'
): SeriesReading {
	return {
		points: shares.map((share, index) => samplePoint(addMonths('2026-01', index), share)),
		pointKind: 'month',
		chart: 'p-prime',
		why: { key: 'month-p-prime', params: {} },
		segments: [{ first: 0, last: shares.length - 1, status, centre: 0.8 }],
		verdict: { key: 'common-cause' },
		sinceSignal: null,
		chanceOfFlag: 0.02,
		...changes
	};
}
