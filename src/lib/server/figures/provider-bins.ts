import type { ProviderSum } from './provider-sums.ts';

/** Bins of five per cent, before they are joined. */
const finest = 20;

/** Fewest providers in a bin. */
const fewestInBin = 3;

/** How many compared providers have a favourable share from `low` up to `high`. */
export interface ProviderBin {
	readonly item: string;
	readonly scale: string;
	/** 0 to 1, in steps of 0.05. */
	readonly low: number;
	readonly high: number;
	/** 0, or at least 3. */
	readonly providers: number;
}

/** The bins of each item, from 0 to 1 without a gap. */
export function binProviders(sums: readonly ProviderSum[]): ProviderBin[] {
	const items = Map.groupBy(sums, ({ item, scale }) => `${item} ${scale}`);
	return [...items.values()].flatMap((units) => {
		// A group has at least the sum it was made for.
		const [{ item, scale }] = units as [ProviderSum];
		const counts = new Array<number>(finest).fill(0);
		for (const { favourable, n } of units) {
			const bin = Math.min(finest - 1, Math.floor((favourable / n) * finest + 1e-9));
			counts[bin] = (counts[bin] ?? 0) + 1;
		}
		return joinSmall(counts).map(({ first, last, count }) => {
			return { item, scale, low: first / finest, high: (last + 1) / finest, providers: count };
		});
	});
}

interface Bin {
	readonly first: number;
	readonly last: number;
	readonly count: number;
}

/**
 * Joins bins with their neighbours until each holds three or none: from the lowest up, a bin that is too small takes the
 * next ones in, and what is left too small at the top joins the bin below. Runs of empty bins are one.
 */
function joinSmall(counts: readonly number[]): Bin[] {
	const bins: Bin[] = [];
	let open: Bin | null = null;
	for (const [index, count] of counts.entries()) {
		const before: Bin | null = open;
		const isEmptyRun: boolean = before === null && count === 0;
		const last = bins.at(-1);
		if (isEmptyRun && last?.count === 0) bins[bins.length - 1] = { ...last, last: index };
		else if (isEmptyRun) bins.push({ first: index, last: index, count: 0 });
		else {
			const joined: Bin = { first: before?.first ?? index, last: index, count: (before?.count ?? 0) + count };
			open = joined.count >= fewestInBin ? null : joined;
			if (open === null) bins.push(joined);
		}
	}
	return open ? closeAtTop(bins, open) : bins;
}

/** What is too few at the top joins what lies below, empty bins in between included. */
function closeAtTop(bins: readonly Bin[], open: Bin): Bin[] {
	const kept = bins.findLastIndex(({ count }) => count > 0);
	const below = bins[kept];
	if (!below) return [{ first: 0, last: open.last, count: open.count }];
	return [...bins.slice(0, kept), { first: below.first, last: open.last, count: below.count + open.count }];
}
