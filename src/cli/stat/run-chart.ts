import { z } from 'zod';
import { analyseRuns, median, runLimits } from '#lib/statistics/run-chart.ts';
import { countSchema, statMethod, valueOrMissing } from './stat-method.ts';

const series = z.object({ y: z.array(valueOrMissing) });
const limits = z.object({ n_useful: countSchema });

/** The runs of a series about its median, or what chance explains for a number of useful points. */
export const runChartMethod = statMethod({
	method: 'run_chart',
	summary: '{y} Anhøj runs about the median; {n_useful} the longest run and fewest crossings of chance',
	input: z.union([series, limits]),
	run(input) {
		if ('n_useful' in input) {
			const found = input.n_useful === 0 ? null : runLimits(input.n_useful);
			return {
				longest_run_max: found?.longestRunMax ?? null,
				n_crossings_min: found?.crossingsMin ?? null
			};
		}
		const line = median(input.y);
		const runs = analyseRuns(input.y, line ?? NaN);
		return {
			median: line,
			n_useful: runs.useful,
			longest_run: runs.longestRun,
			longest_run_max: runs.longestRunMax,
			n_crossings: runs.crossings,
			n_crossings_min: runs.crossingsMin,
			signal: runs.signal
		};
	}
});
