import { expect, test } from 'vitest';
import { endRun } from '#lib/server/collecting/ending.ts';
import { changeReceipt, readReceipt, withdrawReceipt } from '#lib/server/collecting/receipt.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { randomId } from '#lib/server/store/id.ts';
import { answering, readCollected, tokensOf } from '#test/support/answering.ts';
import { addCohort } from '#test/support/cohort.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

async function answered(engine: Engine) {
	const runtime = await openTestRuntime(engine);
	const { run } = await addCohort(runtime, { size: 2 });
	await endRun(runtime, run, 'me');
	const [token = ''] = await tokensOf(runtime, run);
	const form = answering(token);
	const outcome = await submit(runtime, form);
	if (outcome.kind !== 'stored') throw new Error(outcome.kind);
	return { runtime, token, form, receipt: outcome.receipt };
}

describeStores('a receipt link', (_open, engine) => {
	test('shows the answers and the last day to change them', async () => {
		const { runtime, receipt } = await answered(engine);
		expect(await readReceipt(runtime, receipt)).toMatchObject({
			survey: { id: 'F-POST' },
			heading: { program: { ar: 'دورة Excel (متقدم)' } },
			until: '2026-12-04',
			answers: { answers: { 'D-OVR-1': 5, 'D-PRO-1': 'NA' }, comments: { 'D-OPN-1': 'الشرح' } }
		});
	});

	test('changes the answers, and nothing else', async () => {
		const { runtime, receipt } = await answered(engine);
		const before = await readCollected(runtime);
		const fields = Object.entries({ 'D-OVR-1': '٢', 'D-OPN-2': 'الوقت' });
		expect(await changeReceipt(runtime, receipt, fields)).toEqual({ kind: 'changed' });
		const after = await readCollected(runtime);
		expect(after.inbox).toEqual([{ ...before.inbox[0], body: expect.any(String) }]);
		expect({ ...after, inbox: [] }).toEqual({ ...before, inbox: [] });
		expect((await readReceipt(runtime, receipt))?.answers).toEqual({
			answers: { 'D-OVR-1': 2 },
			comments: { 'D-OPN-2': 'الوقت' }
		});
	});

	test('refuses an empty or faulty change and keeps the answers', async () => {
		const { runtime, receipt } = await answered(engine);
		const before = await readCollected(runtime);
		expect(await changeReceipt(runtime, receipt, [])).toEqual({ kind: 'empty' });
		expect(await changeReceipt(runtime, receipt, [['D-OVR-1', 'x']])).toEqual({
			kind: 'invalid',
			issues: [{ item: 'D-OVR-1', code: 'notAnOption' }]
		});
		expect(await readCollected(runtime)).toEqual(before);
	});

	test('withdraws the answers for good: neither a replay nor another form brings them back', async () => {
		const { runtime, token, form, receipt } = await answered(engine);
		expect(await withdrawReceipt(runtime, receipt)).toBe(true);
		expect(await withdrawReceipt(runtime, receipt)).toBe(false);
		expect(await readReceipt(runtime, receipt)).toBeNull();
		expect(await submit(runtime, form)).toMatchObject({ kind: 'repeated', receipt });
		expect(await submit(runtime, answering(token))).toMatchObject({ kind: 'alreadyAnswered' });
		expect((await readCollected(runtime)).inbox).toEqual([]);
	});

	test('ends when sealing may begin', async () => {
		const { runtime, receipt } = await answered(engine);
		runtime.clock.set(new Date('2026-12-04T20:59:00Z'));
		expect(await readReceipt(runtime, receipt)).not.toBeNull();
		runtime.clock.set(new Date('2026-12-04T21:00:00Z'));
		expect(await readReceipt(runtime, receipt)).toBeNull();
		expect(await changeReceipt(runtime, receipt, [['D-OVR-1', '1']])).toEqual({ kind: 'gone' });
		expect(await withdrawReceipt(runtime, receipt)).toBe(false);
		expect((await readCollected(runtime)).inbox).toHaveLength(1);
	});

	test('that nobody was given leads nowhere', async () => {
		const { runtime } = await answered(engine);
		for (const receipt of ['', 'short', randomId()]) expect(await readReceipt(runtime, receipt)).toBeNull();
	});
});
