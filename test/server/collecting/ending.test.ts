import { expect, test } from 'vitest';
import { endDueRuns, endRun, publishLate, undoEnding } from '#lib/server/collecting/ending.ts';
import { linksOf } from '#lib/server/collecting/links.ts';
import { openDoor } from '#lib/server/collecting/door.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { addCohort, addPerson } from '#test/support/cohort.ts';
import { answering, tokensOf } from '#test/support/answering.ts';
import { describeStores, openBeside, openTestRuntime } from '#test/support/stores.ts';

describeStores('ending a run', (_open, engine) => {
	test('publishes its survey to everyone enrolled, for the window of the settings', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime, { size: 3 });
		await saveSettings(runtime.store.db, { windowDays: 7 });
		const ended = await endRun(runtime, run, 'me');
		expect(ended).toMatchObject({
			ok: true,
			endedOn: '2026-11-22',
			publication: { opensOn: '2026-11-22', closesOn: '2026-11-28', sealed: false }
		});
		expect(await tokensOf(runtime, run)).toHaveLength(3);
		expect(await endRun(runtime, run, 'me')).toEqual({ ok: false, code: 'alreadyEnded' });
		expect(await endRun(runtime, 'nowhere', 'me')).toEqual({ ok: false, code: 'unknownRun' });
	});

	test('is refused before the run has started', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime, { startsOn: '2026-11-23' });
		expect(await endRun(runtime, run, 'me')).toEqual({ ok: false, code: 'notStarted' });
	});

	test('happens by itself on the day after the end date in Riyadh', async () => {
		const runtime = await openTestRuntime(engine, { now: new Date('2026-11-22T20:59:00Z') });
		const { run } = await addCohort(runtime, { endsOn: '2026-11-22' });
		expect(await endDueRuns(runtime)).toEqual([]);
		runtime.clock.set(new Date('2026-11-22T21:00:00Z'));
		expect(await endDueRuns(runtime)).toEqual([run]);
		expect(await endDueRuns(runtime)).toEqual([]);
		expect(await findRunPublication(runtime.store.db, run)).toMatchObject({
			opensOn: '2026-11-23',
			closesOn: '2026-12-02'
		});
	});

	test('happens once when it is done twice at the same time', async () => {
		const runtime = await openTestRuntime(engine);
		const cohorts = await Promise.all([1, 2, 3].map(() => addCohort(runtime, { endsOn: '2026-11-01' })));
		// SQLite waits for another process without letting this one go on, so both have to be real processes there.
		const other = engine === 'postgres' ? await openBeside(runtime) : runtime;
		const ended = await Promise.all([endDueRuns(runtime), endDueRuns(other)]);
		expect(ended.flat().sort()).toEqual(cohorts.map((cohort) => cohort.run).sort());
		for (const { run } of cohorts) expect(await tokensOf(runtime, run)).toHaveLength(3);
	});

	test('a run that cannot be ended keeps no other waiting, and is logged', async () => {
		const runtime = await openTestRuntime(engine);
		const bad = await addCohort(runtime, { endsOn: '2026-11-01', survey: 'F-GONE' });
		const good = await addCohort(runtime, { endsOn: '2026-11-02' });
		expect(await endDueRuns(runtime)).toEqual([good.run]);
		expect(runtime.logged.join()).toContain(bad.run);
	});

	test('without anyone enrolled publishes nothing until someone is', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime, { size: 0 });
		expect(await endRun(runtime, run, 'me')).toMatchObject({ ok: true, publication: null });
		expect(await publishLate(runtime, run, 'me')).toEqual({ ok: false, code: 'nobodyEnrolled' });
		await addPerson(runtime, run, 'من تأخر');
		runtime.clock.set(new Date('2026-11-25T09:00:00Z'));
		expect(await publishLate(runtime, run, 'me')).toMatchObject({
			ok: true,
			publication: { opensOn: '2026-11-25' }
		});
		expect(await publishLate(runtime, run, 'me')).toEqual({ ok: false, code: 'alreadyPublished' });
	});

	test('can be undone until the first answer, and the links say that they were voided', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime, { endsOn: '2026-11-30' });
		await endRun(runtime, run, 'me');
		const [token = ''] = await tokensOf(runtime, run);
		expect(await undoEnding(runtime, run, 'me')).toEqual({ ok: true, endsOn: '2026-11-30' });
		expect(await openDoor(runtime, { kind: 'personal', token }, 'first')).toEqual({ state: 'voided' });
		expect(await undoEnding(runtime, run, 'me')).toEqual({ ok: false, code: 'notEnded' });
		expect(await endRun(runtime, run, 'me')).toMatchObject({ ok: true });
		const [next = ''] = await tokensOf(runtime, run);
		expect(next).not.toBe(token);
		await submit(runtime, answering(next, { decision: 'decline' }));
		expect(await undoEnding(runtime, run, 'me')).toEqual({ ok: false, code: 'answered' });
	});

	test('undone after its end date has passed, it does not end by itself again', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime, { endsOn: '2026-11-20' });
		await endDueRuns(runtime);
		expect(await undoEnding(runtime, run, 'me')).toEqual({ ok: true, endsOn: null });
		expect(await endDueRuns(runtime)).toEqual([]);
	});

	test('and making a list of links are written down with who did it', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await addCohort(runtime);
		const ended = await endRun(runtime, run, 'me');
		const publication = ended.ok && ended.publication ? ended.publication.id : '';
		await linksOf(runtime, publication, 'you');
		const entries = await runtime.store.db
			.selectFrom('audit')
			.select(['account', 'action', 'subject'])
			.orderBy('action')
			.execute();
		expect(entries).toEqual([
			{ account: 'you', action: 'links.list', subject: publication },
			{ account: 'me', action: 'run.end', subject: run }
		]);
	});
});
