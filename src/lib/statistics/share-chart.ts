import { laneySigmaZ, pooledRate } from './attribute-chart.ts';
import { binomialQuantiles } from './binomial.ts';
import { readRules, type SpcPoint, type SpcSignal } from './spc-rules.ts';

/** Favourable answers of n valid ones, n at least 1. */
export interface SharePoint {
	readonly favourable: number;
	readonly n: number;
}

/** The P-prime chart of shares as pages draw it. Shares are 0 to 1. */
export interface ShareChart {
	/** Null without points. */
	readonly centre: number | null;
	/** Laney's σ_z, never below 1; null with fewer than two points. */
	readonly sigmaZ: number | null;
	/** The lines of each point; empty with fewer than two points. */
	readonly lines: readonly SpcPoint[];
	/** Null for common cause, and for all points where they do not vary. */
	readonly signals: readonly (SpcSignal | null)[];
	/** Whether every point has the same share. */
	readonly isFlat: boolean;
}

/** Below this n p (1 − p) the normal limits of a share are too far from its distribution. */
const leastVariance = 5;

/** One-sided probabilities of 3 and 2 standard deviations. */
const threeSigma = 0.0013498980316300933;
const twoSigma = 0.022750131948179195;

/**
 * The P-prime chart of `statistics` 1.2 as a policy: σ_z is never below 1, since answers never vary less than chance,
 * and where n p (1 − p) < 5 limits are exact binomial quantiles, stretched from the centre by σ_z. They are steps of
 * 1/n, not interpolated: beyond an interpolated limit lies the next step too, and with it many times the probability
 * meant (24 of 24 at a centre of 85 % has 2 %, against .13 %). Limits are not clipped, so that rules are read on them
 * as they are; a page clips what it draws.
 *
 * Source: Laney (2002) for σ_z; the exact limits and the two together are this project's.
 */
export function shareChart(points: readonly SharePoint[]): ShareChart {
	const counts = points.map(({ favourable, n }) => ({ x: favourable, n }));
	const centre = pooledRate(counts);
	const [first] = points;
	const isFlat = points.every(
		({ favourable, n }) => favourable * (first?.n ?? 0) === (first?.favourable ?? 0) * n
	);
	const laney = laneySigmaZ(counts);
	if (centre === null || laney === null) {
		return { centre, sigmaZ: null, lines: [], signals: points.map(() => null), isFlat };
	}
	const sigmaZ = Math.max(1, laney);
	const lines = points.map((point) => linesAt(point, centre, sigmaZ));
	return { centre, sigmaZ, lines, signals: isFlat ? points.map(() => null) : readRules(lines), isFlat };
}

function linesAt({ favourable, n }: SharePoint, centre: number, sigmaZ: number): SpcPoint {
	const [lower, nearLower, nearUpper, upper] = limitsAt(n, centre).map(
		(limit) => centre + sigmaZ * (limit - centre)
	) as [number, number, number, number];
	return { y: favourable / n, centre, lower, upper, nearLower, nearUpper };
}

const tails = [threeSigma, twoSigma, 1 - twoSigma, 1 - threeSigma];

/** Three and two standard deviations below the centre, then two and three above, for independent answers. */
function limitsAt(n: number, centre: number): number[] {
	if (n * centre * (1 - centre) < leastVariance) {
		return binomialQuantiles(tails, n, centre).map((answers) => answers / n);
	}
	const deviation = Math.sqrt((centre * (1 - centre)) / n);
	return [-3, -2, 2, 3].map((sigmas) => centre + sigmas * deviation);
}
