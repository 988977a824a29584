import * as z from 'zod/mini';
import { filterSchema } from '#lib/analytics/filter/filter.ts';
import { dimensionScore } from './dimension-score.ts';
import { distribution } from './distribution.ts';
import { drivers } from './drivers.ts';
import { favourableShare } from './favourable-share.ts';
import { groupings } from './grouping.ts';
import { itemCorrelation } from './item-correlation.ts';
import { meanScore } from './mean-score.ts';
import type { Metric } from './metric.ts';
import { missingShare } from './missing-share.ts';
import { netPromoterScore } from './nps.ts';
import { precision } from './precision.ts';
import { providerBins } from './provider-bins.ts';
import { providerComparison } from './provider-comparison.ts';
import { responseRate } from './response-rate.ts';
import { scaleQuality } from './scale-quality.ts';
import { straightLining } from './straight-lining.ts';
import { withheldItems } from './withheld-items.ts';

/** Every metric there is, by id. */
export const metrics = {
	[responseRate.id]: responseRate,
	[favourableShare.id]: favourableShare,
	[meanScore.id]: meanScore,
	[distribution.id]: distribution,
	[withheldItems.id]: withheldItems,
	[dimensionScore.id]: dimensionScore,
	[netPromoterScore.id]: netPromoterScore,
	[precision.id]: precision,
	[missingShare.id]: missingShare,
	[straightLining.id]: straightLining,
	[scaleQuality.id]: scaleQuality,
	[itemCorrelation.id]: itemCorrelation,
	[drivers.id]: drivers,
	[providerComparison.id]: providerComparison,
	[providerBins.id]: providerBins
} as unknown as Readonly<Record<string, Metric>>;

/** The parameters of a metric as they come from outside: what part of the extract, and grouped by what. */
export function parametersOf(metric: Pick<Metric, 'groupings'>) {
	return z.object({
		filter: filterSchema,
		by: z.array(z.enum(groupings)).check(
			z.maxLength(groupings.length),
			z.refine(
				(by) => new Set(by).size === by.length && by.every((name) => metric.groupings.includes(name)),
				`grouped by what ${metric.groupings.join(', ')} do not cover`
			)
		)
	});
}
