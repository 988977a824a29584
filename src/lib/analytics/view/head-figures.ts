import type { Filter } from '#lib/analytics/filter/filter.ts';
import { dimensionScore } from '#lib/analytics/metric/dimension-score.ts';
import type { RawShare } from '#lib/analytics/metric/favourable-share.ts';
import { itemFigures } from '#lib/analytics/metric/item-figures.ts';
import { precision } from '#lib/analytics/metric/precision.ts';
import { rollUp } from '#lib/analytics/metric/roll-up.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { ExtractContents, ScaledItem } from './contents.ts';
import type { FigureSource } from './figure-source.ts';
import {
	packOnce,
	programPoints,
	providerPoints,
	trendPoints,
	type SeriesData,
	type SeriesFrame,
	type SeriesPoints
} from './head-units.ts';
import { mostProviderTrends, readHeadRows, type HeadRows, type HeadSeries } from './head-rows.ts';
import type { HeadContext } from './head-view.ts';
import { addUpAll, isAbout, isWithin } from './own-rows.ts';
import { toFourDecimals } from './rounding.ts';
import { toResponse, type Response } from './response.ts';
import { toEstimate, type Estimate, type MonthSpan } from './series.ts';
import type { SeriesRow } from './series-query.ts';
import { itemKey } from './signals.ts';

/** A group of people served, with its figures over the chosen months and its series over all. */
export interface GroupFigures {
	readonly id: string;
	/** Null when nothing is released. */
	readonly estimate: Estimate | null;
	/** Sums over its batches, from which its place among the others follows; null without an answer. */
	readonly sums: GroupSums | null;
	readonly series: SeriesData;
}

/** Sums over batches of x favourable of n valid answers: Σ x², Σ x n, Σ n². */
export interface GroupSums {
	readonly batches: number;
	readonly favourableSquared: number;
	readonly favourableTimesN: number;
	readonly nSquared: number;
}

export interface ProgramFigures extends GroupFigures {
	readonly response: Response | null;
	/** Months in which the item was withheld in at least one batch, in order. */
	readonly withheld: readonly Month[];
}

export interface ProviderFigures extends Omit<GroupFigures, 'series'> {
	/** The programs it served, in order of id. */
	readonly programs: readonly string[];
	/** Null where providers are too many for a chart each. */
	readonly series: SeriesData | null;
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

/** The score of a dimension: of all its items on the same values. Read only where some dimension has several. */
export interface DimensionView {
	readonly dimension: string;
	readonly low: number;
	readonly high: number;
	readonly items: number;
	/** Its `n` counts answers, of which one person gives several. Null when nothing is released. */
	readonly estimate: Estimate | null;
}

/** How solid the total is: what the silent ones could change; null from a response rate of 60 %. */
export interface Bounds {
	/** answered / invited in the batches behind the item, 0 to 1. */
	readonly rate: number;
	readonly worst: number;
	readonly best: number;
}

/** All figures of a department's page that change with the filter, as they travel to the browser. */
export interface HeadFigures {
	/** Of the chosen programs and months. */
	readonly total: Estimate | null;
	readonly bounds: Bounds | null;
	readonly response: Response | null;
	/** Valid answers without a month: in the total, in no trend. */
	readonly undated: number;
	/** Of the chosen programs, over all months. */
	readonly trend: SeriesData;
	readonly withheld: readonly Month[];
	/** Every program of the extract, whatever programs are chosen, in order of id. */
	readonly programs: readonly ProgramFigures[];
	/** Providers of the chosen programs, in order of id; only those that may be named. */
	readonly providers: readonly ProviderFigures[];
	readonly items: readonly ItemView[];
	readonly dimensions: readonly DimensionView[];
}

/** What the figures are asked with. */
export interface HeadQuestion {
	readonly filter: Filter;
	readonly item: ScaledItem | null;
	readonly context: HeadContext;
}

/** Asks for the figures that change with the filter; `seriesRows` are those of its calendar. */
export async function askHeadFigures(
	source: FigureSource,
	seriesRows: Promise<HeadSeries>,
	{ filter, item, context }: HeadQuestion
): Promise<HeadFigures> {
	const { contents } = context;
	const everyItem: Filter = { ...filter, items: [] };
	// The heaviest first: it runs while the series are judged.
	const [shares, read, own, hidden, hiddenMonths, rates, scores] = await Promise.all([
		source.ask(itemFigures, everyItem, [[]]),
		seriesRows,
		readHeadRows(source, filter, item, contents),
		source.ask(withheldItems, everyItem, [[]]),
		source.ask(withheldItems, { ...everyItem, programs: [], from: null, to: null }, [['program', 'period']]),
		source.ask(responseRate, { ...everyItem, programs: [] }, [['program']]),
		hasWholes(contents) ? source.ask(dimensionScore, everyItem, [[]]) : []
	]);
	await source.pause();
	const rows: HeadRows = { ...read, ...own };
	const frame: SeriesFrame = { calendar: filter.calendar, context };
	// Where nothing is released there is no item, nor a row of any.
	const subject = item ?? { item: '', scale: '' };
	const key = itemKey(subject);
	const isChosen = ({ program }: { readonly program: string | null }) =>
		filter.programs.length === 0 || (program !== null && filter.programs.includes(program));
	const ownHidden = hiddenMonths.filter(isAbout(item));
	const monthsHidden = (isOwn: (row: { readonly program: string | null }) => boolean): Month[] => [
		...new Set(ownHidden.filter(isOwn).flatMap(({ period }) => period ?? []))
	];
	const series = (of: string, make: () => SeriesPoints) => packOnce(rows.packed, `${key} ${of}`, make);
	const months = rows.months.get(key) ?? [];
	const whole = rollUp(rows.programs.filter(isChosen), [], 0);
	const trend = series(filter.programs.join(), () => trendPoints(rows, subject, filter.programs, frame));
	await source.pause();
	const providers = providersOf(rows, isChosen, { filter, frame, series });
	await source.pause();
	return {
		total: toEstimate(shares.find(isAbout(item))),
		bounds: toBounds(precision.toRows(whole, [[]], context)[0]),
		response: toResponse(sumRates(rates.filter(isChosen))),
		undated: undatedOf(rows.programs.filter(isChosen), months.filter(isChosen), filter),
		trend,
		withheld: monthsHidden(isChosen).sort(),
		programs: contents.programs.map((id) => ({
			...groupOf(
				id,
				rows.programs.filter((row) => row.program === id),
				context
			),
			series: series(id, () => programPoints(rows, subject, id, frame)),
			response: toResponse(rates.find(({ program }) => program === id)),
			withheld: monthsHidden(({ program }) => program === id)
		})),
		providers,
		items: contents.items.map(({ item: id, scale }) => {
			const same = isAbout({ item: id, scale });
			const asked = shares.find(same);
			return {
				item: id,
				scale,
				estimate: toEstimate(asked),
				counts: asked?.counts ?? [],
				notApplicable: asked?.na ?? 0,
				withheld: hidden.find(same)?.withheld ?? 0
			};
		}),
		dimensions: scores.map(({ dimension, low, high, items, ...row }) => {
			return { dimension, low, high, items, estimate: toEstimate(row) };
		})
	};
}

interface ProviderQuestion {
	readonly filter: Filter;
	readonly frame: SeriesFrame;
	/** The series of what is named, made once. */
	readonly series: (of: string, make: () => SeriesPoints) => SeriesData;
}

function providersOf(
	rows: HeadRows,
	isChosen: (row: RawShare) => boolean,
	{ filter, frame, series }: ProviderQuestion
): ProviderFigures[] {
	const spanned = within(filter);
	const spannedOrSummed = (row: RawShare) => (row.batch === null && !rows.byMonth) || spanned(row);
	const named = [...rows.providerBatches, ...rows.providers].filter(
		(row) => row.provider !== null && isChosen(row)
	);
	const groups = [...Map.groupBy(named, ({ provider }) => provider ?? '')];
	const isDrawn = groups.length <= mostProviderTrends && (rows.byMonth || rows.providers.length === 0);
	return groups
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, own]) => ({
			...groupOf(id, own.filter(spannedOrSummed), frame.context),
			programs: [...new Set(own.flatMap(({ program }) => program ?? []))].sort(),
			series: isDrawn
				? series(`${filter.programs.join()} provider ${id}`, () => providerPoints(own, frame))
				: null
		}));
}

/** The figures of a group from its raw rows over the chosen months. */
function groupOf(id: string, rows: readonly RawShare[], context: HeadContext): Omit<GroupFigures, 'series'> {
	const sum = (value: (row: RawShare) => number) => rows.reduce((all, row) => all + value(row), 0);
	const estimate = toEstimate(addUpAll(rows, context));
	return {
		id,
		estimate,
		sums: estimate && {
			batches: sum(({ clusters }) => clusters),
			favourableSquared: sum((row) => row.favourable_squared),
			favourableTimesN: sum((row) => row.favourable_times_n),
			nSquared: sum((row) => row.n_squared)
		}
	};
}

/** Whether a raw row is of the chosen months; all are where none are chosen, undated ones too. */
function within({ from, to }: Filter): (row: RawShare) => boolean {
	if (from === null && to === null) return () => true;
	const span: MonthSpan = { from: from ?? '0000-01', to: to ?? '9999-12' };
	return isWithin(span);
}

/** Answers of the programs that stand in none of their months. */
function undatedOf(
	programs: readonly RawShare[],
	months: readonly SeriesRow[],
	{ from, to }: Filter
): number {
	if (from !== null || to !== null) return 0;
	const sum = (rows: readonly { readonly n: number }[]) => rows.reduce((all, { n }) => all + n, 0);
	return sum(programs) - sum(months);
}

/** Whether any dimension has several items: else its score is that of its item. */
function hasWholes({ items, dimensions }: ExtractContents): boolean {
	return dimensions.length < items.length;
}

type Rate = Parameters<typeof toResponse>[0];

/** One row of the rates of several programs; undefined without one. */
function sumRates(rows: readonly NonNullable<Rate>[]): Rate {
	const [first] = rows;
	if (!first) return undefined;
	const sum = (value: (row: NonNullable<Rate>) => number) => rows.reduce((all, row) => all + value(row), 0);
	const [answered, invited] = [sum((row) => row.answered), sum((row) => row.invited)];
	return { ...first, answered, invited, rate: invited === 0 ? null : answered / invited };
}

function toBounds(
	row:
		{ readonly rate: number | null; readonly worst: number | null; readonly best: number | null } | undefined
): Bounds | null {
	if (!row || row.rate === null || row.worst === null || row.best === null) return null;
	return { rate: toFourDecimals(row.rate), worst: toFourDecimals(row.worst), best: toFourDecimals(row.best) };
}
