/** What a cell of an export holds; null is an empty cell. */
export type CellValue = string | number | null;

/** What begins a CSV file so that spreadsheets read it as UTF-8. */
export const csvStart = '\ufeff';

/** What a spreadsheet would run as a formula, half and full width, and the characters it skips before one. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell as it stands in a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe before it
 * (CWE-1236); numbers stay numbers. Quoted where the separator, a quote or a line break is in it.
 */
export function toCsvCell(value: CellValue, separator: ',' | ';' = ','): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = formulaStart.test(value) ? `'${value}` : value;
	return /["\r\n,;\t]/.test(safe) || safe.includes(separator) || safe !== safe.trim()
		? `"${safe.replaceAll('"', '""')}"`
		: safe;
}

/** One line of a CSV file, with its CRLF. */
export function toCsvLine(cells: readonly CellValue[], separator: ',' | ';' = ','): string {
	return `${cells.map((cell) => toCsvCell(cell, separator)).join(separator)}\r\n`;
}

/** A whole CSV file: byte order mark, then each row as a line. For files that fit in memory. */
export function toCsv(rows: Iterable<readonly CellValue[]>, separator: ',' | ';' = ','): string {
	let text = csvStart;
	for (const row of rows) text += toCsvLine(row, separator);
	return text;
}
