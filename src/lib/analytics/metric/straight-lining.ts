import {
	buildFinishedQuery,
	finishedKeyColumns,
	toFinishedKeys,
	type FinishedKeys,
	type RawFinished
} from './finished-query.ts';
import type { Metric } from './metric.ts';

/** How many gave one answer to everything. */
export interface StraightLiningRow extends FinishedKeys {
	/** Answer sets with at least four answers on the same values. */
	readonly n: number;
	/** Share of them that give one answer to all, 0 to 1, with its 95 % interval. */
	readonly share: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
}

/** Answer sets that give one answer to all items of at least four on the same values (statistics 1.7). */
export const straightLining: Metric<RawFinished, StraightLiningRow> = {
	id: 'straight-lining',
	title: 'straightLining',
	unit: 'share',
	groupings: ['department'],
	columns: [
		...finishedKeyColumns,
		{ name: 'n', type: 'integer', nullable: false, holds: 'answer sets with at least four such answers' },
		{ name: 'share', type: 'number', nullable: true, holds: 'with one answer to all, 0 to 1' },
		{ name: 'lower', type: 'number', nullable: true, holds: 'lower end of the 95 % Wilson interval' },
		{ name: 'upper', type: 'number', nullable: true, holds: 'upper end of the 95 % Wilson interval' }
	],
	buildQuery: (filter, sets) => buildFinishedQuery(['straight-lined'], filter, sets),
	toRows: (raw) =>
		raw.map((row) => ({
			...toFinishedKeys(row),
			n: row.n,
			share: row.value,
			lower: row.lower,
			upper: row.upper
		}))
};
