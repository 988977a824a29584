import { beforeAll, expect, test } from 'vitest';
import { openFormPage } from '#lib/server/extracts/form-page.ts';
import { fillForms, filledSurvey, fivePointItems, type FilledForm } from '#test/support/filled-forms.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

let runtime: TestRuntime;
let forms: readonly FilledForm[];
const nothing = { survey: null, year: null, department: null };

beforeAll(async () => {
	runtime = await openTestRuntime('sqlite');
	forms = await fillForms(runtime.store);
});

test('opens on the form that was answered most, in its latest year', async () => {
	const page = await openFormPage(runtime, nothing, 'en');
	expect(page.choice).toEqual({ survey: filledSurvey, year: 2026, department: null });
	expect(page.years).toEqual([2026]);
	expect(page.items.map(({ item }) => item)).toEqual([...fivePointItems, 'D-NPS-1']);
	expect(page.departments.map(({ id }) => id)).toEqual(['housing', 'training']);
	expect(page.file.sentBytes).toBeGreaterThan(0);
});

test('finds who answers all alike, and questions that repeat each other', async () => {
	const { quality, apart } = await openFormPage(runtime, nothing, 'en');
	const used = forms.filter(
		({ answers }) => fivePointItems.filter((item) => typeof answers[item] === 'number').length >= 4
	);
	const alike = used.filter(({ answers }) => {
		const values = fivePointItems.flatMap((item) => answers[item] ?? []);
		return values.every((value) => value === values[0]);
	});
	expect(quality?.straightLined?.n).toBe(used.length);
	expect(quality?.straightLined?.share).toBeCloseTo(alike.length / used.length, 3);
	expect(apart.find((row) => row.apart === 0)?.forms).toBe(alike.length);
	expect(quality?.pairs.find(({ item, other }) => item === 'D-COU-1' && other === 'D-OVR-1')?.r).toBeCloseTo(
		1,
		3
	);
	expect(quality?.items.find(({ item }) => item === 'D-COU-1')?.mostLike?.item).toBe('D-OVR-1');
	expect(quality?.advice).toEqual(expect.arrayContaining(['straight-lined', 'alike']));
});

test('counts who skips a question apart from those it does not concern', async () => {
	const { missing } = await openFormPage(runtime, nothing, 'en');
	const facilities = missing.find(({ item }) => item === 'D-FAC-1');
	const outcome = missing.find(({ item }) => item === 'D-OUT-1');
	const count = (item: string, given: unknown) =>
		forms.filter(({ answers }) => answers[item] === given).length;
	expect(facilities).toMatchObject({ respondents: forms.length, skipped: count('D-FAC-1', undefined) });
	expect(outcome).toMatchObject({ skipped: 0, notApplicable: count('D-OUT-1', null) });
});

test('is about one department when asked', async () => {
	const page = await openFormPage(runtime, { ...nothing, department: 'training' }, 'ar');
	const own = forms.filter(({ department }) => department === 'training');
	expect(page.apart.reduce((sum, row) => sum + row.forms, 0)).toBe(own.length);
	expect(page.missing[0]?.respondents).toBe(own.length);
	expect(page.quality?.straightLined?.n).toBe(own.length);
});

test('is empty without answers, and for years and forms that are not there opens on what is', async () => {
	const empty = await openTestRuntime('sqlite');
	expect(await openFormPage(empty, nothing, 'en')).toMatchObject({ choice: null, items: [], quality: null });
	const page = await openFormPage(runtime, { survey: 'F-NONE', year: 1999, department: null }, 'en');
	expect(page.choice).toEqual({ survey: filledSurvey, year: 2026, department: null });
});
