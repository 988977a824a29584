import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { RawShare } from '#lib/analytics/metric/favourable-share.ts';
import { choosePoints, type SeriesLevel, type SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import type { PointKind, SeriesReading } from '#lib/analytics/signal/reading.ts';
import { changesOf, rebasingMonths, type DatedChange } from './annotations.ts';
import type { ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { isCrowded, type HeadSeries } from './head-rows.ts';
import type { SeriesRow } from './series-query.ts';
import { itemKey, type ReadUnit } from './signals.ts';
import { batchPoints, monthPoints, packPoints, unpackPoints, type PackedPoints } from './series-points.ts';

/** The points of a series before they are read, as a page carries them. */
export interface SeriesData {
	readonly kind: PointKind;
	readonly points: PackedPoints;
}

/** What series are made with: the calendar of their months, and what was recorded in them. */
export interface SeriesFrame {
	readonly calendar: Calendar;
	readonly context: HeadContext;
}

/** The series of an item in the chosen programs (none chosen: all): by month or quarter, or that of the only one. */
export function trendData(
	rows: HeadSeries,
	item: ScaledItem,
	programs: readonly string[],
	frame: SeriesFrame
): SeriesData {
	const [only] = programs;
	if (programs.length === 1 && only !== undefined) return programData(rows, item, only, frame);
	const months = (rows.months.get(itemKey(item)) ?? []).filter(
		({ program }) => programs.length === 0 || (program !== null && programs.includes(program))
	);
	return toData(monthPoints(months), 'whole', frame, null);
}

/** The series of an item in one program: by batch, or by month where there are too many. */
export function programData(
	rows: HeadSeries,
	item: ScaledItem,
	program: string,
	frame: SeriesFrame
): SeriesData {
	const isOwn = (row: SeriesRow) => row.program === program;
	const own = isCrowded(frame.context.contents, program) ? rows.months : rows.batches;
	const points = own === rows.months ? monthPoints : batchPoints;
	return toData(points((own.get(itemKey(item)) ?? []).filter(isOwn)), 'part', frame, program);
}

/** The series of a provider from its rows: by batch, or by month where one of its programs has too many. */
export function providerData(rows: readonly RawShare[], frame: SeriesFrame): SeriesData {
	const points = rows.some(({ batch }) => batch === null) ? monthPoints(rows) : batchPoints(rows);
	return toData(points, 'part', frame, programOf(rows));
}

/** The program all rows are of; null for several. */
function programOf(rows: readonly RawShare[]): string | null {
	const [first, ...others] = new Set(rows.map(({ program }) => program));
	return others.length === 0 ? (first ?? null) : null;
}

/** What the control chart of a series says; `program` is null for several programs together. */
export function readData(
	{ kind, points }: SeriesData,
	item: ScaledItem | null,
	{ calendar, context }: SeriesFrame,
	program: string | null
): SeriesReading {
	return readSeries(unpackPoints(points), {
		pointKind: kind,
		changes: startsOf(context.changes ?? [], program, calendar),
		measure: 'share',
		designEffect: Math.max(1, context.designEffects[item?.item ?? ''] ?? 1)
	});
}

/** Every series of the department that is looked through for signals: each item as a whole and in each program. */
export function readEverySeries(rows: HeadSeries, frame: SeriesFrame): ReadUnit[] {
	return frame.context.contents.items.flatMap(({ item, scale, programs }): ReadUnit[] => {
		const of = { item, scale };
		return [
			{ ...of, program: null, reading: readData(trendData(rows, of, [], frame), of, frame, null) },
			...programs.map((program) => ({
				...of,
				program,
				reading: readData(programData(rows, of, program, frame), of, frame, program)
			}))
		];
	});
}

function toData(
	points: readonly SeriesPoint[],
	level: SeriesLevel,
	{ calendar, context }: SeriesFrame,
	program: string | null
): SeriesData {
	const chosen = choosePoints(points, level, startsOf(context.changes ?? [], program, calendar));
	return { kind: chosen.pointKind, points: packPoints(chosen.points) };
}

/** Months at which limits start anew: by changes that concern the program, or (null) all of them. */
function startsOf(changes: readonly DatedChange[], program: string | null, calendar: Calendar): string[] {
	return rebasingMonths(changesOf(changes, program), calendar);
}
