import type { Engine } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { distribution } from '#lib/analytics/metric/distribution.ts';
import { favourableShare, type ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import { chooseItem, type ExtractContents, type ScaledItem } from './contents.ts';
import { toEstimate, toSeries, type Estimate, type MonthSpan, type Series } from './series.ts';
import { toStanding, type Standing } from './standing.ts';

/** What a view is built with besides the extract and the filter; none of it changes with the filter. */
export interface HeadContext extends MetricContext {
	readonly contents: ExtractContents;
	/** Ids of the items that ask for overall satisfaction: what a page is about until an item is chosen. */
	readonly overall: readonly string[];
}

/** Everything the page of a department shows, by ids: names are added where it is drawn. No order is by a figure. */
export interface HeadView {
	readonly filter: Filter;
	/** The item that all but `items` are about; null when nothing is released. */
	readonly item: ScaledItem | null;
	readonly standing: Standing;
	/** The months shown: those of the filter, else all that have a batch; null when none has. */
	readonly span: MonthSpan | null;
	readonly trend: Series;
	/** Valid answers without a month: in every total, in no trend. */
	readonly undated: number;
	/** Every program of the extract, whatever programs the filter chooses, in order of id. */
	readonly programs: readonly ProgramView[];
	/** Providers within programs, in order of ids; only where a single provider may be named. */
	readonly providers: readonly ProviderView[];
	/** Every item, whatever item the filter chooses, in order of id. */
	readonly items: readonly ItemView[];
	/** How many answered of those invited; null when nobody was. */
	readonly response: Response | null;
	/** Batches in which too few answered the item. */
	readonly withheld: number;
}

export interface ProgramView {
	readonly program: string;
	/** Null when nothing is released. */
	readonly estimate: Estimate | null;
	readonly series: Series;
	readonly response: Response | null;
}

export interface ProviderView {
	readonly program: string;
	readonly provider: string;
	readonly estimate: Estimate | null;
}

export interface ItemView extends ScaledItem {
	/** Null where the item is withheld in every batch. */
	readonly estimate: Estimate | null;
	/** Answers of each value from 0 to 10, index = value. */
	readonly counts: readonly number[];
	/** Answers "not applicable". */
	readonly notApplicable: number;
	/** Batches in which too few answered. */
	readonly withheld: number;
}

/** Response of the batches whose invitations are known. */
export interface Response {
	readonly answered: number;
	readonly invited: number;
	/** answered / invited, 0 to 1. */
	readonly rate: number;
}

const departmentSets: readonly By[] = [[], ['period'], ['program', 'provider']];
const programSets: readonly By[] = [['program'], ['program', 'period']];

/**
 * The page of a department under a filter, from either engine: the server's first paint and the browser's answers are
 * the same figures. `filter.department` and `filter.provider` are not looked at: an extract is its department.
 */
export async function buildHeadView(engine: Engine, asked: Filter, context: HeadContext): Promise<HeadView> {
	const { contents } = context;
	const filter: Filter = { ...asked, department: null, provider: null };
	const item = chooseItem(contents, filter, context.overall);
	const everyItem: Filter = { ...filter, items: [] };
	const ofItem: Filter = { ...filter, items: item ? [item.item] : [] };
	const everyProgram: Filter = { ...ofItem, programs: [] };
	const [shares, ofPrograms, ofItems, spread, hidden, hiddenInPrograms, hiddenItems, rates, ratesOfPrograms] =
		await Promise.all([
			runMetric(engine, favourableShare, ofItem, departmentSets, context),
			runMetric(engine, favourableShare, everyProgram, programSets, context),
			runMetric(engine, favourableShare, everyItem, [[]], context),
			runMetric(engine, distribution, everyItem, [[]], context),
			runMetric(engine, withheldItems, ofItem, [[], ['period']], context),
			runMetric(engine, withheldItems, everyProgram, [['program', 'period']], context),
			runMetric(engine, withheldItems, everyItem, [[]], context),
			runMetric(engine, responseRate, everyItem, [[]], context),
			runMetric(engine, responseRate, { ...everyItem, programs: [] }, [['program']], context)
		]);
	const onScale = <Row extends ScaledItem>(rows: readonly Row[]) =>
		rows.filter((row) => row.item === item?.item && row.scale === item.scale);
	const part = <Row extends { readonly part: number }>(rows: readonly Row[], index: number) =>
		rows.filter((row) => row.part === index);

	const figures = onScale(shares);
	const trend = toSeries(part(figures, 1), part(onScale(hidden), 1));
	const total = part(figures, 0)[0];
	return {
		filter,
		item,
		standing: toStanding(item, toEstimate(total), trend, context.overall),
		span: shownSpan(filter, contents),
		trend,
		undated: undatedOf(total, trend),
		programs: contents.programs.map((program) => {
			const own = <Row extends { readonly program: string | null }>(rows: readonly Row[]) =>
				rows.filter((row) => row.program === program);
			const figuresHere = own(onScale(ofPrograms));
			return {
				program,
				estimate: toEstimate(part(figuresHere, 0)[0]),
				series: toSeries(part(figuresHere, 1), own(onScale(hiddenInPrograms))),
				response: toResponse(own(ratesOfPrograms)[0])
			};
		}),
		providers: part(figures, 2).flatMap((row) =>
			row.provider === null || row.program === null
				? []
				: { program: row.program, provider: row.provider, estimate: toEstimate(row) }
		),
		items: contents.items.map(({ item: id, scale }) => {
			const same = (row: ScaledItem) => row.item === id && row.scale === scale;
			const counted = spread.find(same);
			return {
				item: id,
				scale,
				estimate: toEstimate(ofItems.find(same)),
				counts: counted?.counts ?? [],
				notApplicable: counted?.na ?? 0,
				withheld: hiddenItems.find(same)?.withheld ?? 0
			};
		}),
		response: toResponse(rates[0]),
		withheld: part(onScale(hidden), 0)[0]?.withheld ?? 0
	};
}

/** The months a chart shows: the filter's, where it names them, within or beyond those that have a batch. */
function shownSpan({ calendar, from, to }: Filter, contents: ExtractContents): MonthSpan | null {
	const all = contents.months[calendar];
	if (!all) return null;
	const span = { from: from ?? all.from, to: to ?? all.to };
	return span.from <= span.to ? span : null;
}

function toResponse(
	row: { readonly answered: number; readonly invited: number; readonly rate: number | null } | undefined
): Response | null {
	return row && row.rate !== null ? { answered: row.answered, invited: row.invited, rate: row.rate } : null;
}

function undatedOf(total: ShareRow | undefined, trend: Series): number {
	const dated = trend.months.reduce((sum, { n }) => sum + n, 0);
	return (total?.n ?? 0) - dated;
}
