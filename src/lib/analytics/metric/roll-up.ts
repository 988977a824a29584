import { toColumns } from '#lib/analytics/engine.ts';
import type { By } from './grouping.ts';
import type { RawRow } from './keys.ts';
import { addUpTable, everyRow, groupKeys, toSumTable } from './sum-table.ts';

/** The groupings of a list that no other of the list is finer than: the others are added up from them. */
export function finestOf(sets: readonly By[]): By[] {
	return sets.filter((by) => !sets.some((other) => other.length > by.length && isWithin(by, other)));
}

/**
 * The raw rows of every grouping of a list, from those of its finest ones; what was not asked of the engine is added
 * up. Where months were asked for, without the rows that belong to none: undated batches stand in totals and outside
 * trends.
 */
export function completeRows<Row extends RawRow>(rows: readonly Row[], sets: readonly By[]): Row[] {
	const finest = finestOf(sets);
	return sets.flatMap((by, part) => {
		const finer = finest.filter((other) => isWithin(by, other));
		const source = finer.includes(by) ? by : finer.toSorted((a, b) => a.length - b.length)[0];
		const own = rows.filter((row) => row.part === finest.indexOf(source ?? by));
		const complete = source === by ? own.map((row) => ({ ...row, part })) : rollUp(own, by, part);
		return by.includes('period') ? complete.filter((row) => row.period !== null) : complete;
	});
}

function isWithin(by: By, other: By): boolean {
	return by.every((name) => other.includes(name) || name === 'item');
}

/**
 * Raw rows of one grouping added up to a coarser one, as if the coarser had been asked for: every figure of a raw
 * row is a sum. `by` must be among the groupings of the rows; `part` is that of the result. In the order of keys.
 * With it a page asks for the finest grouping once instead of for each level.
 */
export function rollUp<Row extends RawRow>(rows: readonly Row[], by: By, part: number): Row[] {
	if (rows.length === 1) return rows.map((row) => ({ ...row, ...dropped(by), part }));
	return addUpTable<Row>(toSumTable(toColumns(rows)), everyRow, by).map((row) => ({ ...row, part }));
}

/** The keys that a row of a grouping does not have, as nulls. */
function dropped(by: By): Partial<RawRow> {
	return Object.fromEntries(groupKeys.filter((name) => !by.includes(name)).map((name) => [name, null]));
}
