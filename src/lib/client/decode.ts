import { tableFromIPC } from '@uwdata/flechette';

/** The rows of a result in Arrow's stream format as plain objects, keyed by column. Equal texts are kept once. */
export function decodeRows<Row extends object>(bytes: Uint8Array): Row[] {
	const table = tableFromIPC(bytes);
	const texts = new Map<string, string>();
	const columns = table.names.map((name, index) => {
		const values: ArrayLike<unknown> = table.getChildAt(index).toArray();
		return [name, values] as const;
	});
	return Array.from({ length: table.numRows }, (_, index) => {
		const row: Record<PropertyKey, unknown> = {};
		for (const [name, values] of columns) {
			const value = values[index];
			row[name] = typeof value === 'string' ? keepOnce(texts, value) : value;
		}
		// The columns are those the query names, which is what `Row` says.
		return row as Row;
	});
}

function keepOnce(texts: Map<string, string>, text: string): string {
	const kept = texts.get(text);
	if (kept !== undefined) return kept;
	texts.set(text, text);
	return text;
}
