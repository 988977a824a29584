import { expect, test } from 'vitest';
import { startOfDay } from '#lib/domain/calendar.ts';
import { openAudience, prepareMonths } from '#lib/server/collecting/audience.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { seal } from '#lib/server/release/seal.ts';
import { answering } from '#test/support/answering.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

async function answerOpenly(runtime: TestRuntime, count: number): Promise<void> {
	const fields = { 'I-OVR-1': '4', 'I-OPN-1': 'المواعيد' };
	for (let index = 0; index < count; index += 1) {
		const form = answering('', { door: { kind: 'open', slug: 'website' }, channel: 'website', fields });
		expect((await submit(runtime, form)).kind).toBe('stored');
	}
}

describeStores('an open audience', (_open, engine) => {
	test('is sealed month by month for the whole association, from 4k answers on', async () => {
		const runtime = await openTestRuntime(engine, { now: startOfDay('2026-01-05') });
		expect(await openAudience(runtime, { slug: 'website', survey: 'F-WEB' }, 'me')).toMatchObject({
			ok: true
		});
		await answerOpenly(runtime, 19);
		runtime.clock.set(startOfDay('2026-02-03'));
		expect(await seal(runtime)).toMatchObject({ sealed: [], waiting: [] });
		runtime.clock.set(startOfDay('2026-02-04'));
		await prepareMonths(runtime);
		expect(await seal(runtime)).toMatchObject({
			sealed: [],
			waiting: [{ department: null, program: null, runs: 1 }]
		});

		await answerOpenly(runtime, 1);
		runtime.clock.set(startOfDay('2026-03-04'));
		const { sealed, waiting } = await seal(runtime);
		expect(sealed).toMatchObject([
			{
				runs: 2,
				batch: {
					department: null,
					program: null,
					audience: 'indirect',
					period: '2026-02',
					hijriPeriod: '1447-09',
					respondents: 20,
					invited: null,
					sealedOn: '2026-03-04'
				}
			}
		]);
		expect(waiting).toEqual([]);
		const { db } = runtime.store;
		expect(await db.selectFrom('comment').select('text').execute()).toHaveLength(20);
		expect(await db.selectFrom('comment_block').selectAll().execute()).toMatchObject([
			{ department: null, program: null, respondents: 20, complete: 1 }
		]);
		expect(await db.selectFrom('submitted').selectAll().execute()).toEqual([]);
	});
});
