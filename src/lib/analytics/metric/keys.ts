/**
 * What a row of a result stands for. A key is null when the row was not grouped by it, and also when its batches
 * have no such attribute: no single provider, no shared program. Ids otherwise.
 */
export interface Keys {
	/** Index of the grouping in the list that was asked for. */
	readonly part: number;
	/** `YYYY-MM` in the calendar of the filter. */
	readonly period: string | null;
	readonly department: string | null;
	readonly program: string | null;
	readonly provider: string | null;
	/** Number of the batch in the extract. */
	readonly batch: number | null;
}

/** `Keys` of a figure about one item; answers to different items are never pooled. */
export interface ItemKeys extends Keys {
	readonly item: string;
	readonly scale: string;
}

/** A row as SQL gives it: keys, the month as a number yyyymm, and sums of figures. */
export interface RawRow {
	readonly part: number;
	readonly period: number | null;
	readonly department: string | null;
	readonly program: string | null;
	readonly provider: string | null;
	readonly batch: number | null;
}

/** A raw row about one item. */
export interface RawItemRow extends RawRow {
	readonly item: string;
	readonly scale: string;
}

/** What table `item` says of an item; part of its key where a metric asks for it. */
export const itemAttributes = ['dimension', 'low', 'high', 'favourable_bits'] as const;

/** The keys in the order rows come in: by ids, then period and batch, never by a figure. */
export const keyOrder = [
	'part',
	'item',
	'scale',
	...itemAttributes,
	'department',
	'program',
	'provider',
	'period',
	'batch'
] as const;

/** The keys of a raw row with its month as text. */
export function toKeys(row: RawRow): Keys {
	const { part, period, department, program, provider, batch } = row;
	return { part, period: toMonth(period), department, program, provider, batch };
}

/** The keys of a raw row about one item. */
export function toItemKeys(row: RawItemRow): ItemKeys {
	return { ...toKeys(row), item: row.item, scale: row.scale };
}

/** A month as SQL holds it, 202403, as `2024-03`; null stays null. */
function toMonth(yyyymm: number | null): string | null {
	if (yyyymm === null) return null;
	const digits = String(yyyymm).padStart(6, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
