import { line } from 'd3';
import type { MonthSpan } from '#lib/analytics/view/series.ts';
import type { PointKind, ReadPoint, SegmentStatus, SeriesReading } from '#lib/analytics/signal/reading.ts';
import { addMonths, type Month } from '#lib/domain/calendar.ts';
import { toHundredths } from './hundredths.ts';
import { limitSteps, type LimitSteps } from './limit-steps.ts';
import { isFew, markOf, type Mark } from './marks.ts';
import { monthScale, type MonthScale } from './month-scale.ts';
import { shareAt, type ShareDomain } from './share-scale.ts';

/** A point where it is drawn; all places in % of the plot from its upper left corner. */
export interface ControlPoint {
	readonly point: ReadPoint;
	/** Its segment among `reading.segments`; -1 outside all. */
	readonly segment: number;
	readonly mark: Mark;
	readonly x: number;
	readonly y: number;
	/** The stretch of time it stands for. */
	readonly left: number;
	readonly right: number;
}

/** The lines of one segment, and how much they say. */
export interface SegmentLimits extends LimitSteps {
	readonly status: SegmentStatus;
}

/** Everything a control chart draws, free of pixels, so that the server and every width draw the same. */
export interface ControlGeometry {
	readonly scale: MonthScale;
	/** The points within the span, in order of time. */
	readonly points: readonly ControlPoint[];
	/** Path through neighbouring points of a segment; missing months and recorded changes interrupt it. */
	readonly line: string;
	/** Path over the months that neighbouring points leave out, where they are three or more. */
	readonly gaps: string;
	/** One path of all 95 % intervals. */
	readonly whiskers: string;
	/** One path of all points of common cause, each a stroke without length; `few` those of few answers. */
	readonly dots: string;
	readonly few: string;
	/** Points of a signal; each is a shape of its own. */
	readonly signals: readonly ControlPoint[];
	readonly limits: readonly SegmentLimits[];
	/** Middles of the months in which the item was withheld. */
	readonly withheld: readonly { readonly month: Month; readonly x: number }[];
}

/** How many months a point stands for. */
export const monthsPerPoint: Readonly<Record<PointKind, number>> = { batch: 1, month: 1, quarter: 3 };

/** Lays a reading out on the span and domain it shares with its neighbours; points outside the span are left out. */
export function controlGeometry(
	reading: SeriesReading,
	span: MonthSpan,
	domain: ShareDomain,
	withheld: readonly Month[] = []
): ControlGeometry {
	const scale = monthScale(span);
	const at = shareAt(domain);
	const y = (share: number) => toHundredths(100 - at(share));
	const points = placePoints(reading, scale, y);
	const common = points.filter(({ mark }) => mark === 'common');
	const runs = neighbours(points, reading.pointKind);
	const drawLine = line<ControlPoint>(
		(point) => point.x,
		(point) => point.y
	).digits(2);
	const drawRun = (run: ControlPoint[]) => (run.length > 1 ? drawLine(run) : '');
	return {
		scale,
		points,
		line: runs.flatMap(withoutGaps).map(drawRun).join(''),
		gaps: runs.flatMap(gapsOf).map(drawRun).join(''),
		whiskers: points.map(({ point, x }) => `M${x} ${y(point.upper)}V${y(point.lower)}`).join(''),
		dots: dotsOf(common.filter(({ point }) => !isFew(point.n))),
		few: dotsOf(common.filter(({ point }) => isFew(point.n))),
		signals: points.filter(({ mark }) => mark !== 'common'),
		limits: reading.segments.flatMap(({ status }, index) => {
			const own = points.filter(({ segment }) => segment === index);
			return own.length > 0 ? { status, ...limitSteps(own, y) } : [];
		}),
		withheld: withheld.flatMap((month) => {
			const x = scale.x(month);
			return x === null ? [] : { month, x };
		})
	};
}

/** A dot each: a stroke without length, round at its ends, is a dot of the stroke's width. */
export function dotsOf(places: readonly { readonly x: number; readonly y: number }[]): string {
	return places.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

function placePoints(
	reading: SeriesReading,
	scale: MonthScale,
	y: (share: number) => number
): ControlPoint[] {
	const first = scale.months[0] ?? '';
	const last = scale.months.at(-1) ?? '';
	const width = monthsPerPoint[reading.pointKind];
	const inMonth = new Map<Month, number>();
	const counts = new Map<Month, number>();
	for (const { month } of reading.points) counts.set(month, (counts.get(month) ?? 0) + 1);
	return reading.points.flatMap((point, index) => {
		const { month } = point;
		const order = inMonth.get(month) ?? 0;
		inMonth.set(month, order + 1);
		if (addMonths(month, width - 1) < first || month > last) return [];
		const slot = (scale.step * width) / (counts.get(month) ?? 1);
		const start = scale.start(month) + order * slot;
		return {
			point,
			segment: reading.segments.findIndex((segment) => segment.first <= index && index <= segment.last),
			mark: markOf(point),
			x: toHundredths(within(start + slot / 2)),
			y: y(point.share),
			left: toHundredths(within(start)),
			right: toHundredths(within(start + slot))
		};
	});
}

function within(x: number): number {
	return Math.max(0, Math.min(100, x));
}

/** Points that a line may join: of one segment, and with no month missing between months or quarters. */
function neighbours(points: readonly ControlPoint[], kind: PointKind): ControlPoint[][] {
	const runs: ControlPoint[][] = [];
	let previous: ControlPoint | null = null;
	for (const point of points) {
		const follows =
			previous?.segment === point.segment &&
			(kind === 'batch' || addMonths(previous.point.month, monthsPerPoint[kind]) === point.point.month);
		if (follows) runs.at(-1)?.push(point);
		else runs.push([point]);
		previous = point;
	}
	return runs;
}

/** Whether a line breaks off because a month or quarter between two points of a segment has none. */
export function hasBreak({ pointKind, segments, points }: SeriesReading): boolean {
	return (
		pointKind !== 'batch' &&
		segments.some(({ first, last }) =>
			points
				.slice(first, last)
				.some(
					({ month }, place) =>
						addMonths(month, monthsPerPoint[pointKind]) !== points[first + place + 1]?.month
				)
		)
	);
}

/** Whether three months or more without a point lie between two. */
function isGap(before: Month, after: Month): boolean {
	return addMonths(before, 3) < after;
}

/** The stretches of a run that a line joins as a matter of course. */
function withoutGaps(run: readonly ControlPoint[]): ControlPoint[][] {
	const ends = run.flatMap((point, index) => {
		const next = run[index + 1];
		return !next || isGap(point.point.month, next.point.month) ? [index + 1] : [];
	});
	return ends.map((end, place) => run.slice(ends[place - 1] ?? 0, end));
}

/** Whether a series has a gap that a path over months bridges. */
export function hasGap({ pointKind, segments, points }: SeriesReading): boolean {
	return (
		pointKind === 'batch' &&
		segments.some(({ first, last }) =>
			points
				.slice(first, last)
				.some(({ month }, place) => isGap(month, points[first + place + 1]?.month ?? month))
		)
	);
}

/** Both ends of each gap of a run. */
function gapsOf(run: readonly ControlPoint[]): ControlPoint[][] {
	return run.flatMap((point, index) => {
		const next = run[index + 1];
		return next && isGap(point.point.month, next.point.month) ? [[point, next]] : [];
	});
}
