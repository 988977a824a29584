import { expect, test, vi } from 'vitest';
import { startOfDay } from '#lib/domain/calendar.ts';
import { startJobs } from '#lib/server/jobs/start-jobs.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { addCohort } from '#test/support/cohort.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('jobs run at once, go on as the clock does, and stop', async () => {
	const runtime = await openTestRuntime('sqlite', { now: startOfDay('2026-02-11') });
	const first = await addCohort(runtime, { endsOn: '2026-02-10' });
	const second = await addCohort(runtime, { endsOn: '2026-02-20' });
	const third = await addCohort(runtime, { endsOn: '2026-02-25' });
	const isPublished = async (run: string) => (await findRunPublication(runtime.store.db, run)) !== null;

	const jobs = startJobs(runtime, 5);
	await vi.waitUntil(() => isPublished(first.run));
	expect(await isPublished(second.run)).toBe(false);
	runtime.clock.set(startOfDay('2026-02-21'));
	await vi.waitUntil(() => isPublished(second.run));
	await jobs.stop();
	runtime.clock.set(startOfDay('2026-02-26'));
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(await isPublished(third.run)).toBe(false);
});
