import { tableFromIPC } from '@uwdata/flechette';

/** The rows of a result in Arrow's stream format as plain objects, keyed by column. */
export function decodeRows<Row extends object>(bytes: Uint8Array): Row[] {
	// The columns are those the query names, which is what `Row` says.
	return tableFromIPC(bytes).toArray() as Row[];
}
