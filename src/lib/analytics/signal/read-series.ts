import type { Month } from '#lib/domain/calendar.ts';
import { shareChart } from '#lib/statistics/share-chart.ts';
import type { SpcPoint, SpcSignal } from '#lib/statistics/spc-rules.ts';
import { fewestForLimits, xmr, xmrFactor } from '#lib/statistics/xmr.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { chanceOfFlag } from './chance.ts';
import { chooseChart, fewestForTrial, type SeriesPoint } from './chart-choice.ts';
import type {
	ChartKind,
	Meaning,
	PointKind,
	ReadPoint,
	Segment,
	SegmentStatus,
	SeriesReading,
	Verdict
} from './reading.ts';
import { findSignal, pointsSince } from './verdict.ts';

export type { SeriesPoint } from './chart-choice.ts';

/** How a series is read. */
export interface SeriesOptions {
	/** What a point stands for; see `choosePoints`. */
	readonly pointKind: PointKind;
	/** Months at which limits start anew, because a person recorded a change and said so. */
	readonly changes: readonly Month[];
	/** Shares of favourable answers, of which a high one is good. */
	readonly measure: 'share';
	/** The design effect of what pools batches: months, quarters, and points taken together; 1 when absent. */
	readonly designEffect?: number;
	/** Months that hold one batch alone: points at them pool nothing. */
	readonly lone?: readonly Month[];
}

/**
 * What its control chart says of a series: the points in order of time with intervals and limits, the segments
 * between recorded changes, and the verdict on the last segment. Below 6 points a segment has no limits, from 6 to 11
 * trial limits without a verdict. The rules never run across a change. Shares and limits are rounded to four
 * decimals and limits clipped to 0..1 after the rules were read on them as they are.
 */
export function readSeries(points: readonly SeriesPoint[], options: SeriesOptions): SeriesReading {
	const { segments, read, ...judged } = judge(points, options);
	const { pointKind, designEffect = 1, lone = [] } = options;
	const isPooled = ({ month }: SeriesPoint) =>
		pointKind === 'quarter' || (pointKind === 'month' && !lone.includes(month));
	return {
		...judged,
		points: read.flatMap(({ lines, signals, status, centre }, index) => {
			const first = segments[index]?.first ?? 0;
			return lines.map((line, place) => {
				const point = points[first + place] as SeriesPoint;
				return toPoint(point, {
					line,
					centre,
					signal: status === 'ok' ? (signals[place] ?? null) : null,
					designEffect: isPooled(point) ? designEffect : 1
				});
			});
		}),
		sinceSignal: poolPoints(pointsSince(judged.verdict, points), designEffect),
		pointKind,
		why: {
			key: `${pointKind}-${judged.chart}`,
			params: { points: points.length, answers: points.reduce((sum, { n }) => sum + n, 0) }
		},
		segments: read.map(({ status, centre }, index) => ({
			first: segments[index]?.first ?? 0,
			last: segments[index]?.last ?? -1,
			status,
			centre: centre === null ? null : round(centre)
		}))
	};
}

/** Points as one share, widened where they are several; null of none. */
function poolPoints(points: readonly SeriesPoint[], designEffect: number): SeriesReading['sinceSignal'] {
	const favourable = points.reduce((sum, point) => sum + point.favourable, 0);
	const n = points.reduce((sum, point) => sum + point.n, 0);
	const { share, interval } = wilson(favourable, n, points.length > 1 ? Math.max(1, designEffect) : 1);
	if (share === null || interval === null) return null;
	return { favourable, n, share: round(share), lower: round(interval.lower), upper: round(interval.upper) };
}

/** The verdict of `readSeries` and how likely chance alone flags the chart, without what is drawn: for many series. */
export function judgeSeries(
	points: readonly SeriesPoint[],
	options: Pick<SeriesOptions, 'changes'>
): Pick<SeriesReading, 'chart' | 'verdict' | 'chanceOfFlag'> {
	const { chart, verdict, chanceOfFlag: chance } = judge(points, options);
	return { chart, verdict, chanceOfFlag: chance };
}

function judge(points: readonly SeriesPoint[], { changes }: Pick<SeriesOptions, 'changes'>) {
	const segments = splitAt(points, changes);
	const read = segments.map(({ first, last }) => readSegment(points.slice(first, last + 1)));
	const lastSegment = read.at(-1);
	const chart = lastSegment?.chart ?? 'none';
	return {
		segments,
		read,
		chart,
		verdict: verdictOf(points, segments.at(-1)?.first ?? 0, lastSegment),
		chanceOfFlag: chanceOfFlag(chart, lastSegment?.status === 'ok' ? lastSegment.length : 0)
	};
}

interface ReadSegment {
	readonly length: number;
	readonly status: SegmentStatus;
	readonly chart: ChartKind;
	readonly centre: number | null;
	/** One per point; null where no limits are drawn. */
	readonly lines: readonly (SpcPoint | null)[];
	readonly signals: readonly (SpcSignal | null)[];
	/** Where each point lies to the centre: −1, 0 or 1. */
	readonly sides: readonly number[];
}

function readSegment(points: readonly SeriesPoint[]): ReadSegment {
	const chart = chooseChart(points);
	const { lines, signals, centre, isFlat } = chart === 'xmr' ? readXmr(points) : shareChart(points);
	return {
		length: points.length,
		status: statusOf(points.length, isFlat),
		chart,
		centre: chart === 'none' ? null : centre,
		lines: chart === 'none' ? points.map(() => null) : lines,
		signals,
		sides: lines.map((line) => Math.sign(line.y - line.centre))
	};
}

function statusOf(points: number, isFlat: boolean): SegmentStatus {
	if (points === 0) return 'no-data';
	if (points < fewestForTrial) return 'too-few';
	if (isFlat) return 'no-variation';
	return points < fewestForLimits ? 'trial' : 'ok';
}

/** The XmR chart of shares with nearly equal n, in the shape of the P-prime chart. */
function readXmr(points: readonly SeriesPoint[]): {
	readonly centre: number | null;
	readonly lines: readonly SpcPoint[];
	readonly signals: readonly (SpcSignal | null)[];
	readonly isFlat: boolean;
} {
	const shares = points.map(({ favourable, n }) => favourable / n);
	const { segments, signals } = xmr(shares);
	const segment = segments[0];
	const centre = segment?.mean ?? 0;
	const half = xmrFactor * (segment?.movingRange ?? 0);
	const lines = shares.map((y) => ({
		y,
		centre,
		lower: centre - half,
		upper: centre + half,
		nearLower: centre - (2 * half) / 3,
		nearUpper: centre + (2 * half) / 3
	}));
	return { centre: segment?.mean ?? null, lines, signals, isFlat: segment?.status === 'degenerate-zero-mr' };
}

function verdictOf(points: readonly SeriesPoint[], first: number, segment: ReadSegment | undefined): Verdict {
	if (!segment) return { key: 'cannot-tell', status: 'no-data', points: 0 };
	const { status, length } = segment;
	if (status === 'no-variation') return { key: 'no-variation' };
	if (status !== 'ok') return { key: 'cannot-tell', status, points: length };
	const found = findSignal(segment.signals, segment.sides);
	if (!found) return { key: 'common-cause' };
	return {
		key: meaningOf(found.direction),
		rule: found.rule,
		since: points[first + found.first]?.month ?? '',
		points: found.last - found.first + 1,
		first: first + found.first
	};
}

/** A high share of favourable answers is good. */
function meaningOf(direction: 'up' | 'down'): Exclude<Meaning, 'neither'> {
	return direction === 'up' ? 'improvement' : 'concern';
}

/** Runs of points between changes: a change starts a segment at the first point of its month or later. */
function splitAt(
	points: readonly SeriesPoint[],
	changes: readonly Month[]
): Pick<Segment, 'first' | 'last'>[] {
	const starts = changes.flatMap((change) => {
		const start = points.findIndex(({ month }) => month >= change);
		return start > 0 ? start : [];
	});
	const firsts = points.length === 0 ? [] : [...new Set([0, ...starts])].sort((a, b) => a - b);
	return firsts.map((first, index) => ({ first, last: (firsts[index + 1] ?? points.length) - 1 }));
}

function toPoint(
	{ month, batch, favourable, n }: SeriesPoint,
	read: {
		readonly line: SpcPoint | null;
		readonly centre: number | null;
		readonly signal: SpcSignal | null;
		readonly designEffect: number;
	}
): ReadPoint {
	const { share, interval } = wilson(favourable, n, read.designEffect);
	return {
		month,
		batch,
		favourable,
		n,
		share: round(share ?? 0),
		lower: round(interval?.lower ?? 0),
		upper: round(interval?.upper ?? 1),
		centre: read.centre === null ? null : round(read.centre),
		lowerLimit: read.line && round(clip(read.line.lower)),
		upperLimit: read.line && round(clip(read.line.upper)),
		rule: read.signal?.rule ?? null,
		meaning: read.signal && meaningOf(read.signal.direction)
	};
}

function clip(share: number): number {
	return Math.min(1, Math.max(0, share));
}

/** A page draws hundredths of a per cent; more would only be carried. */
function round(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
