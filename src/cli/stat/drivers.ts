import { z } from 'zod';
import { completeCases } from '#lib/statistics/complete-cases.ts';
import { covarianceMatrix } from '#lib/statistics/covariance.ts';
import { lmg, mostPredictors } from '#lib/statistics/lmg.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';

const input = z
	.object({
		x: z.array(z.array(valueOrMissing)),
		y: z.array(valueOrMissing),
		names: z.array(z.string()).min(1).max(mostPredictors)
	})
	.superRefine(({ x, y, names }, context) => {
		const refuse = (path: (string | number)[], message: string): void =>
			context.addIssue({ code: 'custom', path, message });
		if (new Set(names).size < names.length) refuse(['names'], 'a name stands twice');
		const uneven = x.findIndex((row) => row.length !== names.length);
		if (uneven >= 0) refuse(['x', uneven], `not ${names.length} long, as names is`);
		if (x.length !== y.length) refuse(['y'], `not ${x.length} long, as x is`);
	});

/** Shapley/LMG parts of R², however few the cases: what a page shows is gated, what is computed again is not. */
export const driversMethod = statMethod({
	method: 'drivers',
	summary: '{x, y, names} rows of predictors and an outcome: LMG parts of R²',
	input,
	run({ x, y, names }) {
		const rows = x.map((row, index) => [...row, y[index] ?? null]);
		const covariance = covarianceMatrix(completeCases(rows).rows);
		const found = covariance && lmg(covariance);
		return {
			lmg: Object.fromEntries(names.map((name, place) => [name, found?.parts[place] ?? null])),
			r2: found?.r2 ?? null
		};
	}
});
