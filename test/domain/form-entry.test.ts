import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkForm } from '#lib/domain/form-entry.ts';
import { personForm } from '#lib/domain/person.ts';
import { isNameTaken, namedForm, programForm } from '#lib/domain/program.ts';
import { noSurveyReasonForm, runForm } from '#lib/domain/run.ts';

test('a name is cleaned, and English left blank is the Arabic name', () => {
	expect(checkForm(namedForm, { nameAr: ' قسم\u200f  التدريب ', nameEn: ' ' })).toEqual({
		ok: true,
		value: { name: { ar: 'قسم التدريب', en: 'قسم التدريب' } }
	});
});

test.each([
	['', null],
	['٢٢/١١/٢٠٢٦', '2026-11-22'],
	['22-11-2026', '2026-11-22'],
	['2026-11-22', '2026-11-22']
])('the date %j is read as %j', (startsOn, date) => {
	expect(checkForm(runForm, { label: 'أ', startsOn })).toMatchObject({ ok: true, value: { startsOn: date } });
});

test('every field that is wrong is named once', () => {
	expect(checkForm(programForm, { nameAr: '', nameEn: 'x'.repeat(121) })).toEqual({
		ok: false,
		issues: [
			{ field: 'nameAr', code: 'missing' },
			{ field: 'nameEn', code: 'tooLong' },
			{ field: 'department', code: 'missing' },
			{ field: 'survey', code: 'missing' }
		]
	});
});

test('a name is taken when letters, marks or case are all that differ, and never by oneself', () => {
	const others = [{ id: '1', name: { ar: 'الإرشاد الأسري', en: 'Family guidance' } }];
	expect(isNameTaken({ ar: 'الارشاد الاسرى', en: 'x' }, others, null)).toBe(true);
	expect(isNameTaken({ ar: 'س', en: 'FAMILY GUIDANCE' }, others, null)).toBe(true);
	expect(isNameTaken({ ar: 'الإرشاد الأسري', en: 'Family guidance' }, others, '1')).toBe(false);
	expect(isNameTaken({ ar: 'الإرشاد المهني', en: 'Career guidance' }, others, null)).toBe(false);
});

test('whatever a form holds, it is read or refused with a field and a code', () => {
	const forms = [namedForm, programForm, runForm, noSurveyReasonForm, personForm];
	const field = fc.constantFrom(
		'nameAr',
		'nameEn',
		'label',
		'startsOn',
		'endsOn',
		'reason',
		'words',
		'fullName',
		'mobile'
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...forms),
			fc.dictionary(field, fc.oneof(fc.string(), fc.jsonValue())),
			(form, entries) => {
				const checked = checkForm(form, entries);
				if (checked.ok) return;
				expect(checked.issues.length).toBeGreaterThan(0);
				for (const { code } of checked.issues) expect(code).toMatch(/^[a-zA-Z]+$/);
			}
		),
		{ numRuns: 500 }
	);
});
