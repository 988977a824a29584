import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOfDay } from '#lib/domain/calendar.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { refreshRows } from '#lib/server/extracts/refresh.ts';
import { tick } from '#lib/server/jobs/tick.ts';
import { acquireLease, clearLease } from '#lib/server/store/leases.ts';
import { answering, tokensOf } from '#test/support/answering.ts';
import { accountOf } from '#test/support/staff.ts';
import { addCohort } from '#test/support/cohort.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { describeStores, openBeside, openTestRuntime } from '#test/support/stores.ts';

describeStores('a round of jobs', (_open, engine) => {
	test('ends a run on its day, seals it when its time is over and builds the extracts', async () => {
		const runtime = await openTestRuntime(engine, { now: startOfDay('2026-02-10') });
		const { run, department } = await addCohort(runtime, { size: 7, endsOn: '2026-02-10' });
		await accountOf(runtime, 'departmentHead', department);
		const at = (day: string) => {
			runtime.clock.set(startOfDay(day));
			return tick(runtime);
		};
		expect(await at('2026-02-10')).toMatchObject({ ended: 0, sealed: 0 });
		expect(await at('2026-02-11')).toMatchObject({ ended: 1, sealed: 0 });
		for (const token of await tokensOf(runtime, run)) {
			expect((await submit(runtime, answering(token))).kind).toBe('stored');
		}
		expect(await at('2026-02-23')).toMatchObject({ ended: 0, sealed: 0 });
		expect(await at('2026-02-24')).toEqual({
			day: '2026-02-24',
			ended: 0,
			months: 0,
			sealed: 1,
			extracts: 1,
			pages: 1,
			rows: 0
		});
		expect(runtime.logged.filter((line) => line.includes('error'))).toEqual([]);
	});

	test('is left to the process that is at it, unless that one has died', async () => {
		const runtime = await openTestRuntime(engine);
		const beside = await openBeside(runtime);
		const lease = { name: 'jobs', holder: 'another' };
		const minutesLater = (minutes: number) => new Date(runtime.clock.now().getTime() + minutes * 60_000);
		expect(await acquireLease(runtime.store.db, lease, runtime.clock.now(), minutesLater(10))).toBe(true);
		expect(await tick(beside)).toBeNull();
		beside.clock.set(minutesLater(10));
		expect(await tick(beside)).not.toBeNull();
		await clearLease(runtime.store.db, lease.name, lease.holder);
		expect(await tick(runtime)).not.toBeNull();
	});

	test('is not left to one that died while its clock was a year ahead', async () => {
		const runtime = await openTestRuntime(engine);
		const lease = { name: 'jobs', holder: 'another' };
		const ahead = startOfDay('2027-11-22');
		await acquireLease(runtime.store.db, lease, ahead, new Date(ahead.getTime() + 10 * 60_000));
		expect(await tick(runtime)).not.toBeNull();
	});

	test('builds the rows last, once for the same batches', async () => {
		const runtime = await openTestRuntime(engine);
		await makeSealedAssociation(runtime.store);
		await accountOf(runtime, 'qualityManager', null);
		const first = await tick(runtime);
		const { respondents } = await currentExtract(runtime, { role: 'qualityManager', id: null });
		expect(first).toMatchObject({ extracts: 1, rows: respondents });
		const files = () => readdirSync(join(runtime.config.dataDirectory, 'extracts')).sort();
		const built = files();
		// Batches and rows, each also as brotli, rows as zstd too.
		expect(built.map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual(
			expect.arrayContaining(['.duckdb', '.duckdb.br', '.duckdb.zst'])
		);
		expect(built).toHaveLength(5);
		expect(await tick(runtime)).toEqual(first);
		expect(files()).toEqual(built);
	});

	test('is over at once when the process is told to stop, and leaves no half a file', async () => {
		const runtime = await openTestRuntime(engine);
		await makeSealedAssociation(runtime.store);
		await accountOf(runtime, 'qualityManager', null);
		expect(await tick(runtime, null, AbortSignal.abort())).toMatchObject({ sealed: null, extracts: null });
		await expect(refreshRows(runtime, AbortSignal.abort())).rejects.toThrow('aborted');
		expect(readdirSync(join(runtime.config.dataDirectory, 'extracts'))).toEqual([]);
		expect(runtime.logged).toEqual([]);
		expect(await tick(runtime)).toMatchObject({ rows: expect.any(Number) });
	});

	test('goes on with the others when one fails, and says which', async () => {
		const runtime = await openTestRuntime(engine);
		await runtime.store.db.schema.dropTable('submitted').execute();
		await runtime.store.db.schema.dropTable('inbox').execute();
		await runtime.store.db.insertInto('setting').values({ key: 'k', value: '"none"' }).execute();
		expect(await tick(runtime)).toMatchObject({ ended: 0, months: 0, sealed: null });
		expect(runtime.logged.join('\n')).toContain('"event":"job.failed","job":"seal"');
	});
});
