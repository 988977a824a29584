/** The Making Data Count rules, in order of precedence. */
export type SpcRule = 'outside' | 'trend' | 'two-of-three' | 'shift';

/** What a point breaks and which way. */
export interface SpcSignal {
	readonly rule: SpcRule;
	readonly direction: 'up' | 'down';
}

/** A point as the rules see it: its value and where it lies among its own lines, which may differ from point to point. */
export interface SpcPoint {
	readonly y: number;
	readonly centre: number;
	/** Process limits. */
	readonly lower: number;
	readonly upper: number;
	/** Warning limits, two thirds of the way. */
	readonly nearLower: number;
	readonly nearUpper: number;
}

/** Points in a run that is a trend or a shift. */
const runLength = 7;

/**
 * The signal of each point of one segment, null for common cause. Precedence: outside the limits (strictly); a trend
 * of 7 points each strictly higher, or lower, than the one before; two of three neighbouring points between warning
 * and process limit, all three on the same side of the centre; a shift of 7 points strictly on one side of the
 * centre. Every member of a run is labelled, not its seventh only. A tie ends a trend and a point on the centre a
 * shift. A point in two trends goes with the step to its right.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots 0.2.0.
 */
export function readRules(points: readonly SpcPoint[]): (SpcSignal | null)[] {
	const sides = points.map(({ y, centre }) => Math.sign(y - centre));
	const outside = points.map(({ y, lower, upper }) => (y > upper ? 1 : y < lower ? -1 : 0));
	const near = points.map(
		({ y, nearLower, nearUpper }, index) => outside[index] === 0 && (y > nearUpper || y < nearLower)
	);
	const trends = trendDirections(points.map(({ y }) => y));
	const twoOfThree = inTwoOfThree(near, sides);
	const shifts = inRuns(sides);
	return points.map((_, index) => {
		const side = sides[index] ?? 0;
		if (outside[index]) return signal('outside', outside[index]);
		if (trends[index]) return signal('trend', trends[index]);
		if (twoOfThree[index]) return signal('two-of-three', side);
		if (shifts[index]) return signal('shift', side);
		return null;
	});
}

function signal(rule: SpcRule, direction: number): SpcSignal {
	return { rule, direction: direction > 0 ? 'up' : 'down' };
}

/** For each point 1 in a rising trend, −1 in a falling one, else 0. */
export function trendDirections(values: readonly number[]): number[] {
	const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
	const inTrend = membersOfRuns(steps, runLength - 1);
	return values.map((_, index) => {
		// The step before a point is `steps[index - 1]`, the one after it `steps[index]`.
		if (inTrend[index]) return steps[index] ?? 0;
		return inTrend[index - 1] ? (steps[index - 1] ?? 0) : 0;
	});
}

/** Which points belong to a shift: 7 or more in a row on the same side (sides are −1, 0 or 1). */
export function inRuns(sides: readonly number[]): boolean[] {
	return membersOfRuns(sides, runLength);
}

/**
 * Which points are labelled by two of three: those near a limit in a window of three points on one side of the centre
 * of which at least two are near it.
 */
export function inTwoOfThree(near: readonly boolean[], sides: readonly number[]): boolean[] {
	const members = near.map(() => false);
	for (let start = 0; start + 3 <= near.length; start++) {
		const window = [start, start + 1, start + 2];
		const together = Math.abs(window.reduce((sum, index) => sum + (sides[index] ?? 0), 0)) === 3;
		if (!together || window.filter((index) => near[index]).length < 2) continue;
		for (const index of window) if (near[index]) members[index] = true;
	}
	return members;
}

/** Which values are in a run of at least `least` equal values other than 0. */
function membersOfRuns(values: readonly number[], least: number): boolean[] {
	const members = values.map(() => false);
	let start = 0;
	for (let index = 1; index <= values.length; index++) {
		if (index < values.length && values[index] === values[start]) continue;
		if (values[start] !== 0 && index - start >= least) members.fill(true, start, index);
		start = index;
	}
	return members;
}
