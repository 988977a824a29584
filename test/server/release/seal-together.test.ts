import { expect, test } from 'vitest';
import { submit } from '#lib/server/collecting/submit.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { answering, readCollected, tokensOf } from '#test/support/answering.ts';
import { addCollectedRun, addPrograms, times } from '#test/support/collected-run.ts';
import { runSada } from '#test/support/sada-process.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

const good = { 'D-OVR-1': '5', 'D-COU-1': '4' };

async function open(engine: Engine) {
	const runtime = await openTestRuntime(engine);
	await addPrograms(runtime, 'd1', ['p1', 'p2', 'p3']);
	return runtime;
}

async function countReleased({ store: { db } }: Pick<Runtime, 'store'>) {
	const batches = await db.selectFrom('batch').select('respondents').execute();
	const responses = await db.selectFrom('response').select('id').execute();
	const answers = await db.selectFrom('answer').select('response').execute();
	return {
		batches: batches.length,
		respondents: batches.reduce((sum, batch) => sum + batch.respondents, 0),
		responses: responses.length,
		answers: answers.length
	};
}

describeStores('several processes', (_open, engine) => {
	test('that seal at once seal everything once', async () => {
		const runtime = await open(engine);
		for (const program of ['p1', 'p2', 'p3']) {
			for (const endedOn of ['2026-02-01', '2026-02-02', '2026-03-01', '2026-03-02', '2026-04-01']) {
				await addCollectedRun(runtime, { program, endedOn, forms: times(4, good) });
			}
		}
		const results = await Promise.all(
			Array.from({ length: 4 }, () => runSada(runtime.config, 'seal', '--as-of', '2026-06-01'))
		);
		// A process may find the SQLite file in use when it scrubs, and says so; the next one scrubs for it.
		const surprises = results
			.flatMap(({ err }) => err.split('\n'))
			.filter(
				(line) => line !== '' && !/"event":"scrub.failed"|deleted rows may still be on disk/.test(line)
			);
		expect(surprises).toEqual([]);
		expect(await countReleased(runtime)).toEqual({ batches: 6, respondents: 48, responses: 48, answers: 96 });
		const sealedLines = results.flatMap(({ out }) =>
			out.split('\n').filter((line) => line.startsWith('sealed'))
		);
		expect(sealedLines).toHaveLength(6);
		const left = await readCollected(runtime);
		expect([left.inbox.length, left.spent.length, left.submitted.length]).toEqual([12, 12, 12]);
	});

	test('lose no answer that arrives while its survey is sealed', async () => {
		const runtime = await open(engine);
		const silent = 400;
		const { run } = await addCollectedRun(runtime, {
			program: 'p1',
			endedOn: '2026-02-01',
			forms: times(5, good),
			silent
		});
		let isSealing = true;
		const sealing = runSada(runtime.config, 'seal', '--as-of', '2026-03-01').finally(() => {
			isSealing = false;
		});
		const kinds: string[] = [];
		for (const token of (await tokensOf(runtime, run)).values()) {
			kinds.push((await submit(runtime, answering(token, { fields: good }))).kind);
			if (isSealing) await new Promise((resolve) => setTimeout(resolve, 20));
		}
		const { code, out } = await sealing;
		expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('sealed 1 batch of 1 run') });
		const stored = kinds.filter((kind) => kind === 'stored').length;
		const closed = kinds.filter((kind) => kind === 'closed').length;
		expect(stored).toBeGreaterThan(0);
		expect(closed).toBeGreaterThan(0);
		const { batches, respondents, responses } = await countReleased(runtime);
		expect([batches, respondents, responses]).toEqual([1, 5 + stored, 5 + stored]);
		const left = await readCollected(runtime);
		expect([left.inbox, left.spent, left.submitted]).toEqual([[], [], []]);
		expect(left.invitation.filter((row) => row.answered === 'answered')).toHaveLength(5 + stored);
	});
});
