import { wholeExtract, type Calendar } from '#lib/analytics/filter/filter.ts';
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
	/** By program, provider and month, of the item, in programs with too many batches to draw each. */
	readonly providers: readonly RawShare[];
}

const byBatch: By = ['program', 'provider', 'period', 'batch'];
const byProvider: By = ['program', 'provider', 'period'];

/** Reads the sums: two queries, three where there are programs of both kinds; an item changes only the last. */
export async function readHeadRows(
	source: FigureSource,
	calendar: Calendar,
	item: ScaledItem | null,
	contents: ExtractContents
): Promise<HeadRows> {
	const every = { ...wholeExtract, calendar };
	const small = contents.programs.filter((program) => !isCrowded(contents, program));
	const crowded = contents.programs.filter((program) => isCrowded(contents, program));
	const [months, batches, providers] = await Promise.all([
		source.raw(favourableShare, every, ['program', 'period']),
		small.length === 0 ? [] : source.raw(favourableShare, { ...every, programs: small }, byBatch),
		item === null || crowded.length === 0
			? []
			: source.raw(favourableShare, { ...every, programs: crowded, items: [item.item] }, byProvider)
	]);
	return {
		months: byItem(months),
		batches: byItem(batches),
		providers: providers.filter((row) => item !== null && itemKey(row) === itemKey(item))
	};
}

/** Whether a program has too many batches for a point each. */
export function isCrowded(contents: ExtractContents, program: string): boolean {
	return (contents.batchesPerProgram[program] ?? 0) > mostBatchPoints;
}
