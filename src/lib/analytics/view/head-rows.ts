import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { precision, type RawPrecision } from '#lib/analytics/metric/precision.ts';
import { mostBatchPoints } from '#lib/analytics/signal/chart-choice.ts';
import type { ExtractContents, ScaledItem } from './contents.ts';
import type { FigureSource } from './figure-source.ts';
import type { SeriesData } from './head-units.ts';
import {
	buildBatchSeriesQuery,
	buildMonthSeriesQuery,
	unpackSeries,
	type PackedSeries,
	type SeriesRow
} from './series-query.ts';
import { itemKey } from './signals.ts';

/** The series of a department: of every item, over the whole extract, by `itemKey`. */
export interface HeadSeries {
	/** By program and month. */
	readonly months: ReadonlyMap<string, readonly SeriesRow[]>;
	/** By program and batch, in programs whose points are batches. */
	readonly batches: ReadonlyMap<string, readonly SeriesRow[]>;
	/** Series that were made from these rows, by what they are of. */
	readonly packed: Map<string, SeriesData>;
}

/** What the page of a department is made from. */
export interface HeadRows extends HeadSeries, ItemRows {}

/** Sums of the item that a page is about. */
export interface ItemRows {
	/** Over the chosen months, by program: every program, whatever programs are chosen. */
	readonly programs: readonly RawPrecision[];
	/** By program, provider and batch, over the whole extract, in the programs whose points are batches. */
	readonly providerBatches: readonly RawPrecision[];
	/** By program and provider, in the chosen programs with too many batches to draw each. */
	readonly providers: readonly RawPrecision[];
	/** Whether `providers` are by month over all months, or already summed over the chosen ones: too many to draw each. */
	readonly byMonth: boolean;
}

const byBatch: By = ['program', 'provider', 'period', 'batch'];

/** Providers of a page that each have a chart; more are a row each, until a program is chosen. */
export const mostProviderTrends = 16;

/** Reads the series of every item: one query, two where programs have few batches. */
export async function readHeadSeries(
	source: FigureSource,
	{ calendar }: Pick<Filter, 'calendar'>,
	contents: ExtractContents
): Promise<HeadSeries> {
	const small = smallPrograms(contents);
	const [months, batches] = await Promise.all([
		source.query<PackedSeries>(buildMonthSeriesQuery(calendar)),
		small.length === 0 ? [] : source.query<PackedSeries>(buildBatchSeriesQuery(calendar, small))
	]);
	const byMonth = Map.groupBy(unpackSeries(months), itemKey);
	await source.pause();
	return { months: byMonth, batches: Map.groupBy(unpackSeries(batches), itemKey), packed: new Map() };
}

/** Reads the sums of the item: up to three queries. */
export async function readHeadRows(
	source: FigureSource,
	filter: Filter,
	item: ScaledItem | null,
	contents: ExtractContents
): Promise<ItemRows> {
	const { calendar, programs, from, to } = filter;
	const byMonth = programs.length > 0 || contents.providers.length <= mostProviderTrends;
	if (item === null) return { programs: [], providerBatches: [], providers: [], byMonth };
	const small = smallPrograms(contents);
	const asked = contents.programs.filter(
		(program) => isCrowded(contents, program) && (programs.length === 0 || programs.includes(program))
	);
	const ofItem = { ...wholeExtract, calendar, items: [item.item] };
	const [sums, providerBatches, providers] = await Promise.all([
		source.sums(precision, { ...ofItem, from, to }, ['program']),
		small.length === 0 ? [] : source.sums(precision, { ...ofItem, programs: small }, byBatch),
		asked.length === 0
			? []
			: byMonth
				? source.sums(precision, { ...ofItem, programs: asked }, ['program', 'provider', 'period'])
				: source.sums(precision, { ...ofItem, programs: asked, from, to }, ['program', 'provider'])
	]);
	const isOwn = (row: ScaledItem) => itemKey(row) === itemKey(item);
	return {
		programs: sums.filter(isOwn),
		providerBatches: providerBatches.filter(isOwn),
		providers: providers.filter(isOwn),
		byMonth
	};
}

function smallPrograms(contents: ExtractContents): string[] {
	return contents.programs.filter((program) => !isCrowded(contents, program));
}

/** Whether a program has too many batches for a point each. */
export function isCrowded(contents: ExtractContents, program: string): boolean {
	return (contents.batchesPerProgram[program] ?? 0) > mostBatchPoints;
}
