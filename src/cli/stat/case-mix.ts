import { z } from 'zod';
import { caseMix } from '#lib/statistics/case-mix.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';
import { unitSchema, unitsInOrder } from './units.ts';

const input = z
	.object({
		unit: z.array(unitSchema),
		outcome: z.array(valueOrMissing),
		adjusters: z.array(z.array(valueOrMissing)).optional(),
		adjuster_names: z.array(z.string()).optional()
	})
	// Without adjusters each row has none.
	.transform(({ adjusters, ...given }) => ({ ...given, adjusters: adjusters ?? given.unit.map(() => []) }))
	.superRefine(({ unit, outcome, adjusters, adjuster_names: names }, context) => {
		const refuse = (path: (string | number)[], message: string): void =>
			context.addIssue({ code: 'custom', path, message });
		if (outcome.length !== unit.length) refuse(['outcome'], `not ${unit.length} long, as unit is`);
		if (adjusters.length !== unit.length) refuse(['adjusters'], `not ${unit.length} long, as unit is`);
		const width = names?.length ?? adjusters[0]?.length;
		const uneven = adjusters.findIndex((row) => row.length !== width);
		if (uneven >= 0) refuse(['adjusters', uneven], `not ${String(width)} long`);
	});

/** Adjusted unit means; rows with anything missing are left out of the whole calculation. */
export const caseMixMethod = statMethod({
	method: 'case_mix',
	summary: '{unit, outcome, adjusters} one row per respondent: raw and adjusted unit means',
	input,
	run(given) {
		const units = unitsInOrder(given.unit);
		const places = new Map(units.map((name, place) => [name, place]));
		const rows = given.unit.flatMap((name, index) => {
			const outcome = given.outcome[index] ?? null;
			const adjusters = (given.adjusters[index] ?? []).filter((value) => value !== null);
			const isComplete = outcome !== null && adjusters.length === given.adjusters[index]?.length;
			return isComplete ? [{ unit: places.get(name) ?? 0, outcome, adjusters }] : [];
		});
		const found = caseMix(rows, units.length);
		return {
			unit: units,
			n: found.map((unit) => unit?.n ?? 0),
			raw: found.map((unit) => unit?.raw ?? null),
			adjusted: found.map((unit) => unit?.adjusted ?? null)
		};
	}
});
