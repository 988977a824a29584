import { expect, it } from 'vitest';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';
import { accountOf } from '#test/support/staff.ts';

describeStores('the acknowledgement of the policy', (_open, engine) => {
	it('is dated, kept once for each edition and asked for again when a new one comes', async () => {
		const runtime = await openTestRuntime(engine);
		const account = await accountOf(runtime, 'qualityManager');

		expect(await readAcknowledgement(runtime, account)).toEqual({ edition: '1445', acknowledgedOn: null });
		expect(await acknowledge(runtime, account, '1445')).toEqual({ ok: true });
		runtime.clock.set(new Date('2026-12-01T12:00:00+03:00'));
		expect(await acknowledge(runtime, account, '1445')).toEqual({ ok: true });
		expect((await readAcknowledgement(runtime, account)).acknowledgedOn).toBe('2026-11-22');

		await saveSettings(runtime.store.db, { policyEdition: '1448' });
		expect(await acknowledge(runtime, account, '1445')).toEqual({ ok: false, code: 'stale' });
		expect(await readAcknowledgement(runtime, account)).toEqual({ edition: '1448', acknowledgedOn: null });
	});

	it('comes before results: the person is led to it and back, a file is refused', async () => {
		const runtime = await openTestRuntime(engine);
		const account = await accountOf(runtime, 'qualityManager');
		const locals = { runtime, account, language: 'ar', returnTo: '/quality?item=D-OVR-1' } as const;

		await expect(requireResults(locals, ['qualityManager'])).rejects.toMatchObject({
			status: 303,
			location: '/acknowledge?next=%2Fquality%3Fitem%3DD-OVR-1'
		});
		await expect(requireResults({ ...locals, returnTo: null }, ['qualityManager'])).rejects.toMatchObject({
			status: 403,
			body: { code: 'access.acknowledgement-needed' }
		});
		await acknowledge(runtime, account, '1445');
		expect(await requireResults(locals, ['qualityManager'])).toBe(account);
	});

	it('opens nothing to another role', async () => {
		const runtime = await openTestRuntime(engine);
		const account = await accountOf(runtime, 'administrator');
		await acknowledge(runtime, account, '1445');
		const locals = { runtime, account, language: 'ar', returnTo: '/quality' } as const;

		await expect(requireResults(locals, ['qualityManager', 'departmentHead'])).rejects.toMatchObject({
			status: 403,
			body: { code: 'access.denied' }
		});
	});
});
