import { toPlace, type Place } from '#lib/analytics/view/place.ts';
import type { SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';
import { compareProviders } from '#lib/server/figures/comparison.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { clusterSums } from './cluster-sums.ts';
import { clusteredSeries } from './clustered-series.ts';

const ofItem = { item: 'D-PRV-1', scale: 'AGR5' };

/** Where each of these providers stands on the own page; a provider is its batches. */
export function placesOf(providers: readonly (readonly SeriesPoint[])[]): (Place['position'] | undefined)[] {
	const sums = providers.map((batches, index) => {
		const { favourable, n } = clusterSums(batches);
		return { ...ofItem, provider: String(index), favourable, n };
	});
	const designEffects = { [ofItem.item]: designEffect(clusterSums(providers.flat())) ?? 1 };
	// What a file says of all does not depend on whose it is, but for the band.
	const [comparison] = compareProviders(sums, null);
	if (!comparison) throw new RangeError('nothing is compared');
	const row = { part: 0, ...comparison, share: comparison.favourable / comparison.n };
	return sums.map(({ favourable, n }) => {
		const share = favourable / n;
		return toPlace(row, { favourable, n, share, lower: share, upper: share }, { designEffects })?.position;
	});
}

/** How many of about so many providers without an effect stand apart, `count` compared at a time. */
export function countApart({
	providers,
	count,
	icc,
	share
}: {
	readonly providers: number;
	readonly count: number;
	readonly icc: number;
	readonly share: number;
}): number {
	const random = seededRandom(`places ${count} ${icc} ${share}`);
	let apart = 0;
	for (let round = 0; round < providers / count; round += 1) {
		const compared = Array.from({ length: count }, () =>
			clusteredSeries(random, {
				length: random.integer(2, 10),
				share,
				icc,
				sizeOf: () => random.integer(12, 30)
			})
		);
		apart += placesOf(compared).filter((position) => position !== 'within').length;
	}
	return apart;
}
