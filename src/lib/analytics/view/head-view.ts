import type { Engine } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { chooseItem, type ExtractContents, type ScaledItem } from './contents.ts';
import { askHeadFigures } from './head-figures.ts';
import { toResponse, type Response } from './response.ts';
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

/**
 * The page of a department under a filter, from either engine: the server's first paint and the browser's answers are
 * the same figures. `filter.department` and `filter.provider` are not looked at: an extract is its department.
 */
export async function buildHeadView(engine: Engine, asked: Filter, context: HeadContext): Promise<HeadView> {
	const { contents } = context;
	const filter: Filter = { ...asked, department: null, provider: null };
	const item = chooseItem(contents, filter, context.overall);
	const { chosen, compared, items, spread, withheldItems } = await askHeadFigures(
		engine,
		filter,
		item,
		context
	);
	const trend = toSeries(chosen.byMonth, chosen.withheldByMonth);
	const total = chosen.total[0];
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
			return {
				program,
				estimate: toEstimate(own(compared.byProgram)[0]),
				series: toSeries(own(compared.byProgramAndMonth), own(compared.withheldByProgramAndMonth)),
				response: toResponse(own(compared.responseByProgram)[0])
			};
		}),
		providers: chosen.byProvider.flatMap((row) =>
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
				estimate: toEstimate(items.find(same)),
				counts: counted?.counts ?? [],
				notApplicable: counted?.na ?? 0,
				withheld: withheldItems.find(same)?.withheld ?? 0
			};
		}),
		response: toResponse(chosen.response[0]),
		withheld: chosen.withheld[0]?.withheld ?? 0
	};
}

/** The months a chart shows: the filter's, where it names them, within or beyond those that have a batch. */
function shownSpan({ calendar, from, to }: Filter, contents: ExtractContents): MonthSpan | null {
	const all = contents.months[calendar];
	if (!all) return null;
	const span = { from: from ?? all.from, to: to ?? all.to };
	return span.from <= span.to ? span : null;
}

function undatedOf(total: ShareRow | undefined, trend: Series): number {
	const dated = trend.months.reduce((sum, { n }) => sum + n, 0);
	return (total?.n ?? 0) - dated;
}
