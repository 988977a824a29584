import { binomialQuantile } from './binomial.ts';

/** Runs about a centre line. Figures are null where no point lies off the line. */
export interface RunsAnalysis {
	/** Points not on the line. */
	readonly useful: number;
	readonly longestRun: number | null;
	/** The longest run that chance explains. */
	readonly longestRunMax: number | null;
	readonly crossings: number | null;
	/** The fewest crossings that chance explains. */
	readonly crossingsMin: number | null;
	/** Null, no verdict, with 1 to 9 useful points; false where all points lie on the line. */
	readonly signal: boolean | null;
}

/** Fewer useful points than this give no verdict. */
export const fewestUseful = 10;

/**
 * Anhøj's rules for points about a line: a signal when the longest run is longer than round(log2 n) + 3, or when
 * there are fewer crossings than the 5 % quantile of Binomial(n − 1, ½). Points on the line are dropped, as are
 * missing ones.
 *
 * Source: J. Anhøj, A. V. Olesen, Run charts revisited, PLoS ONE 9 (2014), e113825; M. F. Schilling (2012) for runs and
 * Z. Chen (2010) for crossings.
 */
export function analyseRuns(y: readonly (number | null)[], line: number): RunsAnalysis {
	const sides = y.flatMap((value) => (value === null || value === line ? [] : value > line ? 1 : -1));
	if (sides.length === 0) {
		return {
			useful: 0,
			longestRun: null,
			longestRunMax: null,
			crossings: null,
			crossingsMin: null,
			signal: false
		};
	}
	let [longestRun, run, crossings] = [1, 1, 0];
	for (let index = 1; index < sides.length; index++) {
		const same = sides[index] === sides[index - 1];
		run = same ? run + 1 : 1;
		if (!same) crossings += 1;
		longestRun = Math.max(longestRun, run);
	}
	const { longestRunMax, crossingsMin } = runLimits(sides.length);
	return {
		useful: sides.length,
		longestRun,
		longestRunMax,
		crossings,
		crossingsMin,
		signal: sides.length < fewestUseful ? null : longestRun > longestRunMax || crossings < crossingsMin
	};
}

/** The longest run and the fewest crossings that chance explains among so many useful points, at least 1. */
export function runLimits(useful: number): { readonly longestRunMax: number; readonly crossingsMin: number } {
	return {
		longestRunMax: Math.round(Math.log2(useful)) + 3,
		crossingsMin: binomialQuantile(0.05, useful - 1, 0.5)
	};
}

/** The median of the values that are there: the middle one, or the mean of the two middle ones; null without any. */
export function median(y: readonly (number | null)[]): number | null {
	const sorted = y.filter((value) => value !== null).sort((a, b) => a - b);
	const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
