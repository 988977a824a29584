import { addressOf } from '#lib/analytics/filter/address.ts';
import type { ScaledItem } from '#lib/analytics/view/contents.ts';
import type { DistributionRow } from '#lib/components/chart/DistributionBars.svelte';
import { sidesOf } from '#lib/components/chart/distribution-geometry.ts';
import type { PairedRow } from '#lib/components/chart/PairedIntervals.svelte';
import type { PageData } from './$types';

/** What the charts of the page draw from its data. */
export type ProviderData = Pick<PageData, 'items' | 'context' | 'view'>;

/** The wording of an item; empty for none. */
export function textOf({ items }: Pick<ProviderData, 'items'>, item: ScaledItem | null): string {
	return items.find((one) => one.item === item?.item && one.scale === item.scale)?.text ?? '';
}

/** Every item now and before, in the order of the survey; its name leads to its own trend. */
export function pairedRows(data: ProviderData, path: string): PairedRow[] {
	return data.items.flatMap(({ item, scale, text }) => {
		const figures = data.view.items.find((row) => row.item === item && row.scale === scale);
		if (!figures) return [];
		return {
			id: `${item} ${scale}`,
			name: text,
			href: addressOf(path, { ...data.view.filter, items: [item] }),
			recent: figures.recent,
			before: figures.before,
			withheld: figures.withheld > 0
		};
	});
}

/** The spread of every item with a released answer. */
export function spreadRows(data: ProviderData): DistributionRow[] {
	return data.items.flatMap(({ item, scale, text, labels }) => {
		const figures = data.view.items.find((row) => row.item === item && row.scale === scale);
		const asked = data.context.contents.items.find((row) => row.item === item && row.scale === scale);
		if (!figures || !asked || figures.counts.every((count) => count === 0)) return [];
		const options = sidesOf(asked.values, asked.favourable).map(({ value, side }) => ({
			value,
			side,
			label: labels[value] ?? String(value),
			count: figures.counts[value] ?? 0
		}));
		return { id: `${item} ${scale}`, name: text, options };
	});
}
