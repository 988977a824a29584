import type { PointKind, SeriesReading, Verdict } from '#lib/analytics/signal/reading.ts';
import type { ScaledItem } from './contents.ts';
import { pointsSince } from '#lib/analytics/signal/verdict.ts';
import { toFourDecimals } from './rounding.ts';
import type { Estimate } from './series.ts';

/** The verdicts that are signals. */
export type SignalVerdict = Extract<Verdict, { readonly rule: unknown }>;

/** A series of the department in which something stands out. */
export interface Signal extends ScaledItem {
	/** Null: the department as a whole. */
	readonly program: string | null;
	readonly verdict: SignalVerdict;
	readonly pointKind: PointKind;
	/** All answers since the signal began. */
	readonly since: Estimate;
	/** The share of those before, from where limits last started anew, 0 to 1; null where there are none. */
	readonly before: number | null;
}

/** A series that was read, whether it holds a signal or not. */
export interface ReadUnit extends ScaledItem {
	readonly program: string | null;
	readonly reading: SeriesReading;
}

/** The series in which something stands out, in the order they were given. */
export function signalsOf(units: readonly ReadUnit[]): Signal[] {
	return units.flatMap(({ item, scale, program, reading }) => {
		const { verdict, sinceSignal: since, pointKind } = reading;
		if (!('rule' in verdict) || !since) return [];
		return { item, scale, program, verdict, pointKind, since, before: shareBefore(reading) };
	});
}

/** The share of the points before a signal, in its own segment: the centre line would count those of the signal too. */
function shareBefore({ verdict, points, segments }: SeriesReading): number | null {
	const end = points.length - pointsSince(verdict, points).length;
	const before = points.slice(segments.at(-1)?.first ?? 0, end);
	const n = before.reduce((sum, point) => sum + point.n, 0);
	const favourable = before.reduce((sum, point) => sum + point.favourable, 0);
	return n === 0 ? null : toFourDecimals(favourable / n);
}

/** How many signals the opening sentences name; the list below holds all. */
const mostNamed = 2;

/** Concerns are named first: somebody is to look at them. */
const keyOrder: readonly SignalVerdict['key'][] = ['concern', 'improvement', 'neither'];

/**
 * The signals that the opening sentences name beside the standing of `item`: concerns first, of these the one that began
 * latest, which is news, and of those that began together the one that lies farthest from what came before. An item is
 * named once for each verdict: by its program where only one shows it, no later and farther off than the department.
 */
export function namedSignals(signals: readonly Signal[], item: ScaledItem | null): Signal[] {
	const others = signals.filter((signal) => signal.item !== item?.item || signal.scale !== item.scale);
	const groups = Map.groupBy(others, ({ item: id, scale, verdict }) => `${id} ${scale} ${verdict.key}`);
	return [...groups.values()]
		.flatMap((group) => {
			const whole = group.find(({ program }) => program === null);
			const [only, ...further] = group.filter(({ program }) => program !== null).sort(byWeight);
			return (
				(only && further.length === 0 && (!whole || isBehind(only, whole)) ? only : (whole ?? only)) ?? []
			);
		})
		.sort(byWeight)
		.slice(0, mostNamed);
}

/** Whether what a program shows is what its department shows: there no later, and more of it. */
function isBehind(program: Signal, whole: Signal): boolean {
	return program.verdict.since <= whole.verdict.since && distanceOf(program) > distanceOf(whole);
}

/** Orders signals by what matters most; none are equal, whatever order they were given in. */
function byWeight(a: Signal, b: Signal): number {
	return (
		keyOrder.indexOf(a.verdict.key) - keyOrder.indexOf(b.verdict.key) ||
		compareText(b.verdict.since, a.verdict.since) ||
		distanceOf(b) - distanceOf(a) ||
		compareText(itemKey(a), itemKey(b)) ||
		compareText(a.program ?? '', b.program ?? '')
	);
}

/** How far its answers lie from those before, 0 to 1; 0 where there are none. */
function distanceOf({ since, before }: Signal): number {
	return before === null ? 0 : Math.abs(since.share - before);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A text that two items share when they are the same on the same scale; ids hold no spaces. */
export function itemKey({ item, scale }: ScaledItem): string {
	return `${item} ${scale}`;
}
