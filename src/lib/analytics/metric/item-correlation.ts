import {
	buildFinishedQuery,
	finishedKeyColumns,
	toFinishedKeys,
	type FinishedKeys,
	type RawFinished
} from './finished-query.ts';
import type { Metric } from './metric.ts';

/** How far two items say the same. */
export interface ItemCorrelationRow extends FinishedKeys {
	readonly item: string;
	readonly scale: string;
	/** The second item, after the first in order of id. */
	readonly other: string;
	/** Pearson correlation, −1 to 1; null where either does not vary. */
	readonly correlation: number | null;
	/** Answer sets with a valid answer to both. */
	readonly n: number;
}

/** Correlations of every two items of a survey: near 1, one of them could go. */
export const itemCorrelation: Metric<RawFinished, ItemCorrelationRow> = {
	id: 'item-correlation',
	title: 'itemCorrelation',
	unit: 'number',
	groupings: ['department'],
	columns: [
		...finishedKeyColumns,
		{ name: 'item', type: 'text', nullable: false, holds: 'id' },
		{ name: 'scale', type: 'text', nullable: false, holds: 'name of the scale it was asked on' },
		{ name: 'other', type: 'text', nullable: false, holds: 'id of the second item' },
		{
			name: 'correlation',
			type: 'number',
			nullable: true,
			holds: 'Pearson, -1 to 1; null where an item does not vary'
		},
		{ name: 'n', type: 'integer', nullable: false, holds: 'answer sets with a valid answer to both' }
	],
	buildQuery: (filter, sets) => buildFinishedQuery(['item-correlation'], filter, sets),
	toRows: (raw) =>
		raw.flatMap((row) =>
			row.item === null || row.scale === null || row.other === null
				? []
				: {
						...toFinishedKeys(row),
						item: row.item,
						scale: row.scale,
						other: row.other,
						correlation: row.value,
						n: row.n
					}
		)
};
