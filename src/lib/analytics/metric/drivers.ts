import {
	buildFinishedQuery,
	finishedKeyColumns,
	toFinishedKeys,
	type FinishedKeys,
	type RawFinished
} from './finished-query.ts';
import type { Metric } from './metric.ts';

/** How much an item has to do with overall satisfaction. */
export interface DriverRow extends FinishedKeys {
	readonly item: string;
	readonly scale: string;
	/** The item that is explained; null: the mean of the other items, where the survey asks for no overall judgement. */
	readonly outcome: string | null;
	/**
	 * `lmg`: the item's share of R², the gain averaged over all orders; all shares add up to `r2`. `rank-correlation`:
	 * Spearman's, an association only, where LMG asks for more answers or fewer items.
	 */
	readonly method: 'lmg' | 'rank-correlation';
	readonly importance: number | null;
	/** Its 95 % bootstrap interval; items whose intervals overlap are a tie. */
	readonly lower: number | null;
	readonly upper: number | null;
	/** R² of all items together, 0 to 1; null for rank correlations, and where the filter chooses items. */
	readonly r2: number | null;
	/** Answer sets it rests on. */
	readonly n: number;
}

/** What overall satisfaction goes with, in order of item (statistics 1.8): never a ranking, and never of people. */
export const drivers: Metric<RawFinished, DriverRow> = {
	id: 'drivers',
	title: 'drivers',
	unit: 'number',
	groupings: ['department'],
	columns: [
		...finishedKeyColumns,
		{ name: 'item', type: 'text', nullable: false, holds: 'id' },
		{ name: 'scale', type: 'text', nullable: false, holds: 'name of the scale it was asked on' },
		{
			name: 'outcome',
			type: 'text',
			nullable: true,
			holds: 'the item that is explained; null for the mean of the other items'
		},
		{ name: 'method', type: 'text', nullable: false, holds: 'lmg or rank-correlation' },
		{
			name: 'importance',
			type: 'number',
			nullable: true,
			holds: 'lmg: share of R², 0 to 1; rank-correlation: -1 to 1; null where items do not vary'
		},
		{ name: 'lower', type: 'number', nullable: true, holds: 'lower end of the 95 % bootstrap interval' },
		{ name: 'upper', type: 'number', nullable: true, holds: 'upper end of the 95 % bootstrap interval' },
		{ name: 'r2', type: 'number', nullable: true, holds: 'R² of all items; null for rank correlations' },
		{ name: 'n', type: 'integer', nullable: false, holds: 'answer sets it rests on' }
	],
	buildQuery: (filter, sets) => buildFinishedQuery(['lmg', 'r2', 'rank-correlation'], filter, sets),
	toRows: (raw) =>
		raw.flatMap((row): DriverRow[] => {
			if (row.figure === 'r2' || row.item === null || row.scale === null) return [];
			const whole = raw.find((other) => other.figure === 'r2' && isSameScope(row, other));
			const method = row.figure === 'lmg' ? 'lmg' : 'rank-correlation';
			return [
				{
					...toFinishedKeys(row),
					item: row.item,
					scale: row.scale,
					outcome: row.other,
					method,
					importance: row.value,
					lower: row.lower,
					upper: row.upper,
					r2: method === 'lmg' ? (whole?.value ?? null) : null,
					n: row.n
				}
			];
		})
};

function isSameScope(a: RawFinished, b: RawFinished): boolean {
	return (
		a.part === b.part &&
		a.department === b.department &&
		a.fiscal_year === b.fiscal_year &&
		a.survey === b.survey
	);
}
