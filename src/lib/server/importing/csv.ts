import Papa from 'papaparse';

/** What can stand between the cells of a CSV file. */
export const separators = [',', ';', '\t'] as const;

export type Separator = (typeof separators)[number];

/** Whether a value is a separator. */
export function isSeparator(value: unknown): value is Separator {
	return (separators as readonly unknown[]).includes(value);
}

/** Rows of cells as they follow one another; `firstRow` is the row of the first as a spreadsheet counts, from 1. */
export interface CsvRows {
	readonly firstRow: number;
	readonly rows: readonly (readonly string[])[];
}

/** Where a file stops being readable. `unclosedQuote`: a cell that begins at this row with a quote never ends. */
export interface CsvProblem {
	readonly code: 'unclosedQuote' | 'rowTooLong';
	readonly row: number;
}

export type ParsedCsv =
	| { readonly ok: true; readonly rows: readonly (readonly string[])[] }
	| { readonly ok: false; readonly problem: CsvProblem };

/** A row longer than this is a quote that was never closed, not a row. */
const longestRow = 1_000_000;

const rowsJudged = 30;
const charactersJudged = 100_000;

/**
 * How a text with `\n` line ends is separated: by its `sep=` line if it begins with one, else by the separator that
 * cuts most rows into the same number of cells. `start` is where the first row begins.
 */
export function sniffSeparator(text: string): { separator: Separator; start: number } {
	const said = /^"?sep=(.)"?(?:\n|$)/.exec(text.slice(0, 10));
	const start = said ? said[0].length : 0;
	return { separator: isSeparator(said?.[1]) ? said[1] : judgeSeparator(text.slice(start)), start };
}

function judgeSeparator(text: string): Separator {
	const sample = text.slice(0, charactersJudged);
	const judged = separators.map((separator) => {
		const { data } = Papa.parse<string[]>(sample, {
			delimiter: separator,
			newline: '\n',
			preview: rowsJudged
		});
		const counts = new Map<number, number>();
		for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
		const [cells, rows] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
		return { separator, cells, rows };
	});
	const isBetter = (a: (typeof judged)[number], b: typeof a) =>
		b.rows > a.rows || (b.rows === a.rows && b.cells > a.cells);
	return judged.reduce((a, b) => (isBetter(a, b) ? b : a)).separator;
}

/** The rows of a text with `\n` line ends; empty lines are rows too, so that row numbers hold. */
export function parseCsv(text: string, separator?: Separator): ParsedCsv {
	const sniffed = sniffSeparator(text);
	const reader = new RowReader(separator ?? sniffed.separator);
	const rows = reader.read(text.slice(sniffed.start), true);
	return reader.problem ? { ok: false, problem: reader.problem } : { ok: true, rows: rows.rows };
}

/**
 * The rows of a text that comes in parts, some at a time, in memory that does not grow with the file. Returns the
 * problem that stopped it, null when it came to the end; the rows before a problem have all been given.
 */
export async function* readCsv(
	parts: AsyncIterable<string>,
	separator?: Separator
): AsyncGenerator<CsvRows, CsvProblem | null> {
	let reader: RowReader | null = null;
	let text = '';
	for await (const part of parts) {
		text += part;
		if (!reader && text.length < charactersJudged) continue;
		if (!reader) [reader, text] = beginReading(text, separator);
		const read = reader.read(text, false);
		text = '';
		if (read.rows.length > 0) yield read;
		if (reader.problem) return reader.problem;
	}
	if (!reader) [reader, text] = beginReading(text, separator);
	const read = reader.read(text, true);
	if (read.rows.length > 0) yield read;
	return reader.problem;
}

/** A reader for a text that begins like this, and what of the beginning is rows. */
function beginReading(text: string, separator: Separator | undefined): [RowReader, string] {
	const sniffed = sniffSeparator(text);
	return [new RowReader(separator ?? sniffed.separator), text.slice(sniffed.start)];
}

/** Cuts text that comes in parts into rows, holding back the row that is not yet complete. */
class RowReader {
	problem: CsvProblem | null = null;
	readonly #parser: Papa.Parser;
	#held = '';
	#nextRow = 1;

	constructor(separator: Separator) {
		this.#parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
	}

	read(text: string, last: boolean): CsvRows {
		this.#held += text;
		const { data, errors, meta } = this.#parser.parse(this.#held, 0, !last) as Papa.ParseResult<string[]>;
		this.#held = last ? '' : this.#held.slice(meta.cursor);
		const firstRow = this.#nextRow;
		this.#nextRow += data.length;
		const unclosed = errors.find((error) => error.code === 'MissingQuotes');
		if (unclosed) {
			data.splice(unclosed.row ?? data.length);
			this.problem = { code: 'unclosedQuote', row: firstRow + data.length };
		} else if (this.#held.length > longestRow) {
			this.problem = { code: 'rowTooLong', row: this.#nextRow };
		} else if (last && data.at(-1)?.join('') === '') {
			// The line end of the last row begins no other row.
			data.pop();
		}
		return { firstRow, rows: data };
	}
}
