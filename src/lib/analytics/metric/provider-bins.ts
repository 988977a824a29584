import { itemKeyColumns } from './key-columns.ts';
import type { RawItemRow } from './keys.ts';
import type { Metric, ResultColumn } from './metric.ts';
import { buildWholeTableQuery } from './whole-table-query.ts';

/** A bin as it stands in the extract. */
export interface RawBin extends RawItemRow {
	readonly bin_low: number;
	readonly bin_high: number;
	readonly providers: number;
}

/** How many providers have a favourable share from `low` up to `high`. */
export interface ProviderBinRow {
	/** Index of the grouping in the list that was asked for. */
	readonly part: number;
	readonly item: string;
	readonly scale: string;
	/** Ends of the bin, 0 to 1; bins of an item follow each other without a gap. */
	readonly low: number;
	readonly high: number;
	/** 0, or at least 3. */
	readonly providers: number;
}

/** The columns of a figure of an item over all providers. */
export const wholeItemColumns: readonly ResultColumn[] = itemKeyColumns.filter(({ name }) =>
	['part', 'item', 'scale'].includes(name)
);

/**
 * How the favourable shares of providers spread, for who must see whether anybody differs and not who: no names, no
 * answers, no bin of one or two. Empty in files of roles that do not receive it.
 */
export const providerBins: Metric<RawBin, ProviderBinRow> = {
	id: 'provider-bins',
	title: 'providerBins',
	unit: 'providers',
	groupings: ['item'],
	columns: [
		...wholeItemColumns,
		{ name: 'low', type: 'number', nullable: false, holds: 'lower end of the bin, included, 0 to 1' },
		{ name: 'high', type: 'number', nullable: false, holds: 'upper end of the bin' },
		{ name: 'providers', type: 'integer', nullable: false, holds: 'providers in it: 0, or 3 and more' }
	],
	buildQuery: (filter, sets) =>
		buildWholeTableQuery(
			'provider_bin',
			['provider_bin.low as bin_low', 'provider_bin.high as bin_high', 'providers::int as providers'],
			['bin_low'],
			{ filter, sets }
		),
	toRows: (raw) =>
		raw.map(({ part, item, scale, bin_low: low, bin_high: high, providers }) => {
			return { part, item, scale, low, high, providers };
		})
};
