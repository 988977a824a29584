import { z } from 'zod';
import { adjustP } from '#lib/statistics/adjust-p.ts';
import { statMethod } from './stat-method.ts';

/** Benjamini–Hochberg, Holm and Bonferroni adjusted p values, in input order. */
export const adjustPMethod = statMethod({
	method: 'adjust_p',
	summary: '{p} p values (null: missing): adjusted by Benjamini-Hochberg, Holm, Bonferroni',
	input: z.object({ p: z.array(z.number().min(0).max(1).nullable()) }),
	run({ p }) {
		const { benjaminiHochberg, holm, bonferroni } = adjustP(p);
		return { BH: benjaminiHochberg, holm, bonferroni };
	}
});
