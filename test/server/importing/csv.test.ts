import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#lib/domain/csv-cell.ts';
import {
	parseCsv,
	readCsv,
	sniffSeparator,
	type CsvProblem,
	type Separator
} from '#lib/server/importing/csv.ts';

async function* inParts(text: string, size: number): AsyncGenerator<string> {
	for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

async function readAll(
	text: string,
	size: number,
	separator?: Separator
): Promise<{ rows: string[][]; problem: CsvProblem | null }> {
	const rows: string[][] = [];
	const reading = readCsv(inParts(text, size), separator);
	for (;;) {
		const next = await reading.next();
		if (next.done) return { rows, problem: next.value };
		expect(next.value.firstRow).toBe(rows.length + 1);
		rows.push(...next.value.rows.map((row) => [...row]));
	}
}

describe('the separator of a file', () => {
	it.each([
		['a,b,c\n1,2,3\n', ','],
		['a;b;c\n1,5;2;3\n1,5;2;3\n', ';'],
		['a\tb\n1,5\t2;3\n4\t5\n', '\t'],
		['نص، طويل، فيه فواصل;b\nx;y\n', ';'],
		['"a;b;c;d",e\n"f;g",h\n', ','],
		['only one column\nx\n', ','],
		['Title\n\na;b\n1;2\n', ';'],
		['', ',']
	])('of %j is %j', (text, separator) => {
		expect(sniffSeparator(text)).toEqual({ separator, start: 0 });
	});

	it('is what a sep= line says', () => {
		expect(sniffSeparator('sep=;\na,b;c\n')).toEqual({ separator: ';', start: 6 });
		expect(parseCsv('sep=;\na,b;c\n')).toEqual({ ok: true, rows: [['a,b', 'c']] });
		expect(parseCsv('sep=|\na,b\n')).toEqual({ ok: true, rows: [['a', 'b']] });
	});
});

describe('rows of a file', () => {
	it('keep empty lines, so that their numbers hold', () => {
		expect(parseCsv('a,b\n\n1,2\n')).toEqual({ ok: true, rows: [['a', 'b'], [''], ['1', '2']] });
	});

	it('may hold separators, quotes and line ends in quoted cells', () => {
		expect(parseCsv('"a,1","b""2"\n"c\n3",d')).toEqual({
			ok: true,
			rows: [
				['a,1', 'b"2'],
				['c\n3', 'd']
			]
		});
	});

	it('end where a quote is never closed, and the row is named', async () => {
		const text = 'a,b\n1,2\n3,"4\n5,6\n';
		expect(parseCsv(text)).toEqual({ ok: false, problem: { code: 'unclosedQuote', row: 3 } });
		expect(await readAll(text, 3)).toEqual({
			rows: [
				['a', 'b'],
				['1', '2']
			],
			problem: { code: 'unclosedQuote', row: 3 }
		});
	});

	it('end in a large file where a quote swallows a million characters', async () => {
		const text = `a,b\n${'1,2\n'.repeat(40_000)}3,"4\n${'5,6\n'.repeat(400_000)}`;
		const { rows, problem } = await readAll(text, 65_536);
		expect(rows.length).toBe(40_001);
		expect(problem).toEqual({ code: 'rowTooLong', row: 40_002 });
	});

	it('are the same however the file is cut', async () => {
		const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
			minLength: 1
		});
		await fc.assert(
			fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (rows, size) => {
				const text = toCsv(rows).slice(1).replace(/\r\n?/g, '\n');
				const whole = parseCsv(text, ',');
				expect(whole.ok && whole.rows.length).toBe(rows.length);
				expect((await readAll(text, size, ',')).rows).toEqual(whole.ok && whole.rows);
			})
		);
	});

	it('come out of any text without a crash, whole or in parts', async () => {
		const text = fc.array(fc.constantFrom('"', ',', ';', '\t', '\n', 'a', ' ', 'س', '""', 'sep=;\n'), {
			maxLength: 80
		});
		await fc.assert(
			fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (pieces, size) => {
				const whole = parseCsv(pieces.join(''));
				const { rows, problem } = await readAll(pieces.join(''), size);
				if (whole.ok) expect({ rows, problem }).toEqual({ rows: whole.rows, problem: null });
				else expect(problem).toEqual(whole.problem);
			}),
			{ numRuns: 5000 }
		);
	});
});
