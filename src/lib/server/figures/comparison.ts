import { proportionFunnel } from '#lib/statistics/funnel.ts';
import { quantileOfSorted } from '#lib/statistics/quantile.ts';
import type { ProviderSum } from './provider-sums.ts';

/** Fewest others behind a band, and fewest providers behind a dispersion. */
const fewestOthers = 10;

/** An item over all compared providers, as one of them may see it. */
export interface Comparison {
	readonly item: string;
	readonly scale: string;
	readonly favourable: number;
	readonly n: number;
	readonly units: number;
	readonly dispersion: number | null;
	readonly tau2: number | null;
	/** 10th and 90th percentile of the shares of the others, rounded to whole per cents. */
	readonly bandLower: number | null;
	readonly bandUpper: number | null;
}

/**
 * Compares one provider with all together, item by item; `own` null: nobody's own view, and the band is that of all. The
 * percentiles lie between two shares and are rounded, so that they are nobody's.
 */
export function compareProviders(sums: readonly ProviderSum[], own: string | null): Comparison[] {
	const items = Map.groupBy(sums, ({ item, scale }) => `${item} ${scale}`);
	return [...items.values()].map((units) => {
		// A group has at least the sum it was made for.
		const [{ item, scale }] = units as [ProviderSum];
		const others = units.filter(({ provider }) => provider !== own);
		const shares = Float64Array.from(others, ({ favourable, n }) => favourable / n).sort();
		const isBand = others.length >= fewestOthers;
		const percentile = (p: number) => (isBand ? toDecimals(quantileOfSorted(shares, p), 2) : null);
		const { phi, tau2 } = proportionFunnel(units);
		const isDispersed = units.length >= fewestOthers;
		return {
			item,
			scale,
			favourable: units.reduce((sum, unit) => sum + unit.favourable, 0),
			n: units.reduce((sum, unit) => sum + unit.n, 0),
			units: units.length,
			dispersion: isDispersed ? toDecimals(phi, 2) : null,
			tau2: isDispersed ? toDecimals(tau2, 4) : null,
			bandLower: percentile(0.1),
			bandUpper: percentile(0.9)
		};
	});
}

function toDecimals(value: number | null, decimals: number): number | null {
	return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;
}
