import type { PointKind, SeriesReading, Verdict } from '#lib/analytics/signal/reading.ts';
import type { ScaledItem } from './contents.ts';
import { toFourDecimals } from './rounding.ts';

/** The verdicts that are signals. */
export type SignalVerdict = Extract<Verdict, { readonly rule: unknown }>;

/** A series of the department in which something stands out. */
export interface Signal extends ScaledItem {
	/** Null: the department as a whole. */
	readonly program: string | null;
	readonly verdict: SignalVerdict;
	readonly pointKind: PointKind;
	/** Favourable and valid answers of the points of the signal together, and their share, 0 to 1. */
	readonly favourable: number;
	readonly n: number;
	readonly share: number;
	/** The centre line at its last point: what it is measured against, 0 to 1; null where none is drawn. */
	readonly usual: number | null;
}

/** A series that was read, whether it holds a signal or not. */
export interface ReadUnit extends ScaledItem {
	readonly program: string | null;
	readonly reading: SeriesReading;
}

/** The series in which something stands out, in the order they were given. */
export function signalsOf(units: readonly ReadUnit[]): Signal[] {
	return units.flatMap(({ item, scale, program, reading }) => {
		const { verdict, points, pointKind } = reading;
		if (!('rule' in verdict)) return [];
		const first = verdict.first ?? points.length - verdict.points;
		const own = points.slice(first, first + verdict.points);
		const favourable = own.reduce((sum, point) => sum + point.favourable, 0);
		const n = own.reduce((sum, point) => sum + point.n, 0);
		const usual = points.at(-1)?.centre;
		return n === 0
			? []
			: {
					item,
					scale,
					program,
					verdict,
					pointKind,
					favourable,
					n,
					share: toFourDecimals(favourable / n),
					usual: usual == null ? null : toFourDecimals(usual)
				};
	});
}

/** How many signals the opening sentences name; the list below holds all. */
const mostNamed = 2;

/**
 * The signals that the opening sentences name beside the standing of `item`: those that last longest, concerns first;
 * an item once, by its program where only one shows it, and for longer than the department.
 */
export function namedSignals(signals: readonly Signal[], item: ScaledItem | null): Signal[] {
	const others = signals.filter((signal) => signal.item !== item?.item || signal.scale !== item.scale);
	const groups = Map.groupBy(others, ({ item: id, scale, verdict }) => `${id} ${scale} ${verdict.key}`);
	const weight = ({ verdict }: Signal) => (verdict.key === 'concern' ? 1000 : 0) + verdict.points;
	return [...groups.values()]
		.flatMap((group) => {
			const whole = group.find(({ program }) => program === null);
			const [only, ...others] = group.filter(({ program }) => program !== null);
			const isOne = only && others.length === 0 && only.verdict.points > (whole?.verdict.points ?? 0);
			return (isOne ? only : (whole ?? only)) ?? [];
		})
		.sort((a, b) => weight(b) - weight(a))
		.slice(0, mostNamed);
}

/** A text that two items share when they are the same on the same scale; ids hold no spaces. */
export function itemKey({ item, scale }: ScaledItem): string {
	return `${item} ${scale}`;
}
