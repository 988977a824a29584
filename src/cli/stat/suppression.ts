import { z } from 'zod';
import { suppress } from '#lib/statistics/suppression.ts';
import { countSchema, statMethod } from './stat-method.ts';

const input = z
	.object({
		cells: z.record(z.string(), countSchema),
		lines: z.array(z.array(z.string())),
		k: z.int().min(2).default(5)
	})
	.superRefine(({ cells, lines }, context) => {
		for (const [index, line] of lines.entries()) {
			const unknown = line.findIndex((name) => !Object.hasOwn(cells, name));
			if (unknown >= 0)
				context.addIssue({
					code: 'custom',
					path: ['lines', index, unknown],
					message: `no cell ${String(line[unknown])}`
				});
		}
	});

/** Which cells, and where that is not enough which totals, to keep back of a table of people by attribute. */
export const suppressionMethod = statMethod({
	method: 'suppression',
	summary: '{cells, lines, k} counts of people and their totals: what to keep back',
	input,
	run({ cells, lines, k }) {
		const names = Object.keys(cells);
		const places = new Map(names.map((name, place) => [name, place]));
		const safe = suppress({
			counts: Object.values(cells),
			lines: lines.map((line) => [...new Set(line.map((name) => places.get(name) ?? 0))]),
			least: k
		});
		const named = (list: readonly number[]): string[] => list.map((place) => names[place] ?? '');
		return {
			primary: named(safe.primary),
			suppressed: named(safe.suppressed),
			feasible: safe.feasible,
			totals_withheld: safe.withheldLines
		};
	}
});
