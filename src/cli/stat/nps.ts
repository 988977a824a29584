import { z } from 'zod';
import { nps, npsCounts, npsDifference, type NpsCounts } from '#lib/statistics/nps.ts';
import { z95, type Interval } from '#lib/statistics/wilson.ts';
import { confidenceSchema, countSchema, statMethod, valueOrMissing } from './stat-method.ts';

const counts = z.object({
	promoters: countSchema,
	passives: countSchema,
	detractors: countSchema,
	conf: confidenceSchema
});
const scores = z.object({ scores: z.array(valueOrMissing), conf: confidenceSchema });
const triple = z
	.tuple([countSchema, countSchema, countSchema])
	.transform(([promoters, passives, detractors]): NpsCounts => ({ promoters, passives, detractors }));
const difference = z.object({ a: triple, b: triple });

/** Net Promoter Score from counts or raw scores, or the difference of two. */
export const npsMethod = statMethod({
	method: 'nps',
	summary: '{promoters, passives, detractors}, {scores}, or {a, b} two such counts to compare',
	input: z.union([counts, scores, difference]),
	run(input) {
		if ('a' in input) return differenceOf(input.a, input.b);
		if ('promoters' in input) return scoreOf(input, input.conf);
		const sorted = npsCounts(input.scores);
		return {
			invalid: sorted.invalid,
			missing: sorted.missing,
			...scoreOf(sorted.counts, input.conf)
		};
	}
});

function scoreOf(given: NpsCounts, confidence: number): object {
	const found = nps(given, confidence);
	return {
		n: found?.n ?? 0,
		nps: found?.score ?? null,
		se: found?.standardError ?? null,
		wald: found && pair(found.wald),
		adj_nps: found?.adjustedScore ?? null,
		adj_wald: found && pair(found.adjustedWald),
		adj_moe: found?.adjustedMargin ?? null
	};
}

function differenceOf(a: NpsCounts, b: NpsCounts): object {
	const found = npsDifference(a, b);
	const z = found?.z ?? null;
	return {
		diff: found?.difference ?? null,
		se: found?.standardError ?? null,
		z,
		significant_95: z === null ? null : Math.abs(z) > z95
	};
}

function pair({ lower, upper }: Interval): [number, number] {
	return [lower, upper];
}
