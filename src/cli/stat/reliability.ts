import { z } from 'zod';
import { unitReliability } from '#lib/statistics/unit-reliability.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';
import { unitSchema, unitsInOrder } from './units.ts';

const input = z
	.object({ unit: z.array(unitSchema), outcome: z.array(valueOrMissing) })
	.refine(({ unit, outcome }) => unit.length === outcome.length, {
		path: ['outcome'],
		message: 'not as long as unit'
	});

/** One-way analysis of variance over units; missing outcomes are left out. */
export const reliabilityMethod = statMethod({
	method: 'reliability',
	summary: '{unit, outcome} one row per respondent: mean squares, F, reliability of unit means',
	input,
	run({ unit, outcome }) {
		const groups = unitsInOrder(unit).map((name) =>
			outcome.filter((value, index) => value !== null && unit[index] === name).map(Number)
		);
		const found = unitReliability(groups);
		return {
			MSB: found?.between ?? null,
			MSW: found?.within ?? null,
			F: found?.f ?? null,
			reliability: found?.reliability ?? null
		};
	}
});
