import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Calendar, type Filter } from '#lib/analytics/filter/filter.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { precision } from '#lib/analytics/metric/precision.ts';
import { countFlags, type FlagCount } from '#lib/analytics/signal/flags.ts';
import type { FunnelReading } from '#lib/analytics/signal/funnel-reading.ts';
import { readFunnel } from '#lib/analytics/signal/read-funnel.ts';
import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { DatedChange } from './annotations.ts';
import { chooseItem, type ExtractContents, type ScaledItem } from './contents.ts';
import { readDrivers, type DriverView } from './driver-view.ts';
import { rememberMonths, type FigureSource } from './figure-source.ts';
import { askHeadFigures, type GroupFigures, type HeadFigures } from './head-figures.ts';
import { readHeadSeries, type HeadSeries } from './head-rows.ts';
import { judgeEverySeries, readData } from './head-units.ts';
import { countOthers } from './own-rows.ts';
import type { Response } from './response.ts';
import type { Estimate, MonthSpan } from './series.ts';
import { namedSignals, signalsOf, type Signal } from './signals.ts';
import { toStanding, type Standing } from './standing.ts';

/** What a view is built with besides the extract and the filter; none of it changes with the filter. */
export interface HeadContext extends MetricContext {
	readonly contents: ExtractContents;
	/** Ids of the items that ask for overall satisfaction: what a page is about until an item is chosen. */
	readonly overall: readonly string[];
	/** What was recorded about the department; limits start anew where a change says so. Absent: nothing. */
	readonly changes?: readonly DatedChange[];
}

/**
 * The answer to a filter as it travels: figures, points that are not yet read, and what was found in all series. The
 * page reads the points itself (`toHeadView`), so that it carries four numbers a point.
 */
export interface HeadAnswer {
	readonly filter: Filter;
	/** The item that all but `items` and `dimensions` are about; null when nothing is released. */
	readonly item: ScaledItem | null;
	readonly figures: HeadFigures;
	/** What the items have to do with overall satisfaction, whatever the filter; null with too few answers. */
	readonly drivers: DriverView | null;
	/** Every signal of the department, whatever the filter: in order of item and program. */
	readonly signals: readonly Signal[];
	/** Charts of all items and programs. */
	readonly scanned: FlagCount;
}

/** What an answer says whatever its filter; signals and charts are those of one calendar. */
export type KnownAnswer = Pick<HeadAnswer, 'drivers' | 'signals' | 'scanned'> & {
	readonly calendar: Calendar;
};

/** Everything the page of a department shows, by ids: names are added where it is drawn. No order is by a figure. */
export interface HeadView
	extends
		Omit<HeadAnswer, 'figures' | 'scanned'>,
		Pick<HeadFigures, 'bounds' | 'response' | 'undated' | 'withheld' | 'items' | 'dimensions'> {
	readonly standing: Standing;
	/** Answers, under the filter, to the overall items of other surveys, where the item is an overall one itself. */
	readonly others: number;
	/** All months that have a batch: trends are read over them whatever is chosen. Null when none has. */
	readonly span: MonthSpan | null;
	/** The chosen months among them, over which every estimate is; null for all. */
	readonly chosen: MonthSpan | null;
	/** The chosen programs over all months. */
	readonly trend: SeriesReading;
	/** Every program, in order of id. */
	readonly programs: readonly ProgramView[];
	readonly programFunnel: FunnelReading;
	/** Providers of the chosen programs, in order of id; only where a single provider may be named. */
	readonly providers: readonly ProviderView[];
	/** Signals that the opening sentences name. */
	readonly named: readonly Signal[];
	/** How many charts were looked at for this page, and what chance alone would flag. */
	readonly flags: FlagCount;
}

export interface ProgramView {
	readonly program: string;
	readonly estimate: Estimate | null;
	readonly reading: SeriesReading;
	readonly response: Response | null;
	readonly withheld: readonly Month[];
}

export interface ProviderView {
	readonly provider: string;
	readonly programs: readonly string[];
	readonly estimate: Estimate | null;
	/** Null where providers are too many for a chart each. */
	readonly reading: SeriesReading | null;
	/** Where it stands among the others; null where they are too few to compare. */
	readonly position: 'above' | 'below' | 'within' | null;
}

/** How a department's filters are answered. */
export interface HeadOptions {
	/** What gives the figures. */
	readonly sourceOf?: (engine: Engine, context: HeadContext) => FigureSource;
	/** What an answer over the same extract said before, which is then not found out again. */
	readonly known?: KnownAnswer;
}

/** What answers filters over one extract. */
export interface HeadAnswers {
	answer(filter: Filter): Promise<HeadAnswer>;
	/** Has the engine do what another item takes, and keeps nothing of it. */
	warm(filter: Filter): Promise<void>;
}

/**
 * Answers filters over one extract. What was asked once is kept: a change of period or programs is added up without a
 * query; with `askEachTime` as the source, for one page, nothing is. `filter.department` and `filter.provider` are not looked at: an extract is its department.
 */
export function openHeadAnswers(
	engine: Engine,
	context: HeadContext,
	{ sourceOf = rememberMonths, known }: HeadOptions = {}
): HeadAnswers {
	const { contents } = context;
	const source = sourceOf(engine, context);
	const scans = new Map<Calendar, Promise<Pick<HeadAnswer, 'signals' | 'scanned'>>>();
	const kept = new Map<Calendar, Promise<HeadSeries>>();
	let drivers: Promise<DriverView | null> | null = null;
	if (known) {
		scans.set(known.calendar, Promise.resolve({ signals: known.signals, scanned: known.scanned }));
		drivers = Promise.resolve(known.drivers);
	}

	async function answer(asked: Filter): Promise<HeadAnswer> {
		const filter: Filter = { ...asked, department: null, provider: null };
		const { calendar } = filter;
		const item = chooseItem(contents, filter, context.overall);
		let series = kept.get(calendar);
		if (!series) {
			series = readHeadSeries(source, filter, contents);
			kept.set(calendar, series);
			series.catch(() => kept.delete(calendar));
		}
		let scan = scans.get(calendar);
		if (!scan) {
			// Series come first: they are judged while the engine is at the other queries.
			scan = series.then((read) => {
				const { judged, found } = judgeEverySeries(read, { calendar, context });
				return { signals: signalsOf(found), scanned: countFlags({ readings: judged, funnels: [] }) };
			});
			scans.set(calendar, scan);
			scan.catch(() => scans.delete(calendar));
		}
		const figuring = askHeadFigures(source, series, { filter, item, context });
		drivers ??= readDrivers(engine, context);
		drivers.catch(() => (drivers = null));
		const figures = await figuring;
		return { filter, item, figures, drivers: await drivers, ...(await scan) };
	}

	return {
		answer,
		async warm({ calendar, items }) {
			const filter: Filter = { ...wholeExtract, calendar, items };
			const { sql, params } = precision.buildQuery(filter, [['program', 'provider', 'period']]);
			await engine.query({ sql: `explain analyze ${sql}`, params });
		}
	};
}

/** Reads an answer: the same on the server and in the browser. */
export function toHeadView(answer: HeadAnswer, context: HeadContext): HeadView {
	const { filter, item, figures, signals } = answer;
	const { contents } = context;
	const frame = { calendar: filter.calendar, context };
	const designEffect = item ? (context.designEffects[item.item] ?? 1) : 1;
	const [only] = filter.programs.length === 1 ? filter.programs : [];
	const programFunnel = funnelOf(figures.programs, designEffect);
	const providerFunnel = funnelOf(figures.providers, designEffect);
	const providers = figures.providers.map(({ id, programs, estimate, series }): ProviderView => {
		const unit = providerFunnel.units.find((candidate) => candidate.id === id);
		return {
			provider: id,
			programs,
			estimate,
			reading: series && readData(series, item, frame, programs.length === 1 ? (programs[0] ?? null) : null),
			position: providerFunnel.limits === 'none' ? null : (unit?.position ?? null)
		};
	});
	const rest = countFlags({
		readings: providers.flatMap(({ reading }) => reading ?? []),
		funnels: [programFunnel, providerFunnel]
	});
	const trend = readData(figures.trend, item, frame, only ?? null);
	const chosen = chosenSpan(filter, contents);
	const { bounds, response, undated, withheld, items, dimensions } = figures;
	return {
		filter,
		item,
		drivers: answer.drivers,
		signals,
		bounds,
		response,
		undated,
		withheld,
		items,
		dimensions,
		others: countOthers(
			item,
			items.map((one) => ({ ...one, n: one.estimate?.n ?? 0 })),
			context.overall
		),
		standing: toStanding(item, figures.total, trend, chosen, context.overall),
		span: contents.months[filter.calendar],
		chosen,
		trend,
		programs: figures.programs.map(({ id, series, ...program }) => ({
			program: id,
			estimate: program.estimate,
			reading: readData(series, item, frame, id),
			response: program.response,
			withheld: program.withheld
		})),
		programFunnel,
		providers,
		named: namedSignals(signals.filter(isWithin(filter.programs)), item),
		flags: {
			looked: answer.scanned.looked + rest.looked,
			flagged: answer.scanned.flagged + rest.flagged,
			expected: answer.scanned.expected + rest.expected
		}
	};
}

/** The page of a department under a filter, from either engine, once. */
export async function buildHeadView(engine: Engine, filter: Filter, context: HeadContext): Promise<HeadView> {
	return toHeadView(await openHeadAnswers(engine, context).answer(filter), context);
}

/** Whether a signal is of the chosen programs; those of the whole department count while none is chosen. */
function isWithin(programs: readonly string[]): (signal: Signal) => boolean {
	return ({ program }) => programs.length === 0 || (program !== null && programs.includes(program));
}

function funnelOf(
	groups: readonly Pick<GroupFigures, 'id' | 'estimate' | 'sums'>[],
	designEffect: number
): FunnelReading {
	const units = groups.flatMap(({ id, estimate, sums }) =>
		estimate && sums ? { id, favourable: estimate.favourable, n: estimate.n, ...sums } : []
	);
	return readFunnel(units, designEffect);
}

/** The months a filter names, within those that have a batch; null when it names none. */
function chosenSpan({ calendar, from, to }: Filter, contents: ExtractContents): MonthSpan | null {
	const all = contents.months[calendar];
	if (!all || (from === null && to === null)) return null;
	const first = from === null || from < all.from ? all.from : from;
	const last = to === null || to > all.to ? all.to : to;
	return first <= last ? { from: first, to: last } : null;
}
