import { tableFromIPC, Type, type Batch, type Column } from '@uwdata/flechette';
import type { Columns, QueryValue } from '#lib/analytics/engine.ts';
import { atOnce, type Steps } from '#lib/analytics/steps.ts';

/** The rows of a result in Arrow's stream format as plain objects, keyed by column. */
export function decodeRows<Row extends object>(bytes: Uint8Array): Row[] {
	// The columns are those the query names, which is what `Row` says.
	return tableFromIPC(bytes).toArray() as Row[];
}

/** The same by column; numbers are those of the bytes, not copied. */
export function decodeColumns(bytes: Uint8Array): Columns {
	return atOnce(decodeSteps(bytes));
}

/** The same in steps, one a column. */
export function* decodeSteps(bytes: Uint8Array): Steps<Columns> {
	const table = tableFromIPC(bytes);
	const columns: Record<string, ArrayLike<QueryValue>> = {};
	for (const [index, name] of table.names.entries()) {
		yield;
		columns[String(name)] = valuesOf(table.getChildAt(index));
	}
	return columns;
}

function valuesOf(column: Column<QueryValue>): ArrayLike<QueryValue> {
	if (column.type.typeId !== Type.Utf8) return column.toArray();
	return column.data.flatMap((batch) => textsOf(batch as Batch<string>));
}

const decoder = new TextDecoder();

/** Texts of a result are keys in order: rows in a row that hold the same share one text. */
function textsOf(batch: Batch<string>): (string | null)[] {
	const { values, offsets, length, nullCount } = batch;
	if (nullCount === length) return new Array<null>(length).fill(null);
	const all = decoder.decode(values as Uint8Array);
	// Where every letter is one byte, a byte's place is its letter's.
	if (all.length !== values.length) return Array.from({ length }, (_, row) => batch.at(row));
	const texts: (string | null)[] = [];
	let text: string | null = null;
	for (let row = 0; row < length; row += 1) {
		if (nullCount > 0 && !batch.isValid(row)) texts.push(null);
		else {
			const start = Number(offsets[row]);
			const size = Number(offsets[row + 1]) - start;
			// Not a part of `all`, which would be kept in memory with it.
			if (text === null || size !== text.length || !all.startsWith(text, start)) text = batch.value(row);
			texts.push(text);
		}
	}
	return texts;
}
