import { expect, test } from 'vitest';
import { describeStores, openBeside, openTestRuntime } from './stores.ts';

describeStores('stores of tests', (open, engine) => {
	test('every store is new and empty', async () => {
		const first = await open();
		const second = await open();
		await first.db.insertInto('setting').values({ key: 'k', value: '6' }).execute();
		expect(first.engine).toBe(engine);
		expect(await second.db.selectFrom('setting').selectAll().execute()).toEqual([]);
	});

	test('a runtime stands still until its clock is set, and another process sees its store', async () => {
		const runtime = await openTestRuntime(engine, { now: new Date('2026-03-01T23:30:00Z') });
		expect(runtime.clock.today()).toBe('2026-03-02');
		runtime.clock.set(new Date('2026-03-03T00:00:00Z'));
		expect(runtime.clock.today()).toBe('2026-03-03');
		await runtime.store.db.insertInto('setting').values({ key: 'k', value: '7' }).execute();
		const other = await openBeside(runtime);
		expect(await other.store.db.selectFrom('setting').selectAll().execute()).toEqual([
			{ key: 'k', value: '7' }
		]);
		expect(other.secrets.hmac('token', 'a')).toBe(runtime.secrets.hmac('token', 'a'));
		await other.store.close();
	});
});
