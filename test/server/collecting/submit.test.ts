import { expect, test } from 'vitest';
import { endRun } from '#lib/server/collecting/ending.ts';
import { openDoor } from '#lib/server/collecting/door.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { randomId } from '#lib/server/store/id.ts';
import { answering, readCollected, tokensOf } from '#test/support/answering.ts';
import { addCohort } from '#test/support/cohort.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

async function open(engine: Engine, size = 3) {
	const runtime = await openTestRuntime(engine);
	const cohort = await addCohort(runtime, { size });
	await endRun(runtime, cohort.run, 'me');
	const tokens = await tokensOf(runtime, cohort.run);
	return { runtime, ...cohort, tokens, token: tokens[0] ?? '' };
}

const last = new Date('2026-12-04T20:59:59Z');
const afterwards = new Date('2026-12-04T21:00:00Z');

describeStores('submitting', (_open, engine) => {
	test('stores the answers with language and channel, and nothing that says whose or when', async () => {
		const { runtime, token } = await open(engine);
		const before = await readCollected(runtime);
		const outcome = await submit(runtime, answering(token, { language: 'en' }));
		expect(outcome).toEqual({
			kind: 'stored',
			receipt: expect.stringMatching(/^[\w-]{22}$/),
			until: '2026-12-04'
		});
		const after = await readCollected(runtime);
		expect(after.invitation).toEqual(before.invitation);
		expect(after.inbox).toEqual([
			{
				id: expect.any(String),
				publication: expect.any(String),
				version: expect.any(String),
				language: 'en',
				channel: 'letter',
				receipt: expect.any(String),
				body: JSON.stringify({ answers: { 'D-OVR-1': 5, 'D-PRO-1': 'NA' }, comments: { 'D-OPN-1': 'الشرح' } })
			}
		]);
		expect(after.spent).toHaveLength(1);
		expect(after.submitted).toHaveLength(1);
	});

	test('200 parallel posts of one submission store one response and get the same receipt', async () => {
		const { runtime, token } = await open(engine);
		const form = answering(token);
		const outcomes = await Promise.all(Array.from({ length: 200 }, () => submit(runtime, form)));
		expect(outcomes.filter((outcome) => outcome.kind === 'stored')).toHaveLength(1);
		expect(outcomes.filter((outcome) => outcome.kind === 'repeated')).toHaveLength(199);
		expect(new Set(outcomes.map((outcome) => 'receipt' in outcome && outcome.receipt)).size).toBe(1);
		const { inbox, spent, submitted } = await readCollected(runtime);
		expect([inbox.length, spent.length, submitted.length]).toEqual([1, 1, 1]);
	});

	test('200 different people at once all succeed', async () => {
		const { runtime, tokens } = await open(engine, 200);
		const outcomes = await Promise.all(tokens.map((token) => submit(runtime, answering(token))));
		expect(outcomes.every((outcome) => outcome.kind === 'stored')).toBe(true);
		const { inbox, spent, submitted } = await readCollected(runtime);
		expect([inbox.length, spent.length, submitted.length]).toEqual([200, 200, 200]);
	});

	test('100 different forms of one person at once store one response', async () => {
		const { runtime, token } = await open(engine);
		const outcomes = await Promise.all(Array.from({ length: 100 }, () => submit(runtime, answering(token))));
		expect(outcomes.filter((outcome) => outcome.kind === 'stored')).toHaveLength(1);
		expect(outcomes.filter((outcome) => outcome.kind === 'alreadyAnswered')).toHaveLength(99);
		const { inbox, spent, submitted } = await readCollected(runtime);
		expect([inbox.length, spent.length, submitted.length]).toEqual([1, 1, 1]);
	});

	test('declining stores no answer, and can be reconsidered while the survey is open', async () => {
		const { runtime, token } = await open(engine);
		const door = { kind: 'personal', token } as const;
		const no = answering(token, { decision: 'decline', consent: false });
		expect(await submit(runtime, no)).toEqual({ kind: 'declined' });
		expect(await submit(runtime, no)).toEqual({ kind: 'declined' });
		expect(await readCollected(runtime)).toMatchObject({
			inbox: [],
			submitted: [],
			spent: [{ outcome: 'declined' }]
		});
		expect(await openDoor(runtime, door, 'first')).toEqual({ state: 'declined', closesOn: '2026-12-01' });
		expect(await openDoor(runtime, door, 'again')).toMatchObject({ state: 'form' });
		expect(await submit(runtime, answering(token))).toMatchObject({ kind: 'stored' });
		expect(await submit(runtime, no)).toMatchObject({ kind: 'alreadyAnswered' });
		expect(await readCollected(runtime)).toMatchObject({ spent: [{ outcome: 'answered' }] });
	});

	test.each([
		['without consent', { consent: false }, ['consentMissing']],
		['with nothing in it', { fields: { 'D-OVR-1': '', 'D-OPN-1': '  ' } }, ['empty']],
		['with neither', { consent: false, fields: {} }, ['consentMissing', 'empty']],
		['without a submission id', { submission: '' }, ['expired']],
		['with an answer that is no option', { fields: { 'D-OVR-1': '6' } }, ['notAnOption']],
		['with a text too long', { fields: { 'D-OPN-1': 'ن'.repeat(501) } }, ['tooLong']]
	])('a form %s is refused with every reason, and stores nothing', async (_what, change, codes) => {
		const { runtime, token } = await open(engine);
		const outcome = await submit(runtime, answering(token, change));
		expect(outcome.kind === 'invalid' && outcome.problems.map((problem) => problem.code)).toEqual(codes);
		expect(await readCollected(runtime)).toMatchObject({ inbox: [], spent: [], submitted: [] });
	});

	test('is possible until the last day of grace, while the page closes with the window', async () => {
		const { runtime, token, tokens } = await open(engine);
		const door = { kind: 'personal', token } as const;
		runtime.clock.set(new Date('2026-12-01T21:00:00Z'));
		expect(await openDoor(runtime, door, 'first')).toEqual({
			state: 'closed',
			closedOn: '2026-12-01',
			suggest: null
		});
		expect(await openDoor(runtime, door, 'returned')).toMatchObject({ state: 'form' });
		runtime.clock.set(last);
		const form = answering(token);
		expect(await submit(runtime, form)).toMatchObject({ kind: 'stored' });
		runtime.clock.set(afterwards);
		expect(await submit(runtime, answering(tokens[1] ?? ''))).toEqual({ kind: 'closed' });
		expect(await submit(runtime, form)).toMatchObject({ kind: 'repeated' });
	});

	test('is refused before the survey opens and for links nobody was given', async () => {
		const { runtime, token } = await open(engine);
		runtime.clock.set(new Date('2026-11-21T12:00:00Z'));
		expect(await submit(runtime, answering(token))).toEqual({ kind: 'notOpenYet' });
		for (const unknown of ['', 'abcdefghi', token.slice(1), `${token}a`, "'; drop", randomId()]) {
			expect(await submit(runtime, answering(unknown))).toEqual({ kind: 'unknown' });
		}
	});

	test('one that fails takes no other with it', async () => {
		const { runtime, tokens } = await open(engine, 3);
		const [first = '', second = '', third = ''] = tokens;
		const faulty = { ...answering(second), language: null } as unknown as ReturnType<typeof answering>;
		const outcomes = await Promise.allSettled([
			submit(runtime, answering(first)),
			submit(runtime, faulty),
			submit(runtime, answering(third))
		]);
		expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		const { inbox, spent, submitted } = await readCollected(runtime);
		expect([inbox.length, spent.length, submitted.length]).toEqual([2, 2, 2]);
		expect(await submit(runtime, answering(second))).toMatchObject({ kind: 'stored' });
	});
});
