import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { samples } from '#lib/server/store/migrations/003-samples.ts';
import { seal } from '#lib/server/release/seal.ts';
import { addCollectedRun, addPrograms } from '#test/support/collected-run.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const remark = 'a remark beside its scores';

/** Every value that PostgreSQL has sampled of the store, as `pg_stats` shows it and whatever it does not. */
async function readSamples({ store }: TestRuntime): Promise<string> {
	const { rows } = await sql<{ text: string }>`
		select concat_ws(' ', stavalues1, stavalues2, stavalues3, stavalues4, stavalues5) as text from pg_statistic
	`.execute(store.db);
	return rows.map(({ text }) => text).join('\n');
}

/** Forty people whose answers wait to be sealed, and what of them must not stay in a sample. */
async function collect() {
	const runtime = await openTestRuntime('postgres');
	await addPrograms(runtime, 'd1', ['p1']);
	const forms = Array.from({ length: 40 }, (_, index) => ({
		'D-OVR-1': String((index % 5) + 1),
		'D-OPN-1': `${remark} ${index}`
	}));
	const { publication } = await addCollectedRun(runtime, {
		program: 'p1',
		endedOn: '2026-02-01',
		forms,
		declined: 3
	});
	const { db } = runtime.store;
	const [inbox, spent, submitted, people] = await Promise.all([
		db.selectFrom('inbox').select(['id', 'receipt']).execute(),
		db.selectFrom('spent').select('mark').execute(),
		db.selectFrom('submitted').select('mark').execute(),
		db.selectFrom('person').select(['full_name', 'match_name']).execute()
	]);
	const traces = [inbox, spent, submitted, people].flat().flatMap((row) => Object.values(row));
	return { runtime, publication, traces: [remark, ...traces] };
}

test('no sample holds an answer, a mark or a name, before sealing or after', async () => {
	const { runtime, publication, traces } = await collect();
	await sql`analyze`.execute(runtime.store.db);
	const before = await readSamples(runtime);
	expect(before).toContain(publication);
	expect(traces.filter((trace) => before.includes(trace))).toEqual([]);
	await seal(runtime, '2026-03-01');
	await sql`analyze`.execute(runtime.store.db);
	const after = await readSamples(runtime);
	expect(traces.filter((trace) => after.includes(trace))).toEqual([]);
});

test('the samples of a store that is older than this are dropped', async () => {
	const { runtime } = await collect();
	const { db } = runtime.store;
	await sql`alter table inbox alter column body set statistics -1`.execute(db);
	await sql`analyze inbox`.execute(db);
	await sql`delete from inbox`.execute(db);
	await sql`analyze inbox`.execute(db);
	expect(await readSamples(runtime)).toContain(remark);
	await samples('postgres').up(db);
	await sql`analyze inbox`.execute(db);
	expect(await readSamples(runtime)).not.toContain(remark);
});
