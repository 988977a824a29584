import type { Month } from '#lib/domain/calendar.ts';
import type { ChartKind, PointKind } from './reading.ts';

/** Answers behind one point of a series, before it is read. */
export interface SeriesPoint {
	readonly month: Month;
	/** Number of the batch in the extract; null where a point is a month or a quarter. */
	readonly batch: number | null;
	readonly favourable: number;
	/** Valid answers, at least 1. */
	readonly n: number;
}

/** What a series is about: a department or the whole association, or one program or provider within it. */
export type SeriesLevel = 'whole' | 'part';

/** Points of one kind, in order of time. */
export interface ChosenPoints {
	readonly pointKind: PointKind;
	readonly points: readonly SeriesPoint[];
}

/** A program or provider with more batches than this is drawn by month: that many points cannot be told apart. */
export const mostBatchPoints = 60;

/** With fewer answers a month than this, points are quarters. */
export const fewestAnswersAMonth = 12;

/** Fewer points than this have no limits. */
export const fewestForTrial = 6;

/** Shares whose n all lie within this part of their mean are read on an XmR chart. */
const evenness = 0.25;

/**
 * What the points of a series are, from its batches (each with its month and number): the batches themselves for a
 * program or provider in order of ending, months for a department or the association and for more than 60 batches,
 * quarters where a month has fewer than 12 answers on average. Never an empty slot. A quarter is cut where limits
 * start anew (`changes`). Source: `statistics` 1.2, a policy.
 */
export function choosePoints(
	batches: readonly SeriesPoint[],
	level: SeriesLevel,
	changes: readonly Month[] = []
): ChosenPoints {
	if (level === 'part' && batches.length <= mostBatchPoints && batches.every(({ batch }) => batch !== null)) {
		const inOrder = batches.toSorted(
			(a, b) => compareText(a.month, b.month) || (a.batch ?? 0) - (b.batch ?? 0)
		);
		return { pointKind: 'batch', points: inOrder };
	}
	const months = addUp(batches, ({ month }) => month);
	const answers = months.reduce((sum, { n }) => sum + n, 0);
	if (months.length === 0 || answers / months.length >= fewestAnswersAMonth) {
		return { pointKind: 'month', points: months };
	}
	const starts = changes.toSorted();
	const quarters = addUp(months, ({ month }) => {
		const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
		return `${month.slice(0, 5)}${String(first).padStart(2, '0')}/${starts.filter((start) => start <= month).length}`;
	});
	return { pointKind: 'quarter', points: quarters };
}

/**
 * The chart of a segment with points of these n: none below 6 points; XmR where all n lie within 25 % of their mean,
 * else P-prime. Source: `statistics` 1.2, a policy.
 */
export function chooseChart(points: readonly { readonly n: number }[]): ChartKind {
	if (points.length < fewestForTrial) return 'none';
	const mean = points.reduce((sum, { n }) => sum + n, 0) / points.length;
	return points.every(({ n }) => Math.abs(n - mean) <= evenness * mean) ? 'xmr' : 'p-prime';
}

/** Points with the same key as one, at the month of the first, in order of key. */
function addUp(points: readonly SeriesPoint[], keyOf: (point: SeriesPoint) => string): SeriesPoint[] {
	const groups = Map.groupBy(points, keyOf);
	return [...groups]
		.sort(([a], [b]) => compareText(a, b))
		.map(([, own]) => ({
			month: own.reduce((first, { month }) => (month < first ? month : first), own[0]?.month ?? ''),
			batch: null,
			favourable: own.reduce((sum, { favourable }) => sum + favourable, 0),
			n: own.reduce((sum, { n }) => sum + n, 0)
		}));
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
