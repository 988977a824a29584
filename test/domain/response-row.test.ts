import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResponseMap } from '#lib/domain/response-map.ts';
import { bindResponseMap } from '#lib/domain/response-plan.ts';
import { rowReader } from '#lib/domain/response-row.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';

const headers = ['department', 'class', 'trainer', 'term', 'day', 'overall', 'fair', 'remark'];
const map: ResponseMap = {
	department: { column: 'department', values: { 'A&E': { ar: 'الطوارئ', en: 'Emergency' } } },
	program: { column: 'class', name: { ar: 'المقرر {value}', en: 'Class {value}' } },
	provider: { column: 'trainer' },
	run: { column: 'term' },
	date: { column: 'day' },
	survey: { form: 'F-POST' },
	items: [
		{ column: 'overall', id: 'D-OVR-1', values: { great: 5, '-': null } },
		{ column: 'fair', id: 'D-FAI-1' },
		{ column: 'remark', id: 'D-OPN-1' }
	]
};

function reader(changes: Partial<ResponseMap> = {}) {
	const bound = bindResponseMap({ ...map, ...changes }, headers, readySurveys);
	if (!bound.ok) throw new Error(JSON.stringify(bound.issues));
	return rowReader(bound.plan, '2026-11-22');
}

const row = ['Training', '3', 'Sara', '', '21/11/2026', '5', '4', ''];

function changed(index: number, cell: string): string[] {
	return row.with(index, cell);
}

describe('a row of past responses', () => {
	it('says what it belongs to and what was answered', () => {
		expect(reader()(row)).toEqual({
			ok: true,
			response: {
				department: { ar: 'Training', en: 'Training' },
				program: { ar: 'المقرر 3', en: 'Class 3' },
				provider: { ar: 'Sara', en: 'Sara' },
				run: null,
				date: '2026-11-21',
				body: { answers: { 'D-OVR-1': 5, 'D-FAI-1': 4 }, comments: {} },
				shortened: 0
			}
		});
	});

	it.each([
		[5, '٤', 4],
		[5, '3.0', 3],
		[5, 'High', 4],
		[5, ' مرتفع جدًا ', 5],
		[5, 'GREAT', 5],
		[5, '-', undefined],
		[5, '', undefined],
		[6, 'Not applicable', 'NA'],
		[6, 'لا ينطبق', 'NA'],
		[6, 'na', 'NA']
	])('reads column %i with %j as %s', (column, cell, value) => {
		const read = reader()(changed(column, cell));
		expect(read.ok && read.response.body.answers[column === 5 ? 'D-OVR-1' : 'D-FAI-1']).toBe(value);
	});

	it.each([
		[0, '', 'departmentMissing', ''],
		[1, ' ', 'programMissing', ''],
		[2, 'x'.repeat(201), 'nameTooLong', ''],
		[4, 'yesterday', 'dateInvalid', 'yesterday'],
		[4, '23/11/2026', 'dateFuture', '23/11/2026'],
		[5, '6', 'valueUnknown', '6'],
		[5, '1000000008', 'valueUnknown', '**********'],
		[6, 'perhaps', 'valueUnknown', 'perhaps']
	])('is refused when column %i holds %j: %s', (column, cell, code, value) => {
		expect(reader()(changed(column, cell))).toMatchObject({ ok: false, code, value });
	});

	it('is refused without any answer, or with more cells than headers', () => {
		expect(reader()(row.with(5, '').with(6, ''))).toMatchObject({ code: 'noAnswers' });
		expect(reader()([...row, 'x'])).toMatchObject({ code: 'tooManyCells' });
		expect(reader()([...row, ''])).toMatchObject({ ok: true });
	});

	it('may be short, undated, without provider, and of a named run', () => {
		const read = reader()(['A&E', '3', '', 'Autumn', '', '5']);
		expect(read).toMatchObject({
			response: {
				department: { ar: 'الطوارئ', en: 'Emergency' },
				provider: null,
				run: 'Autumn',
				date: null
			}
		});
	});

	it('keeps comments without national ids, at the length of their scale', () => {
		const read = reader()(changed(7, `  هويتي ١٠٠٠٠٠٠٠٠٨ ${'ط'.repeat(600)}`));
		const text = (read.ok && read.response.body.comments['D-OPN-1']) || '';
		expect(text).toMatch(/^هويتي \*{10} ط+…$/);
		expect(text.length).toBe(500);
		expect(read.ok && read.response.shortened).toBe(1);
	});

	it('never cuts a character in two', () => {
		const read = reader()(changed(7, '😀'.repeat(300)));
		expect(read.ok && read.response.body.comments['D-OPN-1']?.isWellFormed()).toBe(true);
	});

	it('reads constants in place of columns', () => {
		const read = reader({
			department: { name: { ar: 'أ', en: 'a' } },
			date: { value: '2020-05-05' },
			run: { label: 'Spring' }
		})(row);
		expect(read).toMatchObject({
			response: { department: { ar: 'أ', en: 'a' }, date: '2020-05-05', run: 'Spring' }
		});
	});

	it('of any cells is read or refused with a reason', () => {
		const read = reader();
		const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('5', 'High', '2026-01-01', 'x', ''));
		fc.assert(
			fc.property(fc.array(cell, { maxLength: 10 }), (cells) => {
				const { ok } = read(cells);
				expect(typeof ok).toBe('boolean');
			}),
			{ numRuns: 5000 }
		);
	});
});
