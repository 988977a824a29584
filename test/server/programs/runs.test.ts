import { expect, test } from 'vitest';
import { runStates } from '#lib/domain/run.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { archiveProvider } from '#lib/server/programs/providers.ts';
import { enrolPerson } from '#lib/server/programs/roster.ts';
import { addRun, changeRun, explainNoSurvey } from '#lib/server/programs/runs.ts';
import { countRuns, listRuns } from '#lib/server/store/run-list.ts';
import { findRun, listRunProviders } from '#lib/server/store/runs.ts';
import { makeSampleAssociation, saved, someone } from '#test/support/sample-association.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';

describeStores('runs', (_open, engine) => {
	test('a run is added with its dates in any spelling and its providers', async () => {
		const runtime = await openTestRuntime(engine);
		const { program, provider, department } = await makeSampleAssociation(runtime);
		const entries = {
			label: 'الدفعة ٢',
			startsOn: '٢٢/١١/٢٠٢٦',
			endsOn: '2026-12-01',
			providers: [provider]
		};
		const id = saved(await addRun(runtime, program, entries, someone));
		expect(await findRun(runtime.store.db, id)).toEqual({
			id,
			program,
			programName: { ar: 'مهارات التوظيف', en: 'Job skills' },
			department,
			departmentName: { ar: 'التدريب', en: 'Training' },
			survey: 'F-POST',
			label: 'الدفعة ٢',
			startsOn: '2026-11-22',
			endsOn: '2026-12-01',
			endedOn: null,
			source: 'app',
			noSurveyReason: null
		});
		expect((await listRunProviders(runtime.store.db, id)).map((row) => row.id)).toEqual([provider]);
	});

	test.each([
		[{ label: '' }, 'label', 'missing'],
		[{ label: 'الدفعة ١' }, 'label', 'taken'],
		[{ startsOn: '2026-13-01' }, 'startsOn', 'invalidDate'],
		[{ startsOn: '2026-12-01', endsOn: '2026-11-30' }, 'endsOn', 'endsBeforeStart'],
		[{ endsOn: '2026-11-21' }, 'endsOn', 'past'],
		[{ providers: ['nobody'] }, 'providers', 'unknownProvider']
	])('%j is refused at its field', async (entries, field, code) => {
		const runtime = await openTestRuntime(engine);
		const { program } = await makeSampleAssociation(runtime);
		const result = await addRun(runtime, program, { label: 'جديدة', ...entries }, someone);
		expect(result).toEqual({ ok: false, issues: [{ field, code }] });
	});

	test('a run is changed until it has ended', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, provider } = await makeSampleAssociation(runtime);
		await archiveProvider(runtime, provider, someone);
		const change = (label: string, providers: string[]) =>
			changeRun(runtime, run, { label, endsOn: '2026-11-22', providers }, someone);
		expect(await change('الدفعة الأولى', [provider])).toEqual({ ok: true, id: run });
		expect(await change('الدفعة الأولى', [])).toEqual({ ok: true, id: run });
		expect(await change('الدفعة الأولى', [provider])).toMatchObject({
			issues: [{ code: 'unknownProvider' }]
		});
		expect(await findRun(runtime.store.db, run)).toMatchObject({ startsOn: null, endsOn: '2026-11-22' });
		await endRun(runtime, run, someone);
		expect(await change('أخرى', [])).toEqual({ ok: false, issues: [{ field: '', code: 'ended' }] });
	});

	test('a run that ended without a survey gets its reason, chosen or in words', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, program } = await makeSampleAssociation(runtime);
		const explain = (entries: unknown) => explainNoSurvey(runtime, run, entries, someone);
		expect(await explain({ reason: 'cancelled' })).toMatchObject({
			ok: false,
			issues: [{ code: 'hasSurvey' }]
		});
		await endRun(runtime, run, someone);
		expect(await explain({ reason: '' })).toMatchObject({ issues: [{ field: 'reason', code: 'missing' }] });
		expect(await explain({ reason: 'other', words: ' ' })).toMatchObject({ issues: [{ field: 'words' }] });
		expect(await explain({ reason: 'other', words: ' أُلغي  البرنامج ' })).toMatchObject({ ok: true });
		expect(await findRun(runtime.store.db, run)).toMatchObject({ noSurveyReason: 'أُلغي البرنامج' });
		const filter = { programs: [program], state: 'noSurvey', today: runtime.clock.today() } as const;
		expect(await listRuns(runtime.store.db, filter, { offset: 0, limit: 9 })).toMatchObject([{ id: run }]);
	});

	test('every run is in exactly one state, and a filter by state finds it there', async () => {
		const runtime = await openTestRuntime(engine, { now: new Date('2026-11-01T12:00:00+03:00') });
		const { program, run: running } = await makeSampleAssociation(runtime);
		const add = async (label: string, startsOn = '') =>
			saved(await addRun(runtime, program, { label, startsOn }, someone));
		const end = async (id: string) => {
			await enrolPerson(runtime, id, { fullName: 'سارة علي', mobile: '0551234567' }, someone);
			expect(await endRun(runtime, id, someone)).toMatchObject({ ok: true });
		};
		const states: Record<string, string> = { running, upcoming: await add('قادمة', '2026-12-01') };
		states['noSurvey'] = await add('بلا قياس');
		await endRun(runtime, states['noSurvey'], someone);
		states['sealed'] = await add('مختومة');
		states['closed'] = await add('مغلقة');
		await end(states['sealed']);
		await end(states['closed']);
		const { db } = runtime.store;
		await db.updateTable('publication').set({ sealed: 1 }).where('run', '=', states['sealed']).execute();
		runtime.clock.set(new Date('2026-11-22T12:00:00+03:00'));
		states['open'] = await add('مفتوحة');
		await end(states['open']);

		const today = runtime.clock.today();
		const all = await listRuns(db, { programs: null, state: null, today }, { offset: 0, limit: 50 });
		expect(Object.fromEntries(all.map((run) => [run.state, run.id]))).toEqual(states);
		expect(all.find((run) => run.state === 'open')).toMatchObject({ people: 1, closesOn: '2026-12-01' });
		for (const state of runStates) {
			const filter = { programs: [program], state, today };
			expect((await listRuns(db, filter, { offset: 0, limit: 50 })).map((run) => run.id)).toEqual([
				states[state]
			]);
			expect(await countRuns(db, filter)).toBe(1);
		}
		expect(await countRuns(db, { programs: [], state: null, today })).toBe(0);
		const pages = [0, 1, 2, 3, 4, 5].map((offset) =>
			listRuns(db, { programs: null, state: null, today }, { offset, limit: 1 })
		);
		expect((await Promise.all(pages)).flat()).toEqual(all);
	});
});
