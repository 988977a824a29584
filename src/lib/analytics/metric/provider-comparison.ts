import type { RawItemRow } from './keys.ts';
import type { Metric } from './metric.ts';
import { wholeItemColumns } from './provider-bins.ts';
import { buildWholeTableQuery } from './whole-table-query.ts';

/** A comparison as it stands in the extract. */
export interface RawComparison extends RawItemRow {
	readonly favourable: number;
	readonly n: number;
	readonly units: number;
	readonly dispersion: number | null;
	readonly tau2: number | null;
	readonly band_lower: number | null;
	readonly band_upper: number | null;
}

/** An item over all providers that have 30 valid answers to it, where they are at least 6. */
export interface ProviderComparisonRow {
	/** Index of the grouping in the list that was asked for. */
	readonly part: number;
	readonly item: string;
	readonly scale: string;
	/** Favourable and valid answers about all of them: the centre of a funnel. */
	readonly favourable: number;
	readonly n: number;
	/** favourable / n, 0 to 1. */
	readonly share: number;
	/** Providers. */
	readonly units: number;
	/** How many times more they vary than chance explains; null with fewer than 10. */
	readonly dispersion: number | null;
	/** Variance between them on the arcsine scale, for limits adjusted for what differs anyway; null with fewer than 10. */
	readonly tau2: number | null;
	/** The middle 80 % of the others, in whole per cents; null with fewer than 10 others. */
	readonly bandLower: number | null;
	readonly bandUpper: number | null;
}

/**
 * What a provider's own dot is compared with. In the provider's own file the band is that of the others; in the quality
 * manager's that of all. Empty in every other file.
 */
export const providerComparison: Metric<RawComparison, ProviderComparisonRow> = {
	id: 'provider-comparison',
	title: 'providerComparison',
	unit: 'share',
	groupings: ['item'],
	columns: [
		...wholeItemColumns,
		{ name: 'favourable', type: 'integer', nullable: false, holds: 'favourable answers about all of them' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'valid answers about all of them' },
		{ name: 'share', type: 'number', nullable: false, holds: 'favourable / n, 0 to 1' },
		{ name: 'units', type: 'integer', nullable: false, holds: 'providers with at least 30 valid answers' },
		{
			name: 'dispersion',
			type: 'number',
			nullable: true,
			holds: 'how many times more they vary than chance explains; null with fewer than 10'
		},
		{
			name: 'tau2',
			type: 'number',
			nullable: true,
			holds: 'variance between them on the arcsine scale; null with fewer than 10'
		},
		{
			name: 'bandLower',
			type: 'number',
			nullable: true,
			holds: '10th percentile of the others; null with fewer than 10'
		},
		{
			name: 'bandUpper',
			type: 'number',
			nullable: true,
			holds: '90th percentile of the others; null with fewer than 10'
		}
	],
	buildQuery: (filter, sets) =>
		buildWholeTableQuery(
			'comparison',
			[
				'favourable::int as favourable',
				'n::int as n',
				'units::int as units',
				'dispersion',
				'tau2',
				'band_lower',
				'band_upper'
			],
			[],
			{ filter, sets }
		),
	toRows: (raw) =>
		raw.map(({ part, item, scale, favourable, n, units, dispersion, tau2, band_lower, band_upper }) => ({
			part,
			item,
			scale,
			favourable,
			n,
			share: favourable / n,
			units,
			dispersion,
			tau2,
			bandLower: band_lower,
			bandUpper: band_upper
		}))
};
