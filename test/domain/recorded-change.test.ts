import { expect, it, test } from 'vitest';
import { checkForm } from '#lib/domain/form-entry.ts';
import {
	isDateOfChange,
	reasonLength,
	recordedChangeForm,
	toPlaceEntry
} from '#lib/domain/recorded-change.ts';

const entries = { place: 'association', changedOn: '2026-03-20', reason: 'نقل الحصص إلى المساء' };

test('a form says where, when, why, and whether limits start anew', () => {
	expect(checkForm(recordedChangeForm, { ...entries, reason: '  نقل  الحصص ', rebases: 'on' })).toEqual({
		ok: true,
		value: { ...entries, reason: 'نقل الحصص', rebases: true }
	});
	expect(checkForm(recordedChangeForm, entries)).toMatchObject({ value: { rebases: false } });
});

it.each([
	[{ reason: ' ' }, 'reason', 'missing'],
	[{ reason: 'ab' }, 'reason', 'tooShort'],
	[{ reason: 'x'.repeat(reasonLength.most + 1) }, 'reason', 'tooLong'],
	[{ changedOn: '' }, 'changedOn', 'missing'],
	[{ changedOn: '2026-02-30' }, 'changedOn', 'invalidDate'],
	[{ place: '' }, 'place', 'missing'],
	[{ place: undefined }, 'place', 'missing']
])('%j is refused at %s: %s', (wrong, field, code) => {
	expect(checkForm(recordedChangeForm, { ...entries, ...wrong })).toEqual({
		ok: false,
		issues: [{ field, code }]
	});
});

it.each([
	['2026-11-22', true],
	['2000-01-01', true],
	['2027-02-22', true],
	['2027-02-23', false],
	['1999-12-31', false]
])('on 22 November 2026, a change of %s can be known: %s', (date, known) => {
	expect(isDateOfChange(date, '2026-11-22')).toBe(known);
});

test('a place is one entry of the form', () => {
	expect(toPlaceEntry({ department: null, program: null })).toBe('association');
	expect(toPlaceEntry({ department: 'd', program: null })).toBe('department:d');
	expect(toPlaceEntry({ department: 'd', program: 'p' })).toBe('program:p');
});
