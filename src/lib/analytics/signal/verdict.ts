import type { SpcSignal } from '#lib/statistics/spc-rules.ts';
import type { Rule, Verdict } from './reading.ts';

/** A signal that a verdict rests on, by the places of its points in the segment. */
export interface FoundSignal {
	readonly rule: Rule;
	readonly direction: 'up' | 'down';
	/** Places of its first and last point. */
	readonly first: number;
	readonly last: number;
}

/** Points in a row on one side that are a shift. */
const shiftLength = 7;

/** Of the points since a shift began, at least this part lies on its side while it persists. */
const persistence = 0.8;

/**
 * The signal a segment's verdict rests on, null for common cause: what its last point breaks, else a persistent
 * shift; of both in one direction the longer, which says since when. `sides` is where each point lies to the centre (−1, 0, 1), `signals` what it breaks.
 *
 * A shift persists when it is the latest run of 7 or more points on one side of the centre and at least four in five
 * of the points since its first lie on that side: a change that came and stayed, though a point now and then crosses
 * the line. A run that was followed by a return to the centre is history.
 */
export function findSignal(
	signals: readonly (SpcSignal | null)[],
	sides: readonly number[]
): FoundSignal | null {
	const last = signals.length - 1;
	const latest = signals[last];
	const shift = persistentShift(sides);
	if (!latest) return shift;
	const first = startOf(latest, signals, sides);
	const isLonger = shift?.direction === latest.direction && shift.last - shift.first > last - first;
	return isLonger ? shift : { ...latest, first, last };
}

function persistentShift(sides: readonly number[]): FoundSignal | null {
	const run = latestRun(sides);
	if (!run) return null;
	const side = sides[run.first] ?? 0;
	const since = sides.slice(run.first);
	const onSide = since.filter((other) => other === side).length;
	if (onSide < persistence * since.length) return null;
	return { rule: 'shift', direction: side > 0 ? 'up' : 'down', first: run.first, last: run.last };
}

/** The place of the first point of the signal that the last point belongs to. */
function startOf(
	{ rule, direction }: SpcSignal,
	signals: readonly (SpcSignal | null)[],
	sides: readonly number[]
): number {
	let first = signals.length - 1;
	const belongs = (place: number) => {
		if (rule === 'shift') return sides[place] === (direction === 'up' ? 1 : -1);
		const signal = signals[place];
		return signal?.rule === rule && signal.direction === direction;
	};
	while (first > 0 && belongs(first - 1)) first -= 1;
	return first;
}

/** The latest run of at least 7 points on one side of the centre. */
function latestRun(sides: readonly number[]): { first: number; last: number } | null {
	let last = sides.length - 1;
	while (last >= shiftLength - 1) {
		let first = last;
		while (first > 0 && sides[first - 1] === sides[last]) first -= 1;
		if (sides[last] !== 0 && last - first + 1 >= shiftLength) return { first, last };
		last = first - 1;
	}
	return null;
}

/** The points from the first that a verdict rests on to the last there is; none where it is no signal. */
export function pointsSince<Point>(verdict: Verdict, points: readonly Point[]): readonly Point[] {
	return 'rule' in verdict ? points.slice(verdict.first ?? points.length - verdict.points) : [];
}
