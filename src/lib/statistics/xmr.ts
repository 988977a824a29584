import { meanOf } from './mean.ts';
import { meanMovingRange } from './moving-range.ts';
import { readRules, type SpcSignal } from './spc-rules.ts';

/** How an XmR chart is computed. */
export interface XmrOptions {
	/** Leaves out extreme moving ranges once; true when absent. */
	readonly screenOutliers?: boolean;
	/** Limits from so many first points of each segment, applied forward; all when absent or null. */
	readonly fixAfterPoints?: number | null;
	/** Zero-based indexes at which a new segment starts, with limits of its own. */
	readonly rebaseAt?: readonly number[];
}

/** How much a segment can say; `degenerate-zero-mr`: its points are all equal. */
export type XmrStatus = 'no-data' | 'no-limits' | 'degenerate-zero-mr' | 'trial-limits' | 'ok';

/** The lines of one segment, in the unit of the values; null where they do not exist. */
export interface XmrSegment {
	/** Indexes of its first and last point. */
	readonly first: number;
	readonly last: number;
	readonly status: XmrStatus;
	readonly mean: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** The mean moving range the limits rest on, after screening. */
	readonly movingRange: number | null;
}

/** An XmR chart: its segments in order, and the signal of each point, null for common cause and missing points. */
export interface XmrChart {
	readonly segments: readonly XmrSegment[];
	readonly signals: readonly (SpcSignal | null)[];
}

/** Process limits lie 3 / 1.128 mean moving ranges from the mean; the customary 2.66. */
export const xmrFactor = 2.66;

/** Fewer points than this give trial limits. */
export const fewestForLimits = 12;

/**
 * The XmR (individuals) chart of a series: mean ± 2.66 mean moving ranges for each segment, warning limits at two
 * thirds of that, and the Making Data Count rules. Missing points (null) give no moving range across the gap and no
 * label; the rules read on over them. One point has a mean and no limits; equal points have limits of no width and
 * no signals; an empty series has one segment without data.
 *
 * Source: W. A. Shewhart's chart for individuals as in Making Data Count; NHSRplotthedots 0.2.0. Limits are not
 * clipped: the rules are read on them as they are.
 */
export function xmr(y: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
	const starts = [...new Set([0, ...(options.rebaseAt ?? [])])]
		.filter((index) => index === 0 || (index > 0 && index < y.length))
		.sort((a, b) => a - b);
	const segments: XmrSegment[] = [];
	const signals: (SpcSignal | null)[] = [];
	for (const [index, start] of starts.entries()) {
		const values = y.slice(start, starts[index + 1] ?? y.length);
		const segment = { first: start, last: start + values.length - 1, ...linesOf(values, options) };
		segments.push(segment);
		signals.push(...signalsOf(values, segment));
	}
	return { segments, signals };
}

function linesOf(
	values: readonly (number | null)[],
	{ screenOutliers = true, fixAfterPoints = null }: XmrOptions
): Omit<XmrSegment, 'first' | 'last'> {
	const base = fixAfterPoints === null ? values : values.slice(0, fixAfterPoints);
	const present = base.filter((value) => value !== null);
	const mean = meanOf(present);
	const movingRange = meanMovingRange(base, screenOutliers);
	const half = movingRange === null ? null : xmrFactor * movingRange;
	return {
		status: statusOf(values, movingRange),
		mean,
		lower: mean === null || half === null ? null : mean - half,
		upper: mean === null || half === null ? null : mean + half,
		movingRange
	};
}

function statusOf(values: readonly (number | null)[], movingRange: number | null): XmrStatus {
	const present = values.filter((value) => value !== null);
	if (present.length === 0) return 'no-data';
	if (movingRange === null) return 'no-limits';
	if (movingRange === 0) return 'degenerate-zero-mr';
	return present.length < fewestForLimits ? 'trial-limits' : 'ok';
}

/** A segment whose points are all equal, or that has no limits, has no signals. */
function signalsOf(
	values: readonly (number | null)[],
	{ mean, lower, upper, movingRange }: XmrSegment
): (SpcSignal | null)[] {
	if (mean === null || lower === null || upper === null || !movingRange) return values.map(() => null);
	const third = (xmrFactor * movingRange * 2) / 3;
	const lines = { centre: mean, lower, upper, nearLower: mean - third, nearUpper: mean + third };
	const read = readRules(values.filter((value) => value !== null).map((value) => ({ y: value, ...lines })));
	let next = 0;
	return values.map((value) => (value === null ? null : (read[next++] ?? null)));
}
