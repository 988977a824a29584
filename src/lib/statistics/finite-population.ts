import { zOf } from './normal-quantile.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** How well n answers say what the whole cohort of N would have said. */
export interface CohortMargin {
	/** √((N−n)/(N−1)): 0 when all answered. */
	readonly correction: number;
	/** Half-width of the plain interval of a share, 0..1, with and without the correction. */
	readonly margin: number;
	readonly marginWithout: number;
	/** n(N−1)/(N−n): answers of an endless population that would say as much; null (without end) when all answered. */
	readonly effectiveSize: number | null;
	/** Wilson on the effective size; the share itself when all answered. */
	readonly interval: Interval;
}

/**
 * Margin of error of a share (0..1) among n of the N people of a cohort, 95 % unless told, as if who answered were
 * chance. Only for "what would the whole cohort have said"; never in control charts and funnels, which ask about the
 * process. Null when n is 0 or above N: more answers than people are a fault of the roster.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), 3.
 */
export function cohortMargin(
	share: number,
	n: number,
	people: number,
	confidence = 0.95
): CohortMargin | null {
	if (n <= 0 || n > people) return null;
	const marginWithout = zOf(confidence) * Math.sqrt((share * (1 - share)) / n);
	if (n === people) {
		const interval = { lower: share, upper: share };
		return { correction: 0, margin: 0, marginWithout, effectiveSize: null, interval };
	}
	const correction = Math.sqrt((people - n) / (people - 1));
	const effectiveSize = (n * (people - 1)) / (people - n);
	return {
		correction,
		margin: marginWithout * correction,
		marginWithout,
		effectiveSize,
		interval: wilsonInterval(share, effectiveSize, confidence)
	};
}

/**
 * Answers needed for a margin of error (0..1) about a share, rounded up: n₀/(1 + (n₀−1)/N) with n₀ = z² p(1−p)/e²; never
 * more than the `people` there are, null standing for a population without end. Expected share .5 is the careful choice.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), 4.
 */
export function requiredAnswers(
	margin: number,
	people: number | null,
	share = 0.5,
	confidence = 0.95
): number {
	const endless = (zOf(confidence) ** 2 * share * (1 - share)) / margin ** 2;
	const needed = people === null ? endless : endless / (1 + (endless - 1) / people);
	// What rounding adds to a whole number is not one answer more.
	return Math.min(people ?? Infinity, Math.max(0, Math.ceil(needed - 1e-9)));
}

/**
 * What the share of the whole cohort can be, whoever the silent are: x/N if all of them were unfavourable, (x+N−n)/N if
 * none were. Cheap and honest: show below 60 % response. Null when N is 0 or n above N.
 */
export function cohortBounds(favourable: number, n: number, people: number): Interval | null {
	if (people <= 0 || n > people) return null;
	return { lower: favourable / people, upper: (favourable + people - n) / people };
}
