import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvStart, toCsv, toCsvCell, toCsvLine } from '#lib/domain/csv-cell.ts';

describe('cells of an export', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+966512345678', "'+966512345678"],
		['-5', "'-5"],
		['@SUM(A1)', "'@SUM(A1)"],
		['＝1+1', "'＝1+1"],
		['\t=1', `"'\t=1"`],
		['a"b', '"a""b"'],
		['a,b', '"a,b"'],
		['a;b', '"a;b"'],
		['a\nb', '"a\nb"'],
		['محمد', 'محمد'],
		['', '']
	])('%j is written %j', (value, cell) => {
		expect(toCsvCell(value)).toBe(cell);
	});

	it('keep numbers as numbers and null as nothing', () => {
		expect(toCsvLine([-5, 0.5, null, 'x'])).toBe('-5,0.5,,x\r\n');
		expect(toCsvLine(['a', 'b'], ';')).toBe('a;b\r\n');
	});

	it('begin with a byte order mark, so that spreadsheets read Arabic', () => {
		expect(toCsv([['اسم'], ['محمد']])).toBe(`${csvStart}اسم\r\nمحمد\r\n`);
	});

	it('come back as written, but for the apostrophe that disarms a formula', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
				(rows) => {
					const { data } = Papa.parse<string[]>(toCsv(rows).slice(1), { delimiter: ',', newline: '\r\n' });
					const read = data
						.slice(0, -1)
						.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, '')));
					expect(read).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))));
				}
			)
		);
	});

	it('never begin as a formula, whatever is exported', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(toCsvCell(text)).not.toMatch(/^"?[=+\-@\t\r＝＋－＠]/);
			})
		);
	});
});
