import { describe, expect, test } from 'vitest';
import { submit } from '#lib/server/collecting/submit.ts';
import { seal, waitingRuns } from '#lib/server/release/seal.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { answering, readCollected, tokensOf } from '#test/support/answering.ts';
import {
	addCollectedRun,
	addImportedRun,
	addPrograms,
	passGrace,
	times
} from '#test/support/collected-run.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

const good = { 'D-OVR-1': '5', 'D-COU-1': '4' };

async function open(engine: Engine) {
	const runtime = await openTestRuntime(engine);
	await addPrograms(runtime, 'd1', ['p1', 'p2']);
	return runtime;
}

/** Everything that sealing made, in a stable order. */
async function readReleased({ store: { db } }: Pick<Runtime, 'store'>) {
	return {
		batches: await db.selectFrom('batch').selectAll().orderBy('sealed_on').orderBy('id').execute(),
		publications: await db.selectFrom('batch_publication').select('publication').execute(),
		items: await db.selectFrom('batch_item').selectAll().orderBy('item').execute(),
		tallies: await db.selectFrom('batch_tally').selectAll().orderBy('item').orderBy('value').execute(),
		responses: await db.selectFrom('response').selectAll().execute(),
		answers: await db.selectFrom('answer').selectAll().orderBy('item').orderBy('value').execute(),
		blocks: await db.selectFrom('comment_block').selectAll().execute(),
		comments: await db.selectFrom('comment').selectAll().orderBy('text').execute()
	};
}

describeStores('sealing', (_open, engine) => {
	test('does nothing before the grace of a run is over', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(6, good) });
		const before = await readCollected(runtime);
		const report = await seal(runtime, '2026-02-13');
		expect(report).toMatchObject({ asOf: '2026-02-13', sealed: [], waiting: [] });
		expect(await readCollected(runtime)).toEqual(before);
	});

	test('makes a batch of a run with k respondents, and nothing of the collecting rows is left', async () => {
		const runtime = await open(engine);
		const { publication } = await addCollectedRun(runtime, {
			program: 'p1',
			providers: ['v1'],
			endedOn: '2026-02-01',
			forms: [...times(8, good), ...times(2, { 'D-OVR-1': '2', 'D-COU-1': 'NA' })],
			declined: 1,
			silent: 4
		});
		passGrace(runtime, '2026-02-01');
		const report = await seal(runtime);
		const { batches, publications, items, tallies, responses, answers } = await readReleased(runtime);
		expect(batches).toEqual([
			{
				id: expect.stringMatching(/^[\w-]{22}$/),
				department: 'd1',
				program: 'p1',
				provider: 'v1',
				period: '2026-02',
				hijri_period: '1447-08',
				fiscal_year: 2026,
				audience: 'direct',
				respondents: 10,
				invited: 15,
				sealed_on: '2026-02-14'
			}
		]);
		const batch = batches[0]?.id;
		expect(report).toMatchObject({
			sealed: [{ batch: { id: batch }, runs: 1 }],
			waiting: [],
			isScrubbed: true
		});
		expect(publications).toEqual([{ publication }]);
		expect(items).toEqual([
			{ batch, item: 'D-COU-1', subject: '', scale: 'AGR5', withheld: 0 },
			{ batch, item: 'D-OVR-1', subject: '', scale: 'SAT5', withheld: 0 }
		]);
		expect(tallies.map(({ item, value, n }) => [item, value, n])).toEqual([
			['D-COU-1', -1, 2],
			['D-COU-1', 4, 8],
			['D-OVR-1', 2, 2],
			['D-OVR-1', 5, 8]
		]);
		expect(responses).toHaveLength(10);
		expect(responses[0]).toEqual({
			id: expect.stringMatching(/^[\w-]{22}$/),
			batch,
			version: expect.any(String),
			language: 'ar',
			channel: 'letter'
		});
		expect(answers).toHaveLength(20);
		expect(answers.filter(({ value }) => value === null).map(({ item }) => item)).toEqual([
			'D-COU-1',
			'D-COU-1'
		]);

		const left = await readCollected(runtime);
		expect({ ...left, invitation: [] }).toEqual({ inbox: [], spent: [], submitted: [], invitation: [] });
		const outcomes = Map.groupBy(left.invitation, ({ answered }) => answered);
		expect([...outcomes].map(([outcome, rows]) => [outcome, rows.length]).sort()).toEqual([
			['answered', 10],
			['declined', 1],
			['none', 4]
		]);
	});

	test('gives answers new ids', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(6, good) });
		const { inbox } = await readCollected(runtime);
		await seal(runtime, '2026-03-01');
		const { responses, batches } = await readReleased(runtime);
		const ids = new Set([...responses, ...batches].map(({ id }) => id));
		expect(inbox.filter(({ id }) => ids.has(id))).toEqual([]);
	});

	test('lets a small run wait untouched, then joins it to the next', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, {
			program: 'p1',
			endedOn: '2026-02-01',
			forms: times(3, good),
			silent: 2
		});
		const before = await readCollected(runtime);
		const first = await seal(runtime, '2026-03-01');
		expect(first).toMatchObject({ sealed: [], waiting: [{ department: 'd1', program: 'p1', runs: 1 }] });
		expect(await readCollected(runtime)).toEqual(before);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-03-05', forms: times(9, good) });
		const second = await seal(runtime, '2026-04-01');
		expect(second.sealed).toMatchObject([
			{ runs: 2, batch: { respondents: 12, invited: 14, period: '2026-03', sealedOn: '2026-04-01' } }
		]);
		expect((await readReleased(runtime)).responses).toHaveLength(12);
	});

	test('does not keep the answers to a withheld item', async () => {
		const runtime = await open(engine);
		const forms = [...times(4, { ...good, 'D-FAC-1': '3' }), ...times(4, good)];
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms });
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-03-01', forms: times(6, good) });
		await seal(runtime, '2026-06-01');
		const { items, tallies, answers } = await readReleased(runtime);
		expect(items.filter(({ withheld }) => withheld === 1).map(({ item }) => item)).toEqual(['D-FAC-1']);
		expect([...tallies, ...answers].filter(({ item }) => item === 'D-FAC-1')).toEqual([]);
	});

	test('keeps the comment of someone who only commented, who is no respondent', async () => {
		const runtime = await open(engine);
		const forms = [...times(4, good), { 'D-OPN-1': 'شكرًا' }, { 'D-COU-1': 'NA' }];
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms });
		expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [] });
		await addCollectedRun(runtime, {
			program: 'p1',
			endedOn: '2026-03-01',
			forms: times(6, { ...good, 'D-OPN-1': 'الشرح', 'D-OPN-2': 'الوقت' })
		});
		await seal(runtime, '2026-04-01');
		const { batches, responses, comments, blocks } = await readReleased(runtime);
		expect(batches[0]?.respondents).toBe(10);
		expect(responses).toHaveLength(10);
		expect(blocks).toMatchObject([{ department: 'd1', program: 'p1', respondents: 10, complete: 1 }]);
		expect(comments.map(({ item, text }) => `${item} ${text}`).sort()).toEqual(
			[
				...Array<string>(6).fill('D-OPN-1 الشرح'),
				'D-OPN-1 شكرًا',
				...Array<string>(6).fill('D-OPN-2 الوقت')
			].sort()
		);
	});

	test('collects comments of small batches until there are ten respondents', async () => {
		const runtime = await open(engine);
		const forms = times(6, { ...good, 'D-OPN-1': 'حسن' });
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms });
		await seal(runtime, '2026-03-01');
		expect((await readReleased(runtime)).blocks).toMatchObject([{ respondents: 6, complete: 0 }]);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-03-01', forms });
		await seal(runtime, '2026-04-01');
		const { blocks, comments, batches } = await readReleased(runtime);
		expect(batches).toHaveLength(2);
		expect(blocks).toMatchObject([{ respondents: 12, complete: 1 }]);
		expect(comments).toHaveLength(12);
	});

	test('reads comments of programs that stayed too few with those of their department', async () => {
		const runtime = await open(engine);
		const forms = times(6, { ...good, 'D-OPN-1': 'حسن' });
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms });
		await addCollectedRun(runtime, { program: 'p2', endedOn: '2026-02-01', forms });
		await seal(runtime, '2026-12-31');
		expect((await readReleased(runtime)).blocks).toHaveLength(2);
		await seal(runtime, '2027-01-01');
		const { blocks, comments } = await readReleased(runtime);
		expect(blocks).toMatchObject([{ department: 'd1', program: null, respondents: 12, complete: 1 }]);
		expect(comments.map(({ block }) => block)).toEqual(Array(12).fill(blocks[0]?.id));
	});

	test('joins leftovers of the department at the end of the fiscal year', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(3, good) });
		await addCollectedRun(runtime, { program: 'p2', endedOn: '2026-05-01', forms: times(4, good) });
		expect(await seal(runtime, '2026-12-31')).toMatchObject({ sealed: [] });
		const { sealed, waiting } = await seal(runtime, '2027-01-01');
		expect(sealed).toMatchObject([
			{
				runs: 2,
				batch: { department: 'd1', program: null, provider: null, period: '2026-05', fiscalYear: 2026 }
			}
		]);
		expect(waiting).toEqual([]);
	});

	test('dates imported runs by the day on which they would have been sealed', async () => {
		const runtime = await open(engine);
		await addImportedRun(runtime, { program: 'p1', endedOn: '2024-03-31', forms: times(7, good) });
		await addImportedRun(runtime, {
			program: 'p1',
			endedOn: null,
			forms: times(12, good),
			providers: ['v1']
		});
		const { sealed } = await seal(runtime);
		expect(sealed.map(({ batch }) => batch)).toMatchObject([
			{ period: '2024-03', hijriPeriod: '1445-09', sealedOn: '2024-03-31', invited: null, fiscalYear: 2024 },
			{ period: null, hijriPeriod: null, sealedOn: '2026-11-15', provider: 'v1', fiscalYear: 2026 }
		]);
	});

	test('uses the k in force, for batches sealed from then on', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(6, good) });
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-03-01', forms: times(6, good) });
		await seal(runtime, '2026-02-20');
		await saveSettings(runtime.store.db, { k: 8 });
		expect(await seal(runtime, '2026-06-01')).toMatchObject({ sealed: [], waiting: [{ runs: 1 }] });
		expect((await readReleased(runtime)).batches).toHaveLength(1);
	});

	test('changes nothing when it is asked again', async () => {
		const runtime = await open(engine);
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(6, good) });
		await seal(runtime, '2026-03-01');
		const before = await readReleased(runtime);
		expect(await seal(runtime, '2026-03-02')).toMatchObject({ sealed: [], isScrubbed: true });
		expect(await readReleased(runtime)).toEqual(before);
	});

	test('refuses answers that come afterwards, also when it was sealed before its time', async () => {
		const runtime = await open(engine);
		const { run } = await addCollectedRun(runtime, {
			program: 'p1',
			endedOn: '2026-02-01',
			forms: times(6, good),
			silent: 1
		});
		await seal(runtime, '2026-03-01');
		expect(runtime.clock.today()).toBe('2026-02-01');
		for (const token of await tokensOf(runtime, run)) {
			expect((await submit(runtime, answering(token))).kind).toBe('closed');
		}
		expect((await readCollected(runtime)).inbox).toEqual([]);
	});
});

describe('runs that wait', () => {
	test('are counted by program, never their answers', async () => {
		const runtime = await open('sqlite');
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(2, good) });
		await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-02', forms: times(1, good) });
		await addCollectedRun(runtime, { program: 'p2', endedOn: '2026-02-20', forms: times(1, good) });
		passGrace(runtime, '2026-02-02');
		expect(await waitingRuns(runtime)).toEqual([{ department: 'd1', program: 'p1', runs: 2 }]);
	});
});
