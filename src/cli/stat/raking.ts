import { z } from 'zod';
import {
	rake,
	type Margin,
	type Raking,
	type RakingCell,
	type RakingRefusal
} from '#lib/statistics/raking.ts';
import { trimmedRake } from '#lib/statistics/trimmed-raking.ts';
import { statMethod, countSchema } from './stat-method.ts';

const marginsSchema = z
	.record(z.string(), z.record(z.string(), z.number().nonnegative()))
	.refine((margins) => Object.keys(margins).length > 0, 'no margin');
const trimSchema = z.number().gt(1).optional();

const levelSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const respondents = z
	.object({
		respondents: z.array(z.record(z.string(), levelSchema)),
		base_weights: z.array(z.number().positive()).optional(),
		margins: marginsSchema,
		trim_ratio: trimSchema
	})
	.superRefine(({ respondents: people, base_weights: weights, margins }, context) => {
		if (weights && weights.length !== people.length)
			context.addIssue({
				code: 'custom',
				path: ['base_weights'],
				message: `not ${people.length} long, as respondents is`
			});
		for (const variable of Object.keys(margins)) {
			const at = people.findIndex((person) => person[variable] === undefined);
			if (at >= 0)
				context.addIssue({ code: 'custom', path: ['respondents', at, variable], message: 'missing' });
		}
	});

const counts = z
	.object({
		respondent_counts: z.record(z.string(), countSchema),
		margins: marginsSchema,
		trim_ratio: trimSchema
	})
	.superRefine(({ respondent_counts: cells, margins }, context) => {
		const variables = Object.keys(margins).length;
		for (const key of Object.keys(cells)) {
			if (key.split('|').length !== variables)
				context.addIssue({
					code: 'custom',
					path: ['respondent_counts', key],
					message: `not ${variables} levels joined with |`
				});
		}
	});

/** A cell under the name that the answer gives it. */
type NamedCell = RakingCell & { readonly name: string };

/** Raking weights with Kish's design effect, or the reason why there are none. */
export const rakingMethod = statMethod({
	method: 'raking',
	summary: '{respondents or respondent_counts, margins}: weights that meet every margin',
	input: z.union([respondents, counts]),
	run(input) {
		const margins = Object.entries(input.margins).map(([variable, levels]) => ({
			variable,
			levels: new Map(Object.entries(levels))
		}));
		const cells = 'respondents' in input ? cellsOf(input, margins) : countedCells(input);
		if (input.trim_ratio === undefined) return describe(rake(cells, margins), cells);
		const found = trimmedRake(cells, margins, input.trim_ratio);
		if (!found.ok) return describe(found, cells);
		return { ...describe(found, cells), trimmed: found.trimmed, largest_margin_error: found.largestMiss };
	}
});

function describe(found: Raking | RakingRefusal, cells: readonly NamedCell[]): object {
	if (!found.ok) return { error: found.code, level: found.level };
	return {
		cell_weights: Object.fromEntries(cells.map(({ name }, cell) => [name, found.cellWeights[cell] ?? null])),
		sum_weights: found.sumOfWeights,
		kish_deff: found.designEffect,
		kish_n_eff: found.effectiveSize
	};
}

/** Respondents put together by their levels; the name follows the order of the first respondent's keys. */
function cellsOf(
	{ respondents: people, base_weights: weights }: z.output<typeof respondents>,
	margins: readonly Margin[]
): NamedCell[] {
	const weighted = new Set(margins.map(({ variable }) => variable));
	const named = Object.keys(people[0] ?? {}).filter((key) => weighted.has(key));
	const cells = new Map<string, NamedCell & { weight: number; weightSquared: number }>();
	for (const [index, person] of people.entries()) {
		const name = named.map((key) => person[key] ?? '').join('|');
		const levels = margins.map(({ variable }) => person[variable] ?? '');
		const weight = weights?.[index] ?? 1;
		const known = cells.get(name);
		cells.set(name, {
			name,
			levels,
			respondents: (known?.respondents ?? 0) + 1,
			weight: (known?.weight ?? 0) + weight,
			weightSquared: (known?.weightSquared ?? 0) + weight ** 2
		});
	}
	return [...cells.values()];
}

/** Empty cells have no weight to give. */
function countedCells({ respondent_counts: given }: z.output<typeof counts>): NamedCell[] {
	return Object.entries(given)
		.filter(([, respondents]) => respondents > 0)
		.map(([name, respondents]) => ({ name, levels: name.split('|'), respondents }));
}
