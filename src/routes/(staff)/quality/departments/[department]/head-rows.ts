import type { ControlPanelData } from '#lib/components/chart/ControlMultiples.svelte';
import type { DistributionRow } from '#lib/components/chart/DistributionBars.svelte';
import type { Driver } from '#lib/components/chart/driver-geometry.ts';
import { sidesOf } from '#lib/components/chart/distribution-geometry.ts';
import { responseNotes } from '#lib/components/chart/response-notes.ts';
import type { IntervalGroup, IntervalRow } from '#lib/components/chart/ShareIntervals.svelte';
import type { Translate } from '#lib/messages/format.ts';
import { quality } from '#lib/messages/quality.ts';
import { addressOf } from '#lib/analytics/filter/address.ts';
import type { ScaledItem } from '#lib/analytics/view/contents.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import type { Signal } from '#lib/analytics/view/signals.ts';
import { dimensionName } from './head-words.ts';
import type { PageData } from './$types';

/** What the charts of the page draw from its data. */
export type HeadData = Pick<PageData, 'programs' | 'providers' | 'items' | 'context' | 'view'>;

/** A panel for each program, by name; one without a released result says why in words. */
export function programPanels(t: Translate, data: HeadData, path: string): ControlPanelData[] {
	const { filter, programs } = data.view;
	const { k, programs: released } = data.context.contents;
	return data.programs.map(({ id, name, waiting }) => {
		const figures = programs.find(({ program }) => program === id);
		const withheld = figures?.withheld ?? [];
		const estimate = figures?.estimate ?? null;
		return {
			id,
			name,
			href: addressOf(path, { ...filter, programs: [id] }),
			estimate,
			reading: figures?.reading ?? noReading,
			withheld,
			notes: [
				...(estimate ? [] : [whyNothing(t, withheld.length > 0, waiting > 0 && !released.includes(id), k)]),
				...responseNotes(t, estimate ? (figures?.response ?? null) : null),
				...(estimate && waiting > 0 ? [t(quality.waiting, { n: waiting })] : [])
			]
		};
	});
}

const noReading = readSeries([], { pointKind: 'batch', changes: [], measure: 'share' });

/** Why a program shows no result: too few answered the item, its runs wait, or nobody was asked. */
function whyNothing(t: Translate, isWithheld: boolean, waits: boolean, k: number): string {
	if (isWithheld) return t(quality.withheld, { k });
	return t(waits ? quality.waitingHidden : quality.notAsked);
}

/** Names by id. */
export function namesOf(list: readonly { readonly id: string; readonly name: string }[]) {
	return Object.fromEntries(list.map(({ id, name }) => [id, name]));
}

/** What is said of a provider's place among the others, where it is not theirs. */
export const places = {
	above: quality.providerAbove,
	below: quality.providerBelow
} as const;

/** A panel for each provider, by name. */
export function providerPanels(t: Translate, data: HeadData): ControlPanelData[] {
	return data.providers.flatMap(({ id, name }) => {
		const found = data.view.providers.find(({ provider }) => provider === id);
		if (!found?.reading) return [];
		const { estimate, reading, position } = found;
		return {
			id,
			name,
			estimate,
			reading,
			notes: [
				...(estimate === null ? [t(quality.notAsked)] : []),
				...(position === 'above' || position === 'below' ? [t(places[position])] : [])
			]
		};
	});
}

/** Every provider as a row, by name: where they are too many for a chart each. */
export function providerRows(data: HeadData): IntervalGroup[] {
	const rows = data.providers.flatMap(({ id, name }): IntervalRow[] => {
		const found = data.view.providers.find(({ provider }) => provider === id);
		return found ? [{ id, name, estimate: found.estimate }] : [];
	});
	return [{ id: '', name: null, rows }];
}

/** Providers who differ from the rest by more than chance explains, in order of name. */
export function providersApart(data: HeadData): { id: string; name: string; position: 'above' | 'below' }[] {
	return data.providers.flatMap(({ id, name }) => {
		const position = data.view.providers.find(({ provider }) => provider === id)?.position ?? 'within';
		return position === 'within' ? [] : { id, name, position };
	});
}

/** The signals with the address of each one's own chart: the department first, then programs by name, as the survey asks. */
export function signalRows(data: HeadData, path: string): { signal: Signal; href: string }[] {
	const programs = [null, ...data.programs.map(({ id }) => id)];
	return programs.flatMap((program) =>
		data.items.flatMap(({ item, scale }) =>
			data.view.signals
				.filter((signal) => signal.program === program && isSame(signal, { item, scale }))
				.map((signal) => ({
					signal,
					href: addressOf(path, {
						...data.view.filter,
						from: null,
						to: null,
						programs: program === null ? [] : [program],
						items: [item]
					})
				}))
		)
	);
}

/** What goes with overall satisfaction, in the order of the survey; null with too few answers to tell. */
export function driverChart(data: HeadData) {
	const { drivers, items } = data.view;
	if (!drivers) return null;
	const rows = data.items.flatMap(({ item, scale, text }): Driver[] => {
		const found = drivers.items.find((row) => isSame(row, { item, scale }));
		if (!found) return [];
		const { importance, lower, upper } = found;
		const estimate = items.find((row) => isSame(row, { item, scale }))?.estimate ?? null;
		return [{ id: `${item} ${scale}`, name: text, importance, lower, upper, estimate }];
	});
	return { rows, method: drivers.method, n: drivers.n, year: drivers.fiscalYear };
}

/** Every item in the order of the survey, under its dimension where that has several; its name leads to its own trend. */
export function itemGroups(t: Translate, data: HeadData, path: string): IntervalGroup[] {
	const { items, dimensions } = data.view;
	const asked = data.items.flatMap((named) => {
		const about = data.context.contents.items.find((row) => isSame(row, named));
		const figures = items.find((row) => isSame(row, named));
		return about && figures ? [{ ...named, dimension: about.dimension, figures }] : [];
	});
	return [...Map.groupBy(asked, ({ dimension }) => dimension)].map(([key, own]) => {
		const name = dimensionName(t, key);
		const rows = own.map(({ item, scale, text, figures }): IntervalRow => {
			return {
				id: `${item} ${scale}`,
				name: own.length > 1 ? text : t(quality.itemOfDimension, { dimension: name, item: text }),
				href: addressOf(path, { ...data.view.filter, items: [item] }),
				estimate: figures.estimate,
				withheld: figures.withheld > 0
			};
		});
		if (own.length === 1) return { id: key, name: null, rows };
		const wholes = dimensions.filter(({ dimension, items: count }) => dimension === key && count > 1);
		return {
			id: key,
			name,
			rows: [
				...wholes.map(({ low, high, estimate }): IntervalRow => {
					return { id: `${key} ${low} ${high}`, name: t(quality.dimensionWhole), estimate };
				}),
				...rows
			]
		};
	});
}

function isSame(a: ScaledItem, b: ScaledItem): boolean {
	return a.item === b.item && a.scale === b.scale;
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
