import { zOf } from './normal-quantile.ts';
import type { Interval } from './wilson.ts';

/** Answers 9–10, 7–8 and 0–6 to "how likely are you to recommend", 0..10. */
export interface NpsCounts {
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
}

/** A Net Promoter Score in points, −100..100, and what is said of its precision, in points too. */
export interface Nps {
	readonly n: number;
	readonly score: number;
	readonly standardError: number;
	/** score ± z standard errors, cut at ±100: width 0 when all agree, hence for comparison only. */
	readonly wald: Interval;
	/** Centre of the adjusted-Wald interval. */
	readonly adjustedScore: number;
	/** Half its width before it is cut. */
	readonly adjustedMargin: number;
	/** The interval to show, cut at ±100. */
	readonly adjustedWald: Interval;
}

/**
 * NPS = 100 (p − d) with its intervals (95 % unless told); null without answers. The variance of one answer is
 * p + d − (p − d)², divided by n. Adjusted Wald adds three answers: 3/4 promoter, 3/4 detractor, 1 1/2 passive.
 *
 * Source: B. Rocks, Interval estimation for the "net promoter score", The American Statistician 70 (2016).
 */
export function nps({ promoters, passives, detractors }: NpsCounts, confidence = 0.95): Nps | null {
	const n = promoters + passives + detractors;
	if (n === 0) return null;
	const z = zOf(confidence);
	const plain = scoreOf(promoters, detractors, n);
	const adjusted = scoreOf(promoters + 0.75, detractors + 0.75, n + 3);
	const adjustedMargin = z * adjusted.standardError;
	return {
		n,
		...plain,
		wald: around(plain.score, z * plain.standardError),
		adjustedScore: adjusted.score,
		adjustedMargin,
		adjustedWald: around(adjusted.score, adjustedMargin)
	};
}

/**
 * First minus second score in points, for independent samples: z = difference / √(se₁² + se₂²). z is null when both
 * standard errors are 0 (everybody agrees); all null is the answer when either has no answers.
 */
export function npsDifference(
	first: NpsCounts,
	second: NpsCounts
): { readonly difference: number; readonly standardError: number; readonly z: number | null } | null {
	const a = nps(first);
	const b = nps(second);
	if (!a || !b) return null;
	const difference = a.score - b.score;
	const standardError = Math.hypot(a.standardError, b.standardError);
	return { difference, standardError, z: standardError > 0 ? difference / standardError : null };
}

/** Scores sorted into counts: missing ones are null; anything but a whole number from 0 to 10 is invalid and listed. */
export function npsCounts(scores: readonly (number | null)[]): {
	readonly counts: NpsCounts;
	readonly missing: number;
	readonly invalid: readonly number[];
} {
	const given = scores.filter((score) => score !== null);
	const isValid = (score: number): boolean => Number.isInteger(score) && score >= 0 && score <= 10;
	const valid = given.filter(isValid);
	const promoters = valid.filter((score) => score >= 9).length;
	const detractors = valid.filter((score) => score <= 6).length;
	return {
		counts: { promoters, passives: valid.length - promoters - detractors, detractors },
		missing: scores.length - given.length,
		invalid: given.filter((score) => !isValid(score))
	};
}

function scoreOf(promoters: number, detractors: number, n: number): { score: number; standardError: number } {
	const difference = (promoters - detractors) / n;
	const variance = (promoters + detractors) / n - difference ** 2;
	return { score: 100 * difference, standardError: 100 * Math.sqrt(Math.max(0, variance) / n) };
}

function around(score: number, margin: number): Interval {
	return { lower: Math.max(-100, score - margin), upper: Math.min(100, score + margin) };
}
