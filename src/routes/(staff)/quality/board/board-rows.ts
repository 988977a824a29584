import type { DepartmentEstimate, RightsDimension, RightsItem } from '#lib/analytics/view/board-view.ts';
import type { ScaledItem } from '#lib/analytics/view/contents.ts';
import type { ControlPanelData } from '#lib/components/chart/ControlMultiples.svelte';
import type { IntervalGroup, IntervalRow } from '#lib/components/chart/ShareIntervals.svelte';
import { board } from '#lib/messages/board.ts';
import { dimension as names } from '#lib/messages/dimension.ts';
import type { Translate } from '#lib/messages/format.ts';
import type { PageData } from './$types';

/** What the charts of the page draw from its data. */
export type BoardData = Pick<PageData, 'departments' | 'items' | 'view'>;

/** The wording of an item; empty for none. */
export function textOf({ items }: Pick<BoardData, 'items'>, item: ScaledItem | null): string {
	return items.find((one) => one.item === item?.item && one.scale === item.scale)?.text ?? '';
}

/** Items with a target, in the order of the survey. */
export function assuranceRows({ items, view }: BoardData): BoardData['view']['assurances'] {
	return items.flatMap(({ item, scale }) =>
		view.assurances.filter((one) => one.item === item && one.scale === scale)
	);
}

/** Every department by name, whether it has a result or not, and last what several departments share. */
export function departmentRows(
	t: Translate,
	data: BoardData,
	estimates: readonly DepartmentEstimate[]
): IntervalRow[] {
	const rowOf = (id: string | null, name: string): IntervalRow => {
		const found = estimates.find(({ department }) => department === id);
		return {
			id: id ?? '',
			name,
			estimate: found?.estimate ?? null,
			withheld: found?.withheld ?? false
		};
	};
	const shared = estimates.some(({ department, estimate }) => department === null && estimate !== null);
	return [
		...data.departments.map(({ id, name }) => rowOf(id, name)),
		...(shared ? [rowOf(null, t(board.severalDepartments))] : [])
	];
}

/** A panel for each item on fairness, confidentiality and the right to rate. */
export function rightsPanels(t: Translate, data: BoardData): ControlPanelData[] {
	return data.view.rights.map((one) => ({
		id: `${one.item} ${one.scale}`,
		name: rightsName(t, data, one),
		estimate: one.estimate,
		reading: one.reading
	}));
}

/** The same items by department. */
export function rightsGroups(t: Translate, data: BoardData): IntervalGroup[] {
	return data.view.rights.map((one) => ({
		id: `${one.item} ${one.scale}`,
		name: rightsName(t, data, one),
		rows: departmentRows(t, data, one.departments).filter(({ estimate, withheld }) => estimate || withheld)
	}));
}

/** The name of a dimension. */
export function dimensionName(t: Translate, dimension: RightsDimension): string {
	return t(names[dimension]);
}

/** The name of an item on fairness, confidentiality or the right to rate: its dimension and its wording. */
export function rightsName(t: Translate, data: BoardData, { dimension, item, scale }: RightsItem): string {
	return t(board.rightsName, {
		dimension: dimensionName(t, dimension),
		item: textOf(data, { item, scale })
	});
}
