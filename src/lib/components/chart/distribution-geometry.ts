/** The side of an option: how it counts in the favourable share and on which side of the middle it is drawn. */
export type Side = 'unfavourable' | 'middle' | 'favourable';

/** One option of a scale. */
export interface DistributionOption {
	readonly value: number;
	readonly side: Side;
}

/** The part of a bar that one option takes. */
export interface DistributionPart extends DistributionOption {
	readonly count: number;
	/** Of the valid answers, 0 to 1. */
	readonly share: number;
	/** Left end and width, in % of the plot's width. */
	readonly x: number;
	readonly width: number;
	/** 0 next to the middle, growing outwards; strengthens the tone. */
	readonly distance: number;
}

/** Parts of a bar that share a tone and lie side by side, drawn as one. */
export interface DistributionTone {
	readonly side: Side;
	/** Of options beyond the one next to the middle: the far end of the scale. */
	readonly isFar: boolean;
	readonly parts: readonly DistributionPart[];
	/** Left end and width, in % of the plot's width. */
	readonly x: number;
	readonly width: number;
}

/** What stands beside a bar. */
export interface DistributionEnds {
	/** Share of the side, 0 to 1, and where its end of the bar is, in % of the plot's width. */
	readonly unfavourable: { readonly share: number; readonly x: number };
	readonly favourable: { readonly share: number; readonly x: number };
	/** Valid answers. */
	readonly n: number;
}

/** How far the bars reach on either side of the middle, as shares of the valid answers. */
export interface DistributionReach {
	readonly unfavourable: number;
	readonly favourable: number;
}

/**
 * The sides of a scale's values. What mirrors a favourable value is unfavourable, the rest is the middle; on the
 * eleven points of a recommendation, 0 to 6 are unfavourable and 7 and 8 the middle (`statistics`: NPS).
 */
export function sidesOf(values: readonly number[], favourable: readonly number[]): DistributionOption[] {
	const sorted = [...values].sort((a, b) => a - b);
	const low = sorted[0] ?? 0;
	const high = sorted.at(-1) ?? 0;
	const mirrored = new Set(favourable.map((value) => low + high - value));
	const isLow = (value: number) => (sorted.length === 11 ? value <= 6 : mirrored.has(value));
	return sorted.map((value) => ({
		value,
		side: favourable.includes(value) ? 'favourable' : isLow(value) ? 'unfavourable' : 'middle'
	}));
}

/** The reach that fits every bar of a chart, in steps of 10 points; half of the middle lies on either side. */
export function reachOf(
	bars: readonly { options: readonly DistributionOption[]; counts: ReadonlyMap<number, number> }[]
): DistributionReach {
	let unfavourable = 0;
	let favourable = 0;
	for (const { options, counts } of bars) {
		const n = total(options, counts);
		if (n === 0) continue;
		const middle = sumOf(options, counts, 'middle') / 2;
		unfavourable = Math.max(unfavourable, (sumOf(options, counts, 'unfavourable') + middle) / n);
		favourable = Math.max(favourable, (sumOf(options, counts, 'favourable') + middle) / n);
	}
	return { unfavourable: roundUp(unfavourable), favourable: roundUp(favourable) };
}

/**
 * The parts of one bar from left to right: unfavourable answers left of the middle, favourable right of it. Options
 * nobody chose are left out; no valid answer gives no parts.
 */
export function distributionParts(
	options: readonly DistributionOption[],
	counts: ReadonlyMap<number, number>,
	reach: DistributionReach
): DistributionPart[] {
	const n = total(options, counts);
	if (n === 0) return [];
	const order = [
		...options.filter(({ side }) => side === 'unfavourable').sort((a, b) => outwards(a, b, options)),
		...options.filter(({ side }) => side === 'middle'),
		...options.filter(({ side }) => side === 'favourable').sort((a, b) => -outwards(a, b, options))
	];
	const whole = reach.unfavourable + reach.favourable;
	const left = (sumOf(options, counts, 'unfavourable') + sumOf(options, counts, 'middle') / 2) / n;
	let at = reach.unfavourable - left;
	return order.flatMap((option) => {
		const count = counts.get(option.value) ?? 0;
		const x = at;
		at += count / n;
		if (count === 0) return [];
		return {
			...option,
			count,
			share: count / n,
			x: (x / whole) * 100,
			width: (count / n / whole) * 100,
			distance: distanceOf(option, options)
		};
	});
}

/** The tones of a bar from left to right. */
export function distributionTones(parts: readonly DistributionPart[]): DistributionTone[] {
	const tones: DistributionTone[] = [];
	for (const part of parts) {
		const isFar = part.distance > 0;
		const last = tones.at(-1);
		if (last?.side === part.side && last.isFar === isFar) {
			tones[tones.length - 1] = { ...last, parts: [...last.parts, part], width: last.width + part.width };
		} else tones.push({ side: part.side, isFar, parts: [part], x: part.x, width: part.width });
	}
	return tones;
}

/** The shares of both sides of a bar at its ends; null without a valid answer. */
export function distributionEnds(parts: readonly DistributionPart[]): DistributionEnds | null {
	const first = parts[0];
	const last = parts.at(-1);
	if (!first || !last) return null;
	const shareOf = (wanted: Side) =>
		parts.reduce((sum, { side, share }) => sum + (side === wanted ? share : 0), 0);
	return {
		unfavourable: { share: shareOf('unfavourable'), x: first.x },
		favourable: { share: shareOf('favourable'), x: last.x + last.width },
		n: parts.reduce((sum, { count }) => sum + count, 0)
	};
}

/** The middle line of a chart, in % of the plot's width. */
export function middleOf(reach: DistributionReach): number {
	const whole = reach.unfavourable + reach.favourable;
	return whole === 0 ? 50 : (reach.unfavourable / whole) * 100;
}

function distanceOf(option: DistributionOption, options: readonly DistributionOption[]): number {
	const favourable = options.filter(({ side }) => side === 'favourable').map(({ value }) => value);
	const upwards =
		favourable.length === 0 || Math.max(...favourable) >= Math.max(...options.map((o) => o.value));
	const same = options.filter(({ side }) => side === option.side).map(({ value }) => value);
	const towardsMiddle = (option.side === 'favourable') === upwards ? Math.min(...same) : Math.max(...same);
	return option.side === 'middle' ? 0 : Math.abs(option.value - towardsMiddle);
}

/** Farthest from the middle first. */
function outwards(
	a: DistributionOption,
	b: DistributionOption,
	options: readonly DistributionOption[]
): number {
	return distanceOf(b, options) - distanceOf(a, options);
}

function sumOf(
	options: readonly DistributionOption[],
	counts: ReadonlyMap<number, number>,
	wanted: Side
): number {
	return options.reduce((sum, { value, side }) => sum + (side === wanted ? (counts.get(value) ?? 0) : 0), 0);
}

function total(options: readonly DistributionOption[], counts: ReadonlyMap<number, number>): number {
	return options.reduce((sum, { value }) => sum + (counts.get(value) ?? 0), 0);
}

function roundUp(share: number): number {
	return Math.min(1, Math.ceil(share * 10 - 1e-9) / 10);
}
