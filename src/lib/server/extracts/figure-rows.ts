import type { Comparison } from '#lib/server/figures/comparison.ts';
import type { ScopedFigure } from '#lib/server/figures/current-figures.ts';
import type { ProviderBin } from '#lib/server/figures/provider-bins.ts';
import type { NumberedBatches } from './batches.ts';
import type { NumberedItems } from './items.ts';
import type { Cell } from './loader.ts';

/** Rows of table `finished`, in its order. */
export function finishedRows(
	figures: readonly ScopedFigure[],
	{ departments }: NumberedBatches,
	items: NumberedItems
): Cell[][] {
	const numberOf = (asked: { readonly item: string; readonly scale: string } | null) =>
		asked && items.numberOf(asked.item, asked.scale);
	return figures
		.map(({ department, fiscalYear, survey, figure, item, other, value, lower, upper, n }): Cell[] => [
			departments.numberOf(department),
			fiscalYear,
			survey,
			figure,
			numberOf(item),
			numberOf(other),
			value,
			lower,
			upper,
			n
		])
		.sort(compareKeys);
}

/** Rows of table `comparison`, in its order; items that the file does not have are left out. */
export function comparisonRows(comparison: readonly Comparison[], items: NumberedItems): Cell[][] {
	return comparison
		.filter(({ item, scale }) => items.has(item, scale))
		.map((row): Cell[] => [
			items.numberOf(row.item, row.scale),
			row.favourable,
			row.n,
			row.units,
			row.dispersion,
			row.tau2,
			row.bandLower,
			row.bandUpper
		])
		.sort(compareKeys);
}

/** Rows of table `provider_bin`, in its order; items that the file does not have are left out. */
export function binRows(bins: readonly ProviderBin[], items: NumberedItems): Cell[][] {
	return bins
		.filter(({ item, scale }) => items.has(item, scale))
		.map(({ item, scale, low, high, providers }): Cell[] => [
			items.numberOf(item, scale),
			low,
			high,
			providers
		])
		.sort(compareKeys);
}

/** Cell by cell, null first: keys stand before figures, so figures decide nothing. */
function compareKeys(a: readonly Cell[], b: readonly Cell[]): number {
	for (const [index, x] of a.entries()) {
		const y = b[index] ?? null;
		if (x === y) continue;
		if (x === null) return -1;
		if (y === null) return 1;
		return x < y ? -1 : 1;
	}
	return 0;
}
