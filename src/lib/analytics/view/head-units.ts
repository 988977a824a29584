import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { RawShare } from '#lib/analytics/metric/favourable-share.ts';
import { choosePoints, type SeriesLevel, type SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';
import { judgeSeries, readSeries } from '#lib/analytics/signal/read-series.ts';
import type { PointKind, SeriesReading } from '#lib/analytics/signal/reading.ts';
import { changesOf, rebasingMonths, type DatedChange } from './annotations.ts';
import type { ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { isCrowded, type HeadSeries } from './head-rows.ts';
import type { SeriesRow } from './series-query.ts';
import { itemKey, type ReadUnit } from './signals.ts';
import { batchPoints, monthPoints, packPoints, unpackPoints, type PackedPoints } from './series-points.ts';

/** The points of a series before they are read. */
export interface SeriesPoints {
	readonly kind: PointKind;
	readonly points: readonly SeriesPoint[];
}

/** The same as a page carries them. */
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
export function trendPoints(
	rows: HeadSeries,
	item: ScaledItem,
	programs: readonly string[],
	frame: SeriesFrame
): SeriesPoints {
	const [only] = programs;
	if (programs.length === 1 && only !== undefined) return programPoints(rows, item, only, frame);
	const months = (rows.months.get(itemKey(item)) ?? []).filter(
		({ program }) => programs.length === 0 || (program !== null && programs.includes(program))
	);
	return choose(monthPoints(months), 'whole', frame, null);
}

/** The series of an item in one program: by batch, or by month where there are too many. */
export function programPoints(
	rows: HeadSeries,
	item: ScaledItem,
	program: string,
	frame: SeriesFrame
): SeriesPoints {
	const isOwn = (row: SeriesRow) => row.program === program;
	const own = isCrowded(frame.context.contents, program) ? rows.months : rows.batches;
	const points = own === rows.months ? monthPoints : batchPoints;
	return choose(points((own.get(itemKey(item)) ?? []).filter(isOwn)), 'part', frame, program);
}

/** The series of a provider from its rows: by batch, or by month where one of its programs has too many. */
export function providerPoints(rows: readonly RawShare[], frame: SeriesFrame): SeriesPoints {
	const points = rows.some(({ batch }) => batch === null) ? monthPoints(rows) : batchPoints(rows);
	return choose(points, 'part', frame, programOf(rows));
}

/** The program all rows are of; null for several. */
function programOf(rows: readonly RawShare[]): string | null {
	const [first, ...others] = new Set(rows.map(({ program }) => program));
	return others.length === 0 ? (first ?? null) : null;
}

/** A series as it travels. */
function packSeries({ kind, points }: SeriesPoints): SeriesData {
	return { kind, points: packPoints(points) };
}

/** A series as it travels, made once for each name: later choices are answered with the same. */
export function packOnce(
	packed: Map<string, SeriesData>,
	name: string,
	make: () => SeriesPoints
): SeriesData {
	const data = packed.get(name) ?? packSeries(make());
	packed.set(name, data);
	return data;
}

/** What was read of a series, with what it was read. */
const readings = new WeakMap<SeriesData, { context: HeadContext; reading: SeriesReading }>();

/**
 * What the control chart of a series that travelled says; `program` is null for several programs together. Each is
 * read once: a series is always that of one item, in one calendar.
 */
export function readData(
	data: SeriesData,
	item: ScaledItem | null,
	frame: SeriesFrame,
	program: string | null
): SeriesReading {
	const { context } = frame;
	const kept = readings.get(data);
	if (kept?.context === context) return kept.reading;
	const reading = readPoints({ kind: data.kind, points: unpackPoints(data.points) }, item, frame, program);
	readings.set(data, { context, reading });
	return reading;
}

function readPoints(
	{ kind, points }: SeriesPoints,
	item: ScaledItem | null,
	{ calendar, context }: SeriesFrame,
	program: string | null
): SeriesReading {
	return readSeries(points, {
		pointKind: kind,
		changes: startsOf(context.changes ?? [], program, calendar),
		measure: 'share',
		designEffect: Math.max(1, context.designEffects[item?.item ?? ''] ?? 1),
		lone: context.contents.lone[calendar]
	});
}

/**
 * Judges every series of the department: each item as a whole and in each program. Gives the verdicts of all, for the
 * count of charts looked at, and what is drawn of those that stand out.
 */
export function judgeEverySeries(
	rows: HeadSeries,
	frame: SeriesFrame
): { readonly judged: readonly Judged[]; readonly found: readonly ReadUnit[] } {
	const { changes = [] } = frame.context;
	const judged: Judged[] = [];
	const found: ReadUnit[] = [];
	for (const { item, scale, programs } of frame.context.contents.items) {
		const of = { item, scale };
		for (const program of [null, ...programs]) {
			const series =
				program === null ? trendPoints(rows, of, [], frame) : programPoints(rows, of, program, frame);
			const verdict = judgeSeries(series.points, { changes: startsOf(changes, program, frame.calendar) });
			judged.push(verdict);
			if ('rule' in verdict.verdict)
				found.push({ ...of, program, reading: readPoints(series, of, frame, program) });
		}
	}
	return { judged, found };
}

type Judged = ReturnType<typeof judgeSeries>;

function choose(
	points: readonly SeriesPoint[],
	level: SeriesLevel,
	{ calendar, context }: SeriesFrame,
	program: string | null
): SeriesPoints {
	const chosen = choosePoints(points, level, startsOf(context.changes ?? [], program, calendar));
	return { kind: chosen.pointKind, points: chosen.points };
}

/** Months at which limits start anew: by changes that concern the program, or (null) all of them. */
function startsOf(changes: readonly DatedChange[], program: string | null, calendar: Calendar): string[] {
	return rebasingMonths(changesOf(changes, program), calendar);
}
