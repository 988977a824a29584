import { expect, test } from 'vitest';
import { buildDemo } from '#lib/server/demo/build.ts';
import { listChanges } from '#lib/server/store/recorded-changes.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('the demonstration lives through its years: runs end, people answer, batches are sealed, some are open', async () => {
	const now = new Date('2026-11-22T09:00:00+03:00');
	const runtime = await openTestRuntime('sqlite', { now });
	const { db } = runtime.store;

	const demo = await buildDemo(runtime, { runs: 60 });

	const batches = await db.selectFrom('batch').selectAll().execute();
	const sealed = batches.reduce((sum, batch) => sum + batch.respondents, 0);
	const waiting = await db.selectFrom('inbox').select('id').execute();
	expect(sealed + waiting.length).toBeGreaterThanOrEqual(demo.responses);
	expect(batches.every((batch) => batch.respondents >= 5)).toBe(true);
	expect(batches.every((batch) => batch.provider === null || batch.respondents >= 10)).toBe(true);
	expect(demo.links.length).toBeGreaterThan(3);
	expect(demo.accounts.map((account) => account.email)).toEqual(
		expect.arrayContaining(['quality@example.org', 'provider@example.org', 'board@example.org'])
	);
	expect((await listChanges(db)).length).toBeGreaterThan(1);
	expect(runtime.clock.now()).toEqual(now);
});
