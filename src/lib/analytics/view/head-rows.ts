import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { favourableShare, type RawShare } from '#lib/analytics/metric/favourable-share.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { mostBatchPoints } from '#lib/analytics/signal/chart-choice.ts';
import type { ExtractContents, ScaledItem } from './contents.ts';
import type { FigureSource } from './figure-source.ts';
import { byItem, itemKey } from './signals.ts';

/** Sums of favourable and valid answers over the whole extract, from which every series of the page is made. */
export interface HeadRows {
	/** By program and month, of every item: by `itemKey`. */
	readonly months: ReadonlyMap<string, readonly RawShare[]>;
	/** By program, provider and batch, of every item, in programs whose points are batches: by `itemKey`. */
	readonly batches: ReadonlyMap<string, readonly RawShare[]>;
	/** By program and provider, of the item, in programs with too many batches to draw each; `byMonth` says how. */
	readonly providers: readonly RawShare[];
	/** Whether these are by month over all months, or already summed over the chosen ones: too many to draw each. */
	readonly byMonth: boolean;
}

const byBatch: By = ['program', 'provider', 'period', 'batch'];
/** Providers of a page that each have a chart; more are a row each, until a program is chosen. */
export const mostProviderTrends = 16;

/** Reads the sums: two queries, three where there are programs of both kinds. */
export async function readHeadRows(
	source: FigureSource,
	filter: Filter,
	item: ScaledItem | null,
	contents: ExtractContents
): Promise<HeadRows> {
	const { calendar, programs, from, to } = filter;
	const every = { ...wholeExtract, calendar };
	const small = contents.programs.filter((program) => !isCrowded(contents, program));
	const crowded = contents.programs.filter((program) => isCrowded(contents, program));
	const asked = crowded.filter((program) => programs.length === 0 || programs.includes(program));
	const byMonth = programs.length > 0 || contents.providers.length <= mostProviderTrends;
	const ofItem = { ...every, programs: asked, items: item ? [item.item] : [] };
	const [months, batches, providers] = await Promise.all([
		source.raw(favourableShare, every, ['program', 'period']),
		small.length === 0 ? [] : source.raw(favourableShare, { ...every, programs: small }, byBatch),
		item === null || asked.length === 0
			? []
			: byMonth
				? source.raw(favourableShare, ofItem, ['program', 'provider', 'period'])
				: source.once(favourableShare, { ...ofItem, from, to }, ['program', 'provider'])
	]);
	return {
		months: byItem(months),
		batches: byItem(batches),
		providers: providers.filter((row) => item !== null && itemKey(row) === itemKey(item)),
		byMonth
	};
}

/** Whether a program has too many batches for a point each. */
export function isCrowded(contents: ExtractContents, program: string): boolean {
	return (contents.batchesPerProgram[program] ?? 0) > mostBatchPoints;
}
