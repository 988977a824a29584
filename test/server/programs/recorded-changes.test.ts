import { expect, it } from 'vitest';
import { openChangePage } from '#lib/server/programs/change-page.ts';
import { saveDepartment } from '#lib/server/programs/departments.ts';
import {
	changesFor,
	removeChange,
	saveChange,
	versionStartsFor
} from '#lib/server/programs/recorded-changes.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findChange } from '#lib/server/store/recorded-changes.ts';
import { makeSampleAssociation, saved, someone } from '#test/support/sample-association.ts';
import { accountOf } from '#test/support/staff.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

async function prepare(engine: Engine) {
	const runtime = await openTestRuntime(engine);
	const sample = await makeSampleAssociation(runtime);
	const names = { nameAr: 'الأسر', nameEn: 'Families' };
	const other = saved(await saveDepartment(runtime, null, names, someone));
	const head = await accountOf(runtime, 'departmentHead', sample.department);
	const manager = await accountOf(runtime, 'qualityManager');
	return { runtime, sample, other, head, manager };
}

const entries = (place: string, rest: Record<string, string> = {}) => ({
	place,
	changedOn: '2026-03-20',
	reason: 'نقل الحصص إلى المساء',
	...rest
});

async function auditOf(runtime: Runtime): Promise<string[]> {
	const rows = await runtime.store.db.selectFrom('audit').select('action').orderBy('at').execute();
	return rows.map(({ action }) => action).filter((action) => action.startsWith('change.'));
}

describeStores('recorded changes', (_open, engine) => {
	it('are recorded with their reason, corrected and removed, and each is written down', async () => {
		const { runtime, sample, head } = await prepare(engine);

		const id = saved(await saveChange(runtime, head, null, entries(`program:${sample.program}`)));
		const corrected = entries(`department:${sample.department}`, { rebases: 'on', changedOn: '١٩/٣/٢٠٢٦' });
		saved(await saveChange(runtime, head, id, corrected));

		expect(await findChange(runtime.store.db, id)).toEqual({
			id,
			changedOn: '2026-03-19',
			reason: 'نقل الحصص إلى المساء',
			rebases: true,
			department: sample.department,
			program: null,
			recordedBy: head.id,
			recordedOn: '2026-11-22'
		});
		expect(await removeChange(runtime, head, id)).toBe(true);
		expect(await findChange(runtime.store.db, id)).toBeNull();
		expect(await removeChange(runtime, head, id)).toBe(false);
		expect(await auditOf(runtime)).toEqual(['change.record', 'change.correct', 'change.remove']);
	});

	it('belong to the charts of their department, those of the association to all charts', async () => {
		const { runtime, sample, other, manager } = await prepare(engine);
		const record = async (place: string, changedOn: string) =>
			saved(await saveChange(runtime, manager, null, entries(place, { changedOn })));
		const own = await record(`program:${sample.program}`, '2026-05-01');
		const theirs = await record(`department:${other}`, '2026-02-01');
		const all = await record('association', '2026-03-20');

		const ofDepartment = await changesFor(runtime, sample.department);

		expect(ofDepartment.map(({ id }) => id)).toEqual([all, own]);
		expect(ofDepartment[0]?.months).toEqual({ gregory: '2026-03', 'islamic-umalqura': '1447-10' });
		expect(ofDepartment[1]).toMatchObject({ department: sample.department, program: sample.program });
		expect((await changesFor(runtime, other)).map(({ id }) => id)).toEqual([theirs, all]);
		expect((await changesFor(runtime, null)).map(({ id }) => id)).toEqual([all]);
	});

	it('are nobody else’s to record, correct or remove', async () => {
		const { runtime, other, head, manager } = await prepare(engine);
		const coordinator = await accountOf(runtime, 'coordinator', 'p');
		const refused = { ok: false, issues: [{ field: 'place', code: 'missing' }] };
		for (const place of ['association', `department:${other}`, 'department:none', 'program:none', 'x:y']) {
			expect(await saveChange(runtime, head, null, entries(place))).toEqual(refused);
		}
		expect(await saveChange(runtime, coordinator, null, entries(`department:${other}`))).toEqual(refused);
		const all = saved(await saveChange(runtime, manager, null, entries('association')));
		const theirs = saved(await saveChange(runtime, manager, null, entries(`department:${other}`)));

		expect(await removeChange(runtime, head, all)).toBe(false);
		const [grant] = head.grants;
		const taken = await saveChange(runtime, head, theirs, entries(`department:${grant?.scope}`));
		expect(taken).toEqual({ ok: false, issues: [{ field: 'change', code: 'gone' }] });
		expect((await findChange(runtime.store.db, theirs))?.department).toBe(other);
	});

	it('are listed with the latest first, and a head may choose own departments only', async () => {
		const { runtime, sample, other, head, manager } = await prepare(engine);
		const record = async (place: string, changedOn: string) =>
			saved(await saveChange(runtime, manager, null, entries(place, { changedOn })));
		const own = await record(`program:${sample.program}`, '2026-05-01');
		await record(`department:${other}`, '2026-04-01');
		const all = await record('association', '2026-06-20');

		const page = await openChangePage(runtime.store.db, head, 'en');

		expect(page.changes.map(({ id, own: mine }) => [id, mine])).toEqual([
			[all, false],
			[own, true]
		]);
		expect(page.changes[1]).toMatchObject({ program: { en: 'Job skills' }, department: { en: 'Training' } });
		expect(page.places.association).toBe(false);
		expect(page.places.departments.map(({ id }) => id)).toEqual([sample.department]);
		expect((await openChangePage(runtime.store.db, manager, 'en')).places).toMatchObject({
			association: true,
			departments: [{ name: { en: 'Families' } }, { programs: [{ id: sample.program }] }]
		});
	});

	it('are refused on a day nobody can know of', async () => {
		const { runtime, sample, head } = await prepare(engine);
		const place = `department:${sample.department}`;

		const result = await saveChange(runtime, head, null, entries(place, { changedOn: '2027-11-22' }));

		expect(result).toEqual({ ok: false, issues: [{ field: 'changedOn', code: 'dateRange' }] });
	});

	it('no version of a survey is new before there are results', async () => {
		const { runtime, sample } = await prepare(engine);
		expect(await versionStartsFor(runtime, sample.department)).toEqual([]);
		expect(await versionStartsFor(runtime, null)).toEqual([]);
	});
});
