import { z } from 'zod';
import { shrinkage } from '#lib/statistics/shrinkage.ts';
import { countSchema, statMethod } from './stat-method.ts';

const input = z
	.object({
		mean: z.array(z.number()),
		n: z.array(countSchema),
		var: z.array(z.number().nonnegative())
	})
	.superRefine(({ mean, n, var: variances }, context) => {
		for (const [name, list] of Object.entries({ n, var: variances })) {
			if (list.length !== mean.length)
				context.addIssue({ code: 'custom', path: [name], message: `not ${mean.length} long, as mean is` });
		}
	});

/** Unit means shrunken towards their overall mean. */
export const shrinkageMethod = statMethod({
	method: 'shrinkage',
	summary: '{mean, n, var} of each unit: means shrunken by their reliability',
	input,
	run({ mean, n, var: variances }) {
		const units = mean.map((value, unit) => ({
			mean: value,
			n: n[unit] ?? 0,
			variance: variances[unit] ?? 0
		}));
		const found = shrinkage(units);
		return {
			Q: found?.q ?? null,
			tau2: found?.tau2 ?? null,
			mu: found?.overall ?? null,
			reliability: found?.reliability ?? units.map(() => null),
			shrunken: found?.shrunken ?? units.map(() => null)
		};
	}
});
