import type { DistributionRow } from '#lib/components/chart/DistributionBars.svelte';
import { sidesOf } from '#lib/components/chart/distribution-geometry.ts';
import { responseNotes } from '#lib/components/chart/response-notes.ts';
import type { IntervalGroup, IntervalRow } from '#lib/components/chart/ShareIntervals.svelte';
import type { Panel } from '#lib/components/chart/SmallMultiples.svelte';
import type { Translate } from '#lib/messages/format.ts';
import { quality } from '#lib/messages/quality.ts';
import { addressOf } from '#lib/analytics/filter/address.ts';
import type { PageData } from './$types';

/** What the charts of the page draw from its data. */
export type HeadData = Pick<PageData, 'programs' | 'providers' | 'items' | 'context' | 'view'>;

/** A panel for each program, by name; one without a released result says why in words. */
export function programPanels(t: Translate, data: HeadData, path: string): Panel[] {
	const { filter, programs } = data.view;
	const { k, programs: released } = data.context.contents;
	const nothing = { months: [], withheld: [] };
	return data.programs.map(({ id, name, waiting }) => {
		const figures = programs.find(({ program }) => program === id);
		const series = figures?.series ?? nothing;
		const estimate = figures?.estimate ?? null;
		return {
			id,
			name,
			href: addressOf(path, { ...filter, programs: [id] }),
			estimate,
			series,
			notes: [
				...(estimate
					? []
					: [whyNothing(t, series.withheld.length > 0, waiting > 0 && !released.includes(id), k)]),
				...responseNotes(t, estimate ? (figures?.response ?? null) : null),
				...(estimate && waiting > 0 ? [t(quality.waiting, { n: waiting })] : [])
			]
		};
	});
}

/** Why a program shows no result: too few answered the item, its runs wait, or nobody was asked. */
function whyNothing(t: Translate, isWithheld: boolean, waits: boolean, k: number): string {
	if (isWithheld) return t(quality.withheld, { k });
	return t(waits ? quality.waitingHidden : quality.notAsked);
}

/** Providers within the program they served, both by name: the same program is the fair comparison. */
export function providerGroups(data: HeadData): IntervalGroup[] {
	return data.programs.flatMap(({ id, name }) => {
		const rows = data.providers.flatMap((provider): IntervalRow[] => {
			const found = data.view.providers.find((row) => row.program === id && row.provider === provider.id);
			return found ? [{ id: provider.id, name: provider.name, estimate: found.estimate }] : [];
		});
		return rows.length > 0 ? [{ id, name, rows }] : [];
	});
}

/** Every item in the order of the survey; its name leads to its own trend. */
export function itemRows(data: HeadData, path: string): IntervalRow[] {
	return data.items.flatMap(({ item, scale, text }) => {
		const figures = data.view.items.find((row) => row.item === item && row.scale === scale);
		if (!figures) return [];
		return {
			id: `${item} ${scale}`,
			name: text,
			href: addressOf(path, { ...data.view.filter, items: [item] }),
			estimate: figures.estimate,
			withheld: figures.withheld > 0
		};
	});
}

/** The spread of every item with a released answer. */
export function spreadRows(data: HeadData): DistributionRow[] {
	return data.items.flatMap(({ item, scale, text, labels }) => {
		const figures = data.view.items.find((row) => row.item === item && row.scale === scale);
		const asked = data.context.contents.items.find((row) => row.item === item && row.scale === scale);
		if (!figures?.estimate || !asked) return [];
		const options = sidesOf(asked.values, asked.favourable).map(({ value, side }) => ({
			value,
			side,
			label: labels[value] ?? String(value),
			count: figures.counts[value] ?? 0
		}));
		return { id: `${item} ${scale}`, name: text, options };
	});
}
