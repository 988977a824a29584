import { expect, test } from 'vitest';
import { openAudience, prepareMonths } from '#lib/server/collecting/audience.ts';
import { openDoor } from '#lib/server/collecting/door.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { answering, readCollected, tokensOf } from '#test/support/answering.ts';
import { addCohort } from '#test/support/cohort.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';

const door = { kind: 'open', slug: 'website' } as const;
const website = { slug: 'website', survey: 'F-WEB' };
const form = () => answering('', { door, channel: 'website', fields: { 'I-OVR-1': '4' } });

describeStores('an open audience', (_open, engine) => {
	test('opens under its name, once', async () => {
		const runtime = await openTestRuntime(engine);
		expect(await openAudience(runtime, website, 'me')).toEqual({
			ok: true,
			url: 'http://sada.test/o/website'
		});
		expect(await openAudience(runtime, website, 'me')).toEqual({ ok: false, code: 'slugTaken' });
		expect(await openAudience(runtime, { ...website, slug: 'No' }, 'me')).toEqual({
			ok: false,
			code: 'wrongSlug'
		});
		expect(await openAudience(runtime, { slug: 'x', survey: 'F-X' }, 'me')).toEqual({
			ok: false,
			code: 'unknownSurvey'
		});
	});

	test('takes answers from whoever comes, each submission once, and spends nothing', async () => {
		const runtime = await openTestRuntime(engine);
		await openAudience(runtime, website, 'me');
		const first = form();
		expect(await submit(runtime, first)).toMatchObject({ kind: 'stored', until: '2026-12-03' });
		expect(await submit(runtime, first)).toMatchObject({ kind: 'repeated' });
		expect(await submit(runtime, form())).toMatchObject({ kind: 'stored' });
		expect(await submit(runtime, { ...form(), decision: 'decline' })).toEqual({ kind: 'declined' });
		const collected = await readCollected(runtime);
		expect(collected.inbox.map((row) => row.channel)).toEqual(['website', 'website']);
		expect(collected.spent).toEqual([]);
	});

	test('goes on from month to month without a gap at midnight', async () => {
		const runtime = await openTestRuntime(engine);
		await openAudience(runtime, website, 'me');
		expect(await prepareMonths(runtime)).toBe(0);
		runtime.clock.set(new Date('2026-11-30T20:59:00Z'));
		expect(await openDoor(runtime, door, 'first')).toMatchObject({ state: 'form', closesOn: '2026-11-30' });
		runtime.clock.set(new Date('2026-11-30T21:00:00Z'));
		expect(await openDoor(runtime, door, 'first')).toMatchObject({ state: 'form', closesOn: '2026-12-31' });
		expect(await prepareMonths(runtime)).toBe(1);
		runtime.clock.set(new Date('2027-01-15T09:00:00Z'));
		expect(await submit(runtime, form())).toMatchObject({ kind: 'stored', until: '2027-02-03' });
	});

	test('is offered for suggestions where a survey has closed', async () => {
		const runtime = await openTestRuntime(engine);
		await openAudience(runtime, website, 'me');
		const { run } = await addCohort(runtime);
		await endRun(runtime, run, 'me');
		const [token = ''] = await tokensOf(runtime, run);
		runtime.clock.set(new Date('2026-12-20T09:00:00Z'));
		expect(await openDoor(runtime, { kind: 'personal', token }, 'first')).toEqual({
			state: 'closed',
			closedOn: '2026-12-01',
			suggest: '/o/website'
		});
	});

	test('that nobody opened is unknown', async () => {
		const runtime = await openTestRuntime(engine);
		for (const slug of ['', 'nowhere', 'Web Site', '../x']) {
			expect(await openDoor(runtime, { kind: 'open', slug }, 'first')).toEqual({ state: 'unknown' });
		}
	});
});
