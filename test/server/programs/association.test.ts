import { expect, test } from 'vitest';
import { archiveDepartment, restoreDepartment, saveDepartment } from '#lib/server/programs/departments.ts';
import { archiveProgram, restoreProgram, saveProgram } from '#lib/server/programs/programs.ts';
import { archiveProvider, restoreProvider, saveProvider } from '#lib/server/programs/providers.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { findDepartment, listDepartments } from '#lib/server/store/departments.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { findProgram } from '#lib/server/store/programs.ts';
import { findProvider } from '#lib/server/store/providers.ts';
import { makeSampleAssociation, saved, someone } from '#test/support/sample-association.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';

describeStores('departments, programs and providers', (_open, engine) => {
	test('a department is added, renamed, archived and restored, and each is written down', async () => {
		const runtime = await openTestRuntime(engine);
		const { db } = runtime.store;
		const id = saved(await saveDepartment(runtime, null, { nameAr: ' قسم  التدريب ', nameEn: '' }, someone));
		expect(await findDepartment(db, id)).toEqual({
			id,
			name: { ar: 'قسم التدريب', en: 'قسم التدريب' },
			archived: false
		});
		await saveDepartment(runtime, id, { nameAr: 'التدريب', nameEn: 'Training' }, someone);
		expect(await archiveDepartment(runtime, id, someone)).toEqual({ ok: true });
		expect(await findDepartment(db, id)).toMatchObject({ name: { en: 'Training' }, archived: true });
		await restoreDepartment(runtime, id, someone);
		expect(await findDepartment(db, id)).toMatchObject({ archived: false });
		const audit = await db.selectFrom('audit').select(['action', 'account', 'subject']).execute();
		expect(audit.map((entry) => entry.action).sort()).toEqual([
			'department.add',
			'department.archive',
			'department.rename',
			'department.restore'
		]);
		expect(audit.every((entry) => entry.account === someone && entry.subject === id)).toBe(true);
	});

	test('a name is wanted, of a sensible length, and not one that another has in other spelling', async () => {
		const runtime = await openTestRuntime(engine);
		const save = (nameAr: string, nameEn: string) => saveProvider(runtime, null, { nameAr, nameEn }, someone);
		const id = saved(await save('أحمد الأفق', 'Ahmad Horizon'));
		expect(await save(' ', '')).toEqual({ ok: false, issues: [{ field: 'nameAr', code: 'missing' }] });
		expect(await save('ا'.repeat(121), 'x')).toMatchObject({
			issues: [{ field: 'nameAr', code: 'tooLong' }]
		});
		expect(await save('احمد الافق', 'Other')).toMatchObject({ issues: [{ field: 'nameAr', code: 'taken' }] });
		expect(await save('آخر', 'AHMAD horizon')).toMatchObject({ issues: [{ code: 'taken' }] });
		expect(await saveProvider(runtime, id, { nameAr: 'احمد الافق', nameEn: '' }, someone)).toEqual({
			ok: true,
			id
		});
	});

	test('a department with programs and a program with runs that go on are not archived', async () => {
		const runtime = await openTestRuntime(engine);
		const { department, program, run } = await makeSampleAssociation(runtime);
		expect(await archiveDepartment(runtime, department, someone)).toEqual({ ok: false, code: 'hasPrograms' });
		expect(await archiveProgram(runtime, program, someone)).toEqual({ ok: false, code: 'hasRuns' });
		await endRun(runtime, run, someone);
		expect(await archiveProgram(runtime, program, someone)).toEqual({ ok: true });
		expect(await archiveDepartment(runtime, department, someone)).toEqual({ ok: true });
		expect(await restoreProgram(runtime, program, someone)).toEqual({
			ok: false,
			code: 'departmentArchived'
		});
		await restoreDepartment(runtime, department, someone);
		expect(await restoreProgram(runtime, program, someone)).toEqual({ ok: true });
		expect(await findProgram(runtime.store.db, program)).toMatchObject({ archived: false, survey: 'F-POST' });
	});

	test('a program names a department in use and a survey that exists', async () => {
		const runtime = await openTestRuntime(engine);
		const { department, program } = await makeSampleAssociation(runtime);
		const save = (id: string | null, entries: Record<string, string>) =>
			saveProgram(runtime, id, { nameAr: 'ب', nameEn: 'B', department, survey: 'F-90', ...entries }, someone);
		expect(await save(null, { department: 'nowhere', survey: 'F-NONE' })).toEqual({
			ok: false,
			issues: [
				{ field: 'department', code: 'missing' },
				{ field: 'survey', code: 'missing' }
			]
		});
		expect(await save(null, { nameAr: 'مهارات التوظيف' })).toMatchObject({ issues: [{ code: 'taken' }] });
		const other = saved(await saveDepartment(runtime, null, { nameAr: 'آخر', nameEn: 'Other' }, someone));
		expect(await save(null, { nameAr: 'مهارات التوظيف', department: other })).toMatchObject({ ok: true });
		expect(await save(program, { nameAr: 'مهارات' })).toEqual({ ok: true, id: program });
		expect(await findProgram(runtime.store.db, program)).toMatchObject({
			name: { ar: 'مهارات' },
			survey: 'F-90'
		});
	});

	test('a provider out of use keeps its name and comes back', async () => {
		const runtime = await openTestRuntime(engine);
		const { provider } = await makeSampleAssociation(runtime);
		await archiveProvider(runtime, provider, someone);
		expect(await findProvider(runtime.store.db, provider)).toMatchObject({ archived: true });
		await restoreProvider(runtime, provider, someone);
		expect(await findProvider(runtime.store.db, provider)).toMatchObject({ archived: false });
	});

	test('names are sorted as readers of each language sort, not by code point', async () => {
		const runtime = await openTestRuntime(engine);
		for (const [nameAr, nameEn] of [
			['إعلام', 'media'],
			['ابتكار', 'Art'],
			['أسرة', 'family'],
			['باب', 'Élan']
		]) {
			await saveDepartment(runtime, null, { nameAr, nameEn }, someone);
		}
		const departments = await listDepartments(runtime.store.db);
		expect(sortByName(departments, 'ar').map(({ name }) => name.ar)).toEqual([
			'ابتكار',
			'أسرة',
			'إعلام',
			'باب'
		]);
		expect(sortByName(departments, 'en').map(({ name }) => name.en)).toEqual([
			'Art',
			'Élan',
			'family',
			'media'
		]);
	});
});
