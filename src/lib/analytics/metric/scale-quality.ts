import {
	buildFinishedQuery,
	finishedKeyColumns,
	toFinishedKeys,
	type FinishedKeys,
	type RawFinished
} from './finished-query.ts';
import type { Metric } from './metric.ts';

/** How well the items of a survey that run over the same values hold together; of them all, or of one. */
export interface ScaleQualityRow extends FinishedKeys {
	/** Null: all of them together. */
	readonly item: string | null;
	readonly scale: string | null;
	/** Complete answer sets. */
	readonly n: number;
	/** Answer sets left out as incomplete; null for one item. */
	readonly dropped: number | null;
	/** Cronbach's alpha and McDonald's omega (total) of all together; null for one item, or where they do not exist. */
	readonly alpha: number | null;
	readonly omega: number | null;
	/** Correlation of one item with the sum of the others, and alpha without it; null for all together. */
	readonly itemRest: number | null;
	readonly alphaIfDeleted: number | null;
}

/** Reliability of a survey's items over complete answer sets (statistics 1.7). What counts as weak is the view's matter. */
export const scaleQuality: Metric<RawFinished, ScaleQualityRow> = {
	id: 'scale-quality',
	title: 'scaleQuality',
	unit: 'number',
	groupings: ['department'],
	columns: [
		...finishedKeyColumns,
		{ name: 'item', type: 'text', nullable: true, holds: 'id; null for all items together' },
		{ name: 'scale', type: 'text', nullable: true, holds: 'name of the scale it was asked on' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'complete answer sets' },
		{ name: 'dropped', type: 'integer', nullable: true, holds: 'answer sets left out as incomplete' },
		{ name: 'alpha', type: 'number', nullable: true, holds: 'Cronbach’s alpha of all items' },
		{ name: 'omega', type: 'number', nullable: true, holds: 'McDonald’s omega (total) of all items' },
		{ name: 'itemRest', type: 'number', nullable: true, holds: 'correlation of the item with the rest' },
		{ name: 'alphaIfDeleted', type: 'number', nullable: true, holds: 'alpha without the item' }
	],
	buildQuery: (filter, sets) =>
		buildFinishedQuery(['alpha', 'omega', 'dropped', 'item-rest', 'alpha-if-deleted'], filter, sets),
	toRows: (raw) => {
		const groups = Map.groupBy(raw, ({ part, department, fiscal_year: year, survey, item, scale }) =>
			JSON.stringify([part, department, year, survey, item, scale])
		);
		return [...groups.values()].map(toRow).sort(compare);
	}
};

function toRow(rows: readonly RawFinished[]): ScaleQualityRow {
	// A group has at least the row it was made for.
	const [first] = rows as readonly [RawFinished];
	const value = (figure: RawFinished['figure']) => rows.find((row) => row.figure === figure)?.value ?? null;
	return {
		...toFinishedKeys(first),
		item: first.item,
		scale: first.scale,
		n: first.n,
		dropped: value('dropped'),
		alpha: value('alpha'),
		omega: value('omega'),
		itemRest: value('item-rest'),
		alphaIfDeleted: value('alpha-if-deleted')
	};
}

/** By keys; all items together first. */
function compare(a: ScaleQualityRow, b: ScaleQualityRow): number {
	for (const key of ['part', 'department', 'fiscalYear', 'survey', 'item', 'scale'] as const) {
		const [x, y] = [a[key] ?? '', b[key] ?? ''];
		if (x !== y) return x < y ? -1 : 1;
	}
	return 0;
}
