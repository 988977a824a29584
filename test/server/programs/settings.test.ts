import { expect, it } from 'vitest';
import { defaultSettings } from '#lib/domain/settings.ts';
import { changeSettings, toSettingsForm } from '#lib/server/programs/settings.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';
import { accountOf } from '#test/support/staff.ts';

const form = toSettingsForm(defaultSettings);

describeStores('settings', (_open, engine) => {
	it('change together, and what changed is written down', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');

		const result = await changeSettings(runtime, administrator, {
			...form,
			k: '٨',
			windowDays: ' 14 ',
			associationEn: 'An  Association'
		});

		expect(result).toEqual({ ok: true });
		expect(await readSettings(runtime.store.db)).toEqual({
			...defaultSettings,
			k: 8,
			windowDays: 14,
			association: { ar: 'جمعية طويق', en: 'An Association' }
		});
		const audit = await runtime.store.db
			.selectFrom('audit')
			.select(['account', 'subject'])
			.where('action', '=', 'settings.change')
			.execute();
		expect(audit).toEqual([{ account: administrator.id, subject: 'windowDays k association' }]);
	});

	it('hold targets as shares; one left empty is none, one that is absent stays', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const change = async (targets: Record<string, string>) => {
			const rest = Object.entries(form).filter(([name]) => !name.startsWith('target-'));
			const entries = { ...Object.fromEntries(rest), ...targets };
			expect(await changeSettings(runtime, administrator, entries)).toEqual({ ok: true });
			return (await readSettings(runtime.store.db)).targets;
		};

		const both = { 'target-D-OVR-1': '٨٥٪', 'target-D-FAI-1': '90' };
		expect(await change(both)).toEqual({ 'D-OVR-1': 0.85, 'D-FAI-1': 0.9 });
		expect(toSettingsForm(await readSettings(runtime.store.db))).toMatchObject({
			'target-D-OVR-1': '85',
			'target-D-CNF-1': ''
		});
		expect(await change({ 'target-D-FAI-1': '' })).toEqual({ 'D-OVR-1': 0.85 });
	});

	it('never lower the least number of respondents', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		await changeSettings(runtime, administrator, { ...form, k: '10' });

		const result = await changeSettings(runtime, administrator, { ...form, k: '9', windowDays: '20' });

		expect(result).toEqual({ ok: false, issues: [{ field: 'k', code: 'lower' }] });
		expect(await readSettings(runtime.store.db)).toMatchObject({ k: 10, windowDays: 10 });
	});

	it('that are wrong are told in the order of the page', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');

		const result = await changeSettings(runtime, administrator, {
			...form,
			'target-D-OVR-1': '101',
			k: 'ten',
			windowDays: '',
			associationAr: ''
		});

		expect(result.ok ? [] : result.issues.map(({ field }) => field)).toEqual([
			'associationAr',
			'windowDays',
			'k',
			'target-D-OVR-1'
		]);
	});

	it.each([
		[{ k: '4' }, 'k', 'range'],
		[{ k: 'ten' }, 'k', 'number'],
		[{ k: '5.5' }, 'k', 'number'],
		[{ k: '-5' }, 'k', 'number'],
		[{ windowDays: '0' }, 'windowDays', 'range'],
		[{ graceDays: '' }, 'graceDays', 'missing'],
		[{ replyDays: '61' }, 'replyDays', 'range'],
		[{ replyDays: '9'.repeat(400) }, 'replyDays', 'number'],
		[{ fiscalYearStartMonth: '13' }, 'fiscalYearStartMonth', 'range'],
		[{ associationAr: ' ' }, 'associationAr', 'missing'],
		[{ associationEn: 'x'.repeat(121) }, 'associationEn', 'tooLong'],
		[{ 'target-D-OVR-1': '101' }, 'target-D-OVR-1', 'percentage'],
		[{ 'target-D-OVR-1': '0' }, 'target-D-OVR-1', 'percentage'],
		[{ 'target-D-FAI-1': '82.5' }, 'target-D-FAI-1', 'percentage'],
		[{ privacyContact: '12' }, 'privacyContact', 'tooShort'],
		[{ policyEdition: undefined }, 'policyEdition', 'missing']
	])('stay as they are when a form holds %j', async (change, field, code) => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');

		const result = await changeSettings(runtime, administrator, { ...form, ...change });

		expect(result).toEqual({ ok: false, issues: [{ field, code }] });
		expect(await readSettings(runtime.store.db)).toEqual(defaultSettings);
	});
});
