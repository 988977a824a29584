import { tableFromIPC, Type, type Batch, type Column } from '@uwdata/flechette';
import type { Columns, QueryValue } from '#lib/analytics/engine.ts';

/** The rows of a result in Arrow's stream format as plain objects, keyed by column. */
export function decodeRows<Row extends object>(bytes: Uint8Array): Row[] {
	// The columns are those the query names, which is what `Row` says.
	return tableFromIPC(bytes).toArray() as Row[];
}

/** The same by column; numbers are those of the bytes, not copied. */
export function decodeColumns(bytes: Uint8Array): Columns {
	const table = tableFromIPC(bytes);
	const columns = table.names.map((name, index) => [String(name), valuesOf(table.getChildAt(index))]);
	return Object.fromEntries(columns) as Columns;
}

function valuesOf(column: Column<QueryValue>): ArrayLike<QueryValue> {
	if (column.type.typeId !== Type.Utf8) return column.toArray();
	return column.data.flatMap((batch) => textsOf(batch as Batch<string>));
}

/** Texts of a result are keys in order: each is decoded once for all rows in a row that hold it. */
function textsOf(batch: Batch<string>): (string | null)[] {
	const { values, offsets, length } = batch;
	const texts: (string | null)[] = [];
	let text: string | null = null;
	let at = 0;
	for (let row = 0; row < length; row += 1) {
		const start = Number(offsets[row]);
		if (batch.nullCount > 0 && !batch.isValid(row)) texts.push(null);
		else {
			const size = Number(offsets[row + 1]) - start;
			if (text === null || size !== text.length || !isSame(values, at, start, size)) {
				text = batch.value(row);
				at = start;
			}
			texts.push(text);
		}
	}
	return texts;
}

/** Whether two runs of bytes are the same; a text with other than ASCII letters has more bytes than letters. */
function isSame(bytes: Batch<string>['values'], one: number, other: number, size: number): boolean {
	for (let index = 0; index < size; index += 1) {
		if (bytes[one + index] !== bytes[other + index]) return false;
	}
	return true;
}
