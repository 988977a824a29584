import { completeCases, type AnswerRow } from './complete-cases.ts';
import { covarianceMatrix } from './covariance.ts';
import { lmg, type RelativeImportance } from './lmg.ts';
import { quantileOfSorted } from './quantile.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { resampledCovariance } from './resampled-covariance.ts';
import type { Interval } from './wilson.ts';

/** Answer sets needed at all, answer sets needed per predictor, and the most predictors that are decomposed. */
export const driverGates = { fewestCases: 100, casesPerPredictor: 10, mostPredictors: 10 };

/** One predictor's part in R², 0..1, with its bootstrap interval; `ties` are those whose intervals overlap it. */
export interface Driver extends Interval {
	readonly part: number;
	/** Places of other predictors from which it cannot be told apart: draw them as a tie. */
	readonly ties: readonly number[];
}

/** What stands behind an overall answer: importance where n allows it, else plain association, and labelled so. */
export type KeyDrivers =
	| {
			readonly kind: 'importance';
			readonly n: number;
			readonly r2: number;
			readonly drivers: readonly Driver[];
	  }
	| {
			readonly kind: 'association';
			readonly n: number;
			/** Spearman's rank correlation with the outcome, null where either does not vary. */
			readonly correlations: readonly (number | null)[];
	  };

/**
 * Key drivers of an outcome: each row holds the predictors and, last, the outcome; complete cases are used. Shapley/LMG
 * parts of R² with a percentile bootstrap interval (95 %) when there are at least 100 cases and 10 for each predictor,
 * and at most 10 predictors that the outcome varies with; otherwise rank correlations. `random` gives numbers in 0..1:
 * the same stream, the same intervals.
 */
export function keyDrivers(rows: readonly AnswerRow[], random: () => number, replicates = 1000): KeyDrivers {
	const { rows: cases } = completeCases(rows);
	const predictors = (rows[0]?.length ?? 1) - 1;
	const covariance = isEnough(cases.length, predictors) ? covarianceMatrix(cases) : null;
	const found = covariance && lmg(covariance);
	if (!found) return associations(cases, predictors);
	const intervals = bootstrap(cases, predictors, random, replicates);
	return { kind: 'importance', n: cases.length, r2: found.r2, drivers: withTies(found, intervals) };
}

/** Whether so many complete cases carry a decomposition over so many predictors. */
export function isEnough(n: number, predictors: number): boolean {
	const { fewestCases, casesPerPredictor, mostPredictors } = driverGates;
	return (
		predictors >= 1 && predictors <= mostPredictors && n >= fewestCases && n >= casesPerPredictor * predictors
	);
}

function associations(cases: readonly (readonly number[])[], predictors: number): KeyDrivers {
	const column = (place: number): number[] => cases.map((row) => row[place] ?? 0);
	const outcome = column(predictors);
	const correlations = Array.from({ length: predictors }, (_, place) =>
		rankCorrelation(column(place), outcome)
	);
	return { kind: 'association', n: cases.length, correlations };
}

/** The middle 95 % of each part over samples drawn with replacement; samples in which the outcome does not vary are passed over. */
function bootstrap(
	cases: readonly (readonly number[])[],
	predictors: number,
	random: () => number,
	replicates: number
): Interval[] {
	const resample = resampledCovariance(cases, random);
	const parts = Array.from({ length: predictors }, () => [] as number[]);
	for (let replicate = 0; replicate < replicates; replicate++) {
		const found = lmg(resample());
		found?.parts.forEach((part, place) => parts[place]?.push(part));
	}
	return parts.map((drawn) => {
		const sorted = Float64Array.from(drawn).sort();
		return { lower: quantileOfSorted(sorted, 0.025) ?? 0, upper: quantileOfSorted(sorted, 0.975) ?? 1 };
	});
}

function withTies({ parts }: RelativeImportance, intervals: readonly Interval[]): Driver[] {
	return intervals.map((own, place) => ({
		part: parts[place] ?? 0,
		...own,
		ties: intervals.flatMap((other, at) =>
			at !== place && other.lower <= own.upper && own.lower <= other.upper ? [at] : []
		)
	}));
}
