import type { Columns, QueryValue } from '#lib/analytics/engine.ts';
import { atOnce, type Steps } from '#lib/analytics/steps.ts';
import type { By } from './grouping.ts';
import { keyOrder, type RawRow } from './keys.ts';

type Key = string | number | null;

/** A column of keys: each row's place in the list of its distinct values, which are in the order rows come in. */
interface KeyColumn {
	readonly name: string;
	readonly values: readonly Key[];
	readonly codes: Numbers;
}

/** Numbers of rows, in as few bytes as they fit: a page keeps a hundred columns. */
type Numbers = Uint16Array | Uint32Array | Float64Array;

/**
 * Raw rows of one grouping by column, to be added up many times: every figure of a raw row is a sum. Adding up ten
 * thousand rows takes well under a millisecond, which objects do not.
 */
export interface SumTable {
	readonly rows: number;
	readonly keys: readonly KeyColumn[];
	/** No values where every row's is 0, as the counts of values that no scale has are. */
	readonly figures: readonly { readonly name: string; readonly values: Numbers }[];
}

/** Which rows are added up: months as yyyymm, both ends included; no program is all of them. Null: no end. */
export interface RowChoice {
	readonly programs: readonly string[];
	readonly from: number | null;
	readonly to: number | null;
}

const keyNames: ReadonlySet<string> = new Set(keyOrder);

/** Keys that rows may be added over; an item and what is said of it stay. */
export const groupKeys = ['period', 'department', 'program', 'provider', 'batch'] as const;

/** Every row. */
export const everyRow: RowChoice = { programs: [], from: null, to: null };

/** Sorts the columns of raw rows into keys and figures. */
export function toSumTable(columns: Columns): SumTable {
	return atOnce(toSumTableSteps(columns));
}

/** The same in steps, one a column. */
export function* toSumTableSteps(columns: Columns): Steps<SumTable> {
	const names = Object.keys(columns);
	const keys: KeyColumn[] = [];
	for (const name of keyOrder) {
		const given = name === 'part' ? undefined : columns[name];
		if (!given) continue;
		keys.push(toKeyColumn(name, given as ArrayLike<Key>));
		yield;
	}
	const figures: { readonly name: string; readonly values: Numbers }[] = [];
	for (const name of names) {
		if (keyNames.has(name)) continue;
		figures.push({ name, values: toFigure(columns[name] as ArrayLike<number>) });
		yield;
	}
	return { rows: columns[names[0] ?? '']?.length ?? 0, keys, figures };
}

function toKeyColumn(name: string, given: ArrayLike<Key>): KeyColumn {
	const places = new Map<Key, number>();
	const found = new Uint32Array(given.length);
	let last: Key | undefined;
	let place = -1;
	for (let row = 0; row < given.length; row += 1) {
		const value = given[row] ?? null;
		// Rows in a row mostly hold the same.
		if (value !== last) {
			last = value;
			place = places.get(value) ?? places.size;
			places.set(value, place);
		}
		found[row] = place;
	}
	const values = [...places.keys()].sort(compareKeys);
	const ranks = new Uint32Array(values.length);
	values.forEach((value, rank) => (ranks[places.get(value) ?? 0] = rank));
	const codes = values.length < 2 ** 16 ? new Uint16Array(given.length) : found;
	for (let row = 0; row < given.length; row += 1) codes[row] = ranks[found[row] ?? 0] ?? 0;
	return { name, values, codes };
}

function toFigure(given: ArrayLike<number>): Numbers {
	for (let row = 0; row < given.length; row += 1) {
		if (given[row] !== 0) return toNumbers(given);
	}
	return new Uint16Array();
}

function toNumbers(given: ArrayLike<number>): Numbers {
	let most = 0;
	for (let row = 0; row < given.length; row += 1) {
		const value = given[row] ?? NaN;
		if (!Number.isInteger(value) || value < 0) return new Float64Array(given);
		if (value > most) most = value;
	}
	if (most < 2 ** 16) return new Uint16Array(given);
	return most < 2 ** 32 ? new Uint32Array(given) : new Float64Array(given);
}

/**
 * The chosen rows added up to the groupings `by`, as if those had been asked for: rows of `part` 0 in the order of keys.
 * `by` must be among the groupings of the rows; without a chosen row there is none.
 */
export function addUpTable<Row extends RawRow>(table: SumTable, choice: RowChoice, by: By): Row[] {
	return atOnce(addUpSteps(table, choice, by));
}

/** Rows of a result that are made in one step. */
const rowsPerStep = 256;

/** The same in steps, about one a column. */
export function* addUpSteps<Row extends RawRow>(table: SumTable, choice: RowChoice, by: By): Steps<Row[]> {
	const { keys, figures } = table;
	const isKept = ({ name }: KeyColumn) => isName(by, name) || !isName(groupKeys, name);
	const kept = keys.filter(isKept);
	const isChosen = chooserOf(keys, choice);
	const chosen = new Uint32Array(table.rows);
	let count = 0;
	for (let row = 0; row < table.rows; row += 1) {
		if (isChosen(row)) chosen[count++] = row;
	}
	yield;
	// A row's place among all possible groups, which is in the order of keys; groups are numbered as they are found.
	const places = new Float64Array(count);
	for (const { values, codes } of kept) {
		if (values.length === 1) continue;
		for (let at = 0; at < count; at += 1) {
			places[at] = (places[at] ?? 0) * values.length + (codes[chosen[at] ?? 0] ?? 0);
		}
		yield;
	}
	const groups = new Map<number, number>();
	const firsts: number[] = [];
	const groupOf = new Uint32Array(count);
	let [place, group] = [-1, -1];
	for (let at = 0; at < count; at += 1) {
		// Rows of a group mostly follow each other.
		if (places[at] !== place) {
			place = places[at] ?? 0;
			group = groups.get(place) ?? -1;
			if (group < 0) {
				group = firsts.length;
				groups.set(place, group);
				firsts.push(chosen[at] ?? 0);
			}
		}
		groupOf[at] = group;
	}
	const sums: Float64Array[] = [];
	for (const { values } of figures) {
		const sum = new Float64Array(firsts.length);
		sums.push(sum);
		if (values.length === 0) continue;
		for (let at = 0; at < count; at += 1) {
			const group = groupOf[at] ?? 0;
			sum[group] = (sum[group] ?? 0) + (values[chosen[at] ?? 0] ?? 0);
		}
		yield;
	}
	const rows: Row[] = [];
	for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
		const row: Record<string, QueryValue> = { part: 0 };
		for (const column of keys) {
			const value = column.values[column.codes[firsts[group] ?? 0] ?? 0] ?? null;
			row[column.name] = isKept(column) ? value : null;
		}
		figures.forEach(({ name }, figure) => (row[name] = sums[figure]?.[group] ?? 0));
		// The columns are those of the rows the table was made from, which is what `Row` says.
		rows.push(row as unknown as Row);
		if (rows.length % rowsPerStep === 0) yield;
	}
	return rows;
}

const isName = (names: readonly string[], name: string) => names.includes(name);

/** Whether a row is among what is chosen, as the SQL of a filter decides: undated rows are in no span of months. */
function chooserOf(keys: readonly KeyColumn[], { programs, from, to }: RowChoice): (row: number) => boolean {
	const wanted = (name: string, isWanted: (value: Key) => boolean) => {
		const column = keys.find((own) => own.name === name);
		return {
			codes: column?.codes ?? new Uint16Array(),
			flags: Uint8Array.from(column?.values ?? [], (value) => Number(isWanted(value)))
		};
	};
	const program = wanted('program', (value) => typeof value === 'string' && programs.includes(value));
	const period = wanted(
		'period',
		(value) => typeof value === 'number' && (from === null || value >= from) && (to === null || value <= to)
	);
	const anyProgram = programs.length === 0;
	const anyMonth = from === null && to === null;
	return (row) =>
		(anyProgram || program.flags[program.codes[row] ?? -1] === 1) &&
		(anyMonth || period.flags[period.codes[row] ?? -1] === 1);
}

/** Text order and number order, nulls last, as the SQL sorts. */
function compareKeys(a: Key, b: Key): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	return a < b ? -1 : 1;
}
