import { z } from 'zod';
import { cohortBounds, cohortMargin, requiredAnswers } from '#lib/statistics/finite-population.ts';
import { confidenceSchema, countSchema, statMethod } from './stat-method.ts';

const shareSchema = z.number().min(0).max(1);

const needed = z.object({
	moe: z.number().gt(0).lt(1),
	N: countSchema.nullable().default(null),
	p: shareSchema.default(0.5),
	conf: confidenceSchema,
	kind: z.literal('sample_size').optional()
});
const bounds = z
	.object({ x: countSchema, n: countSchema, N: countSchema, kind: z.literal('bounds').optional() })
	.refine(({ x, n }) => x <= n, { path: ['x'], message: 'more than n' });
const margin = z.object({
	p: shareSchema,
	n: countSchema,
	N: countSchema,
	conf: confidenceSchema,
	kind: z.literal('moe').optional()
});

/** Finite population: margin of error, answers needed, or what the silent could change. */
export const fpcMoeMethod = statMethod({
	method: 'fpc_moe',
	summary: '{p, n, N} margin among N people; {moe, N, p} answers needed; {x, n, N} bounds',
	input: z.union([margin, needed, bounds]),
	run(input) {
		if ('moe' in input) return { n: requiredAnswers(input.moe, input.N, input.p, input.conf) };
		if (input.n > input.N) return { error: true };
		if ('x' in input) return boundsOf(input);
		return marginOf(input);
	}
});

function boundsOf({ x, n, N }: z.output<typeof bounds>): object {
	const found = cohortBounds(x, n, N);
	return { lower: found?.lower ?? null, upper: found?.upper ?? null };
}

function marginOf({ p, n, N, conf }: z.output<typeof margin>): object {
	const found = cohortMargin(p, n, N, conf);
	return {
		...(found ? {} : { error: true }),
		fpc: found?.correction ?? null,
		moe: found?.margin ?? null,
		moe_without_fpc: found?.marginWithout ?? null,
		n_effective: found?.effectiveSize ?? null,
		wilson_fpc: found && [found.interval.lower, found.interval.upper]
	};
}
