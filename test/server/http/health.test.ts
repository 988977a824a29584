import { expect, test } from 'vitest';
import { checkHealth } from '#lib/server/http/health.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';

describeStores('health', (_open, engine) => {
	test('a store that answers is healthy', async () => {
		const runtime = await openTestRuntime(engine, { now: new Date('2026-03-01T09:00:00Z') });
		expect(await checkHealth(runtime)).toEqual({ status: 'ok', store: engine, today: '2026-03-01' });
	});

	test('a store that is gone is unavailable, with a reason and a line in the log', async () => {
		const runtime = await openTestRuntime(engine);
		await runtime.store.close();
		const health = await checkHealth(runtime);
		expect(health).toMatchObject({ status: 'unavailable', store: engine, reason: expect.any(String) });
		expect(runtime.logged.join()).toContain('"event":"health"');
	});
});
