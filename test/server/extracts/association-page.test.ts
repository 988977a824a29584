import { expect, test } from 'vitest';
import { openAssociationPage } from '#lib/server/extracts/association-page.ts';
import { makeMeasuredDepartment } from '#test/support/measured-department.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('every department in use is on the page, by name, with or without a result', async () => {
	const { runtime, department } = await makeMeasuredDepartment();
	const named = (id: string, archived: number) => ({ id, name_ar: id, name_en: id, archived });
	await runtime.store.db
		.insertInto('department')
		.values([named('art', 0), named('closed', 1)])
		.execute();
	const page = await openAssociationPage(runtime, 'gregory', 'en');
	expect(page.departments.map(({ id, view }) => [id, view?.estimate.n ?? null])).toEqual([
		['art', null],
		[department, 118]
	]);
	expect(page.departments[1]?.view?.response).toEqual({ answered: 118, invited: 142, rate: 118 / 142 });
	expect(page.span).toEqual({ from: '2026-01', to: '2026-09' });
});

test('a new association has nothing to show yet', async () => {
	const runtime = await openTestRuntime('sqlite');
	expect(await openAssociationPage(runtime, 'gregory', 'ar')).toEqual({ span: null, k: 5, departments: [] });
});
