import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { seal } from '#lib/server/release/seal.ts';
import { askForScrub, scrubIfAsked } from '#lib/server/release/scrub.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { readCollected } from '#test/support/answering.ts';
import { addCollectedRun, addPrograms, times } from '#test/support/collected-run.ts';
import { readStoreFiles } from '#test/support/store-files.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const form = { 'D-OVR-1': '5', 'D-OPN-1': 'a remark that is kept' };

test('what sealing deletes is gone from the SQLite file and its log', async () => {
	const runtime = await openTestRuntime('sqlite');
	const file = join(runtime.config.dataDirectory, 'sada.db');
	const onDisk = () => readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1');
	await addPrograms(runtime, 'd1', ['p1']);
	await addCollectedRun(runtime, {
		program: 'p1',
		endedOn: '2026-02-01',
		forms: times(30, form),
		declined: 3
	});
	const traces = await readTraces(runtime);
	expect(traces.filter((trace) => onDisk().includes(trace))).toEqual(traces);
	expect(await seal(runtime, '2026-03-01')).toMatchObject({ isScrubbed: true });
	expect(traces.filter((trace) => onDisk().includes(trace))).toEqual([]);
	expect(onDisk()).toContain('a remark that is kept');
	expect(statSync(`${file}-wal`).size).toBeLessThan(50_000);
});

test('a reader that stands in the way is waited for until the next sealing', async () => {
	const runtime = await openTestRuntime('sqlite');
	await addPrograms(runtime, 'd1', ['p1']);
	await addCollectedRun(runtime, { program: 'p1', endedOn: '2026-02-01', forms: times(6, form) });
	const reader = new DatabaseSync(join(runtime.config.dataDirectory, 'sada.db'));
	reader.exec('begin');
	reader.prepare('select count(*) from inbox').all();
	expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [{ runs: 1 }], isScrubbed: false });
	expect(runtime.logged.join('')).toContain('store.in-use');
	reader.close();
	expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [], isScrubbed: true });
});

describe('a reader of PostgreSQL', () => {
	test('who could still see what was deleted is waited for until the next sealing, and then nothing is left', async () => {
		const { runtime, reader } = await collectBeside();
		const traces = await readTraces(runtime);
		await reader.query('begin isolation level repeatable read');
		await reader.query('select count(*) from setting');
		expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [{ runs: 1 }], isScrubbed: false });
		expect(runtime.logged.join('')).toContain('store.in-use');
		expect(await tracesIn(runtime, traces)).toEqual(traces);
		await reader.query('commit');
		expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [], isScrubbed: true });
		expect(await tracesIn(runtime, traces)).toEqual([]);
	});

	test('who holds a table keeps nobody from answering, and the scrubbing is done again', async () => {
		const { runtime, reader } = await collectBeside();
		const traces = await readTraces(runtime);
		// Between its statements such a reader has no snapshot, and keeps what it read from being rewritten.
		await reader.query('begin isolation level read committed');
		await reader.query('select count(*) from submitted');
		expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [{ runs: 1 }], isScrubbed: false });
		await reader.query('commit');
		expect(await seal(runtime, '2026-03-01')).toMatchObject({ sealed: [], isScrubbed: true });
		expect(await tracesIn(runtime, traces)).toEqual([]);
	});
});

/** A run that waits to be sealed, on PostgreSQL, and a connection that is not the app's. */
async function collectBeside() {
	const runtime = await openTestRuntime('postgres');
	await addPrograms(runtime, 'd1', ['p1']);
	await addCollectedRun(runtime, {
		program: 'p1',
		endedOn: '2026-02-01',
		forms: times(6, form),
		declined: 1
	});
	const reader = new pg.Client({ connectionString: runtime.config.databaseUrl ?? '' });
	await reader.connect();
	afterwards(() => reader.end());
	return { runtime, reader };
}

/** What collecting left that must not outlive sealing. */
async function readTraces(runtime: TestRuntime): Promise<string[]> {
	const { inbox, spent, submitted } = await readCollected(runtime);
	return [
		...inbox.flatMap((row) => [row.id, row.receipt]),
		...[...spent, ...submitted].map((row) => row.mark)
	];
}

async function tracesIn(runtime: TestRuntime, traces: readonly string[]): Promise<string[]> {
	const files = await readStoreFiles(runtime);
	return traces.filter((trace) => files.some((bytes) => bytes.includes(trace)));
}

describeStores('scrubbing', (_open, engine) => {
	test('is done by whoever comes next when a process ended before it could', async () => {
		const runtime = await openTestRuntime(engine);
		const { db } = runtime.store;
		await runtime.store.transaction((trx) => askForScrub(trx));
		expect(await db.selectFrom('job_lease').select('name').execute()).toEqual([{ name: 'scrub' }]);
		expect(await scrubIfAsked(runtime)).toBe(true);
		expect(await db.selectFrom('job_lease').select('name').execute()).toEqual([]);
	});
});
