import { z } from 'zod';
import { newcombe } from '#lib/statistics/newcombe.ts';
import { agrestiCoull, clopperPearson } from '#lib/statistics/reference-intervals.ts';
import { wilson, type Interval } from '#lib/statistics/wilson.ts';
import { confidenceSchema, countSchema, statMethod } from './stat-method.ts';

const share = z
	.object({ x: countSchema, n: countSchema, conf: confidenceSchema, kind: z.literal('share').optional() })
	.refine(({ x, n }) => x <= n, { path: ['x'], message: 'more than n' });

const difference = z
	.object({
		x1: countSchema,
		n1: countSchema,
		x2: countSchema,
		n2: countSchema,
		conf: confidenceSchema,
		kind: z.literal('difference').optional()
	})
	.refine(({ x1, n1 }) => x1 <= n1, { path: ['x1'], message: 'more than n1' })
	.refine(({ x2, n2 }) => x2 <= n2, { path: ['x2'], message: 'more than n2' });

/** Share with its intervals (Wilson at `conf` and at 90 %), or the difference of two shares (Newcombe). */
export const wilsonMethod = statMethod({
	method: 'wilson',
	summary: '{x, n} a share with its intervals; {x1, n1, x2, n2, kind: "difference"} a difference',
	input: z.union([share, difference]),
	run(input) {
		return 'x1' in input ? differenceOf(input) : shareOf(input);
	}
});

function shareOf({ x, n, conf }: z.output<typeof share>): object {
	const at = wilson(x, n, 1, conf);
	if (at.share === null) return { p: null, wilson: null };
	return {
		p: at.share,
		wilson: pair(at.interval),
		wilson90: pair(wilson(x, n, 1, 0.9).interval),
		agresti_coull: pair(agrestiCoull(x, n, conf)),
		clopper_pearson: pair(clopperPearson(x, n, conf))
	};
}

function differenceOf({ x1, n1, x2, n2, conf }: z.output<typeof difference>): object {
	const found = newcombe({ favourable: x1, n: n1 }, { favourable: x2, n: n2 }, conf);
	return {
		diff: found?.difference ?? null,
		lower: found?.lower ?? null,
		upper: found?.upper ?? null
	};
}

function pair(interval: Interval | null): [number, number] | null {
	return interval && [interval.lower, interval.upper];
}
