import { providerComparison, type ProviderComparisonRow } from '#lib/analytics/metric/provider-comparison.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import type { Engine } from '#lib/analytics/engine.ts';
import { arcsineLimits, exactTestLimits, outside998, z998Limits } from '#lib/statistics/funnel.ts';
import type { ScaledItem } from './contents.ts';
import { isAbout } from './own-rows.ts';
import type { Estimate } from './series.ts';

/** A provider's own share among those of all providers: no other's identity, share or number of answers. */
export interface Place {
	/** Own share, over all batches. */
	readonly estimate: Estimate;
	/** Favourable over valid answers about all providers together, 0 to 1. */
	readonly centre: number;
	/** 99.8 % limits at the own number of answers. */
	readonly lowerLimit: number;
	readonly upperLimit: number;
	/** `exact`: what differs between participants is not removed; `adjusted`: allowed for, from 10 providers on. */
	readonly limits: 'exact' | 'adjusted';
	/** `within`: not distinguishable from the rest, which is not "fine". */
	readonly position: 'above' | 'below' | 'within';
	/** The middle 80 % of the others; null with fewer than 10 others. */
	readonly band: { readonly lower: number; readonly upper: number } | null;
	/** Providers compared. */
	readonly units: number;
	/** How many times more they vary than chance explains; null with fewer than 10. */
	readonly dispersion: number | null;
}

/** What the file says of an item over all providers; null where it says nothing, because they are too few. */
export async function askComparison(
	engine: Engine,
	item: ScaledItem | null,
	context: MetricContext
): Promise<ProviderComparisonRow | null> {
	if (!item) return null;
	const rows = await runMetric(
		engine,
		providerComparison,
		{ ...wholeExtract, items: [item.item] },
		[['item']],
		context
	);
	return rows.find(isAbout(item)) ?? null;
}

/**
 * Where an own share stands (statistics 1.4): exact limits on the answers divided by the design effect and, from 10
 * providers on, no narrower than the limits widened by what differs between them anyway. Those alone are too narrow near 0
 * and 1 and with few providers, whose τ² is often 0 by chance; and their n is not divided, since τ² over whole providers
 * holds what clusters within them. Null without a comparison.
 */
export function toPlace(
	comparison: ProviderComparisonRow | null,
	estimate: Estimate | null,
	{ designEffects }: MetricContext
): Place | null {
	if (!comparison || !estimate) return null;
	const { item, share: centre, units, dispersion, tau2, bandLower, bandUpper } = comparison;
	const exact = exactTestLimits(centre, estimate.n / Math.max(1, designEffects[item] ?? 1), outside998);
	const adjusted = tau2 === null ? exact : arcsineLimits(centre, estimate.n, z998Limits, tau2);
	const lower = Math.min(exact.lower, adjusted.lower);
	const upper = Math.max(exact.upper, adjusted.upper);
	const { share } = estimate;
	return {
		estimate,
		centre,
		lowerLimit: lower,
		upperLimit: upper,
		limits: tau2 === null ? 'exact' : 'adjusted',
		position: share < lower ? 'below' : share > upper ? 'above' : 'within',
		band: bandLower === null || bandUpper === null ? null : { lower: bandLower, upper: bandUpper },
		units,
		dispersion
	};
}
