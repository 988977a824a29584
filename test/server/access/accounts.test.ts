import { expect, it } from 'vitest';
import {
	changeAccount,
	closeAccount,
	createAccount,
	findStaffMember,
	listStaff
} from '#lib/server/access/accounts.ts';
import { listScopeChoices, parseGrants } from '#lib/server/access/offered-roles.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';
import { accountOf, accountWith } from '#test/support/staff.ts';

const person = { name: 'Sara Ali', email: 'sara@example.org', language: 'en', grants: [] } as const;

async function auditOf(runtime: Runtime, subject: string): Promise<string[]> {
	const rows = await runtime.store.db
		.selectFrom('audit')
		.select(['action', 'account'])
		.where('subject', '=', subject)
		.execute();
	return rows.map((row) => `${row.action} by ${row.account ?? 'the app'}`).sort();
}

describeStores('accounts', (_open, engine) => {
	it('are added with several roles and scopes and a link, and it is written down', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const grants = [
			{ role: 'coordinator', scope: 'p1' },
			{ role: 'departmentHead', scope: 'd1' },
			{ role: 'departmentHead', scope: 'd2' }
		] as const;

		const added = await createAccount(runtime, administrator, {
			...person,
			email: ' Sara@Example.ORG',
			grants
		});

		if (!added.ok) throw new Error('not added');
		expect(added.link).toContain('/setup/');
		expect(await findStaffMember(runtime.store.db, added.id)).toEqual({
			id: added.id,
			name: 'Sara Ali',
			email: 'sara@example.org',
			language: 'en',
			disabled: false,
			ready: false,
			grants
		});
		expect(await auditOf(runtime, added.id)).toEqual([`account.add by ${administrator.id}`]);
	});

	it.each([
		[{ name: '' }, [{ field: 'name', code: 'missing' }]],
		[{ email: '' }, [{ field: 'email', code: 'missing' }]],
		[{ email: 'sara@' }, [{ field: 'email', code: 'invalid' }]],
		[{ email: 'TAKEN@example.org' }, [{ field: 'email', code: 'taken' }]]
	])('are not added with %j', async (change, issues) => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		await createAccount(runtime, administrator, { ...person, email: 'taken@example.org' });

		const result = await createAccount(runtime, administrator, { ...person, ...change });

		expect(result).toEqual({ ok: false, issues });
		expect(await listStaff(runtime.store.db)).toHaveLength(2);
	});

	it('change name, language and roles, and keep the roles the app has no pages for yet', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const account = await accountWith(runtime, [
			{ role: 'departmentHead', scope: 'd1' },
			{ role: 'serviceOfficer', scope: null }
		]);

		const result = await changeAccount(runtime, administrator, account.id, {
			name: ' New Name ',
			language: 'en',
			grants: [{ role: 'qualityManager', scope: null }]
		});

		expect(result).toEqual({ ok: true });
		expect(await findStaffMember(runtime.store.db, account.id)).toMatchObject({
			name: 'New Name',
			language: 'en',
			grants: [
				{ role: 'qualityManager', scope: null },
				{ role: 'serviceOfficer', scope: null }
			]
		});
		expect(await auditOf(runtime, account.id)).toContain(`account.change by ${administrator.id}`);
	});

	it('always leave one administrator who can sign in', async () => {
		const runtime = await openTestRuntime(engine);
		const last = await accountOf(runtime, 'administrator');
		const other = await accountOf(runtime, 'qualityManager');
		await createAccount(runtime, last, {
			...person,
			grants: [{ role: 'administrator', scope: null }]
		});
		const refusal = (field: string) => ({ ok: false, issues: [{ field, code: 'last-administrator' }] });

		expect(await changeAccount(runtime, last, last.id, { ...person, grants: [] })).toEqual(refusal('grants'));
		expect(await closeAccount(runtime, other, last.id, true)).toEqual(refusal('account'));

		await accountOf(runtime, 'administrator');
		expect(await closeAccount(runtime, other, last.id, true)).toEqual({ ok: true });
	});

	it('are not closed by the person themselves', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		await accountOf(runtime, 'administrator');

		expect(await closeAccount(runtime, administrator, administrator.id, true)).toEqual({
			ok: false,
			issues: [{ field: 'account', code: 'self' }]
		});
	});
});

describeStores('roles ticked in a form', (_open, engine) => {
	it('are read with their scopes, and nothing unknown is taken', async () => {
		const { store } = await openTestRuntime(engine);
		const named = { name_ar: 'اسم', name_en: 'Name' };
		await store.db
			.insertInto('department')
			.values([
				{ id: 'd1', ...named, archived: 0 },
				{ id: 'old', ...named, archived: 1 }
			])
			.execute();
		await store.db
			.insertInto('program')
			.values({ id: 'p1', department: 'd1', ...named, survey: 'F-POST', archived: 0 })
			.execute();
		await store.db
			.insertInto('provider')
			.values({ id: 'v1', ...named, archived: 0 })
			.execute();
		const choices = await listScopeChoices(store.db);
		const parse = (...values: string[]) => parseGrants(values, choices);

		expect(parse()).toEqual([]);
		expect(parse('boardMember', 'provider:v1')).toEqual([
			{ role: 'boardMember', scope: null },
			{ role: 'provider', scope: 'v1' }
		]);
		expect(parse('qualityManager', 'departmentHead:d1', 'coordinator:p1', 'coordinator:p1')).toEqual([
			{ role: 'qualityManager', scope: null },
			{ role: 'departmentHead', scope: 'd1' },
			{ role: 'coordinator', scope: 'p1' }
		]);
		for (const value of [
			'nobody',
			'serviceOfficer',
			'boardMember:v1',
			'provider',
			'provider:d1',
			'departmentHead',
			'departmentHead:old',
			'departmentHead:p1',
			'coordinator:',
			'administrator:d1'
		]) {
			expect(parse(value), value).toBeNull();
		}
	});
});
