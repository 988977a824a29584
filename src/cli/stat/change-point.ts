import { z } from 'zod';
import { changePoint } from '#lib/statistics/change-point.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';

/** One change in mean; a missing value takes its place in the count and no part in the means. */
export const changePointMethod = statMethod({
	method: 'change_point',
	summary: '{y} a series (null: missing): one change in mean by least squares',
	input: z.object({ y: z.array(valueOrMissing) }),
	run({ y }) {
		const given = y.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
		const found = changePoint(given.map(({ value }) => value));
		const last = found && given[found.last - 1];
		return {
			last_index_of_first_segment: last ? last.index + 1 : null,
			mean_before: found?.meanBefore ?? null,
			mean_after: found?.meanAfter ?? null
		};
	}
});
