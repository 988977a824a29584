import { z } from 'zod';
import { d2, pChart, pPrimeChart, uChart, type AttributeLines } from '#lib/statistics/attribute-chart.ts';
import { meanOf } from '#lib/statistics/mean.ts';
import { meanMovingRange } from '#lib/statistics/moving-range.ts';
import { analyseRuns } from '#lib/statistics/run-chart.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';

const input = z
	.object({
		chart: z.enum(['p', 'pp', 'u', 'i']),
		x: z.array(valueOrMissing),
		n: z.array(z.number().nonnegative().nullable()).nullish(),
		options: z.object({ multiply: z.number().positive().optional() }).nullish()
	})
	.refine(({ x, n, chart }) => (n ? n.length === x.length : chart === 'i'), {
		path: ['n'],
		message: 'one denominator for each x'
	});

/** The lines of a p, P-prime, u or I chart, which points lie beyond them, and the runs about the centre. */
export const controlChartMethod = statMethod({
	method: 'control_chart',
	summary: '{chart: "p"|"pp"|"u"|"i", x, n} lines, points beyond them and Anhøj runs',
	input,
	run({ chart, x, n, options }) {
		const points = x.map((count, index) => ({ x: count, n: n?.[index] ?? null }));
		const y = points.map((point) => {
			if (point.x === null) return null;
			if (!n) return point.x;
			return point.n ? point.x / point.n : null;
		});
		const lines = linesOf(chart, points, y);
		const factor = options?.multiply ?? 1;
		const scaled = (value: number | null) => (value === null ? null : value * factor);
		const runs = analyseRuns(y, lines.centre ?? NaN);
		const isFlat = lines.sigmaZ === 0;
		return {
			cl: y.map(() => scaled(lines.centre)),
			ucl: lines.upper.map(scaled),
			lcl: lines.lower.map(scaled),
			sigma_signal: y.map((value, index) => {
				const [lower, upper] = [lines.lower[index] ?? null, lines.upper[index] ?? null];
				if (value === null || lower === null || upper === null || isFlat) return false;
				return value > upper || value < lower;
			}),
			longest_run: runs.longestRun,
			longest_run_max: runs.longestRunMax,
			n_crossings: runs.crossings,
			n_crossings_min: runs.crossingsMin,
			n_useful: runs.useful,
			runs_signal: runs.signal
		};
	}
});

function linesOf(
	chart: 'p' | 'pp' | 'u' | 'i',
	points: readonly { x: number | null; n: number | null }[],
	y: readonly (number | null)[]
): AttributeLines {
	switch (chart) {
		case 'p':
			return pChart(points);
		case 'pp':
			return pPrimeChart(points);
		case 'u':
			return uChart(points);
		case 'i':
			return individualsLines(y);
	}
}

/** The I chart as qicharts2 draws it: mean ± 3 mean moving ranges / 1.128, where XmR takes 2.66. */
function individualsLines(y: readonly (number | null)[]): AttributeLines {
	const centre = meanOf(y.filter((value) => value !== null));
	const range = meanMovingRange(y);
	const at = (side: -1 | 1) =>
		y.map(() => (centre === null || range === null ? null : centre + (side * 3 * range) / d2));
	return { centre, lower: at(-1), upper: at(1), sigmaZ: range };
}
