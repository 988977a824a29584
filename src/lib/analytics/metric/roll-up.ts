import type { By } from './grouping.ts';
import { keyOrder, type RawRow } from './keys.ts';

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

const groupKeys = ['period', 'department', 'program', 'provider', 'batch'] as const;

/**
 * Raw rows of one grouping added up to a coarser one, as if the coarser had been asked for: every figure of a raw
 * row is a sum. `by` must be among the groupings of the rows; `part` is that of the result. In the order of keys.
 * With it a page asks for the finest grouping once instead of for each level.
 */
export function rollUp<Row extends RawRow>(rows: readonly Row[], by: By, part: number): Row[] {
	// `Row` is a type of the caller's: its fields are those of `Fields`, as SQL gave them, only summed.
	const given = rows as readonly unknown[] as readonly Fields[];
	const dropped = Object.fromEntries(groupKeys.filter((key) => !by.includes(key)).map((key) => [key, null]));
	const kept = keyOrder.filter((key) => key !== 'part' && !(key in dropped));
	const figures = Object.keys(given[0] ?? {}).filter((name) => !keys.has(name));
	const sums = new Map<string, Fields>();
	for (const row of given) {
		const name = nameOf(row, kept);
		const sum = sums.get(name);
		if (sum) for (const figure of figures) sum[figure] = Number(sum[figure]) + Number(row[figure]);
		else sums.set(name, { ...row, ...dropped, part });
	}
	return [...sums.values()].sort(compareKeys) as unknown as Row[];
}

type Fields = Record<string, string | number | null>;

const keys: ReadonlySet<string> = new Set(keyOrder);

/** A text that two rows share when they share these keys; ids hold no spaces. */
function nameOf(row: Fields, names: readonly string[]): string {
	let text = '';
	for (const name of names) text += `${row[name] ?? ''} `;
	return text;
}

/** Text order and number order, nulls last, as the SQL sorts. */
function compareKeys(a: Fields, b: Fields): number {
	for (const key of keyOrder) {
		const [x, y] = [a[key] ?? null, b[key] ?? null];
		if (x === y) continue;
		if (x === null) return 1;
		if (y === null) return -1;
		return x < y ? -1 : 1;
	}
	return 0;
}
