import { expect, it } from 'vitest';
import {
	completeSetup,
	createPasswordLink,
	createSetupLink,
	readSetupLink
} from '#lib/server/access/setup.ts';
import { closeAccount, createAccount, listStaff } from '#lib/server/access/accounts.ts';
import { signIn } from '#lib/server/access/sign-in.ts';
import { describeStores, openTestRuntime } from '#test/support/stores.ts';
import { accountOf, newAddress, password } from '#test/support/staff.ts';

const person = { name: 'نورة السالم', email: 'Noura@Example.org', password, language: 'ar' } as const;

const tokenOf = (link: string | null) => new URL(link ?? '').pathname.replace('/setup/', '');

describeStores('the first administrator', (_open, engine) => {
	it('is made once through the set-up link and can then sign in', async () => {
		const runtime = await openTestRuntime(engine);
		const link = await createSetupLink(runtime);

		expect(link).toMatch(/^http:\/\/sada\.test\/setup\/[\w-]{22}$/);
		expect(await readSetupLink(runtime, tokenOf(link))).toEqual({ kind: 'first' });
		expect(await completeSetup(runtime, tokenOf(link), person)).toEqual({
			ok: true,
			email: 'noura@example.org'
		});

		const [first] = await listStaff(runtime.store.db);
		expect(first).toMatchObject({
			email: 'noura@example.org',
			language: 'ar',
			disabled: false,
			ready: true,
			grants: [{ role: 'administrator', scope: null }]
		});
		expect(await signIn(runtime, person, newAddress())).toMatchObject({ ok: true });
		expect(await createSetupLink(runtime)).toBeNull();
		expect(await completeSetup(runtime, tokenOf(link), person)).toEqual({ ok: false, code: 'gone' });
	});

	it('is one person when the link is used twice at the same moment', async () => {
		const runtime = await openTestRuntime(engine);
		const token = tokenOf(await createSetupLink(runtime));

		const results = await Promise.all(
			['a@example.org', 'b@example.org'].map((email) => completeSetup(runtime, token, { ...person, email }))
		);

		expect(results.filter((result) => result.ok)).toHaveLength(1);
		expect(await listStaff(runtime.store.db)).toHaveLength(1);
	});

	it('cannot be made through a link that is a day old, was replaced, or was never made', async () => {
		const runtime = await openTestRuntime(engine);
		const replaced = tokenOf(await createSetupLink(runtime));
		const link = tokenOf(await createSetupLink(runtime));

		expect(await readSetupLink(runtime, replaced)).toBeNull();
		expect(await readSetupLink(runtime, 'never-made')).toBeNull();
		runtime.clock.set(new Date(runtime.clock.now().getTime() + 24 * 3_600_000));
		expect(await completeSetup(runtime, link, person)).toEqual({ ok: false, code: 'gone' });
	});

	it.each([
		[{ name: ' ' }, [{ field: 'name', code: 'missing' }]],
		[{ email: '' }, [{ field: 'email', code: 'missing' }]],
		[{ email: 'noura' }, [{ field: 'email', code: 'invalid' }]],
		[{ password: '' }, [{ field: 'password', code: 'missing' }]],
		[{ password: 'قصيرة' }, [{ field: 'password', code: 'short' }]],
		[{ password: 'x'.repeat(129) }, [{ field: 'password', code: 'long' }]],
		[{ password: 'my noura@example.org' }, [{ field: 'password', code: 'address' }]]
	])('is told what is wrong with %j, and the link can still be used', async (change, issues) => {
		const runtime = await openTestRuntime(engine);
		const token = tokenOf(await createSetupLink(runtime));

		const result = await completeSetup(runtime, token, { ...person, ...change });

		expect(result).toEqual({ ok: false, code: 'invalid', issues });
		expect(await readSetupLink(runtime, token)).toEqual({ kind: 'first' });
	});
});

describeStores('a link to set a password', (_open, engine) => {
	it('works once, sets the password and ends the sessions opened with the old one', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const added = await createAccount(runtime, administrator, { ...person, grants: [] });
		if (!added.ok) throw new Error('not added');

		expect(await signIn(runtime, person, newAddress())).toEqual({ ok: false, code: 'wrong' });
		expect(await completeSetup(runtime, tokenOf(added.link), person)).toMatchObject({ ok: true });
		expect(await signIn(runtime, person, newAddress())).toMatchObject({ ok: true });

		const again = tokenOf(await createPasswordLink(runtime, administrator, added.id));
		const changed = 'another long password';
		expect(await completeSetup(runtime, again, { ...person, password: changed })).toMatchObject({ ok: true });
		expect(await signIn(runtime, person, newAddress())).toEqual({ ok: false, code: 'wrong' });
		const sessions = await runtime.store.db
			.selectFrom('auth_session')
			.select('id')
			.where('userId', '=', added.id)
			.execute();
		expect(sessions).toEqual([]);
		expect(await signIn(runtime, { ...person, password: changed }, newAddress())).toMatchObject({ ok: true });
	});

	it('is dead as soon as the account is closed', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const added = await createAccount(runtime, administrator, { ...person, grants: [] });
		if (!added.ok) throw new Error('not added');

		await closeAccount(runtime, administrator, added.id, true);

		expect(await readSetupLink(runtime, tokenOf(added.link))).toBeNull();
		expect(await createPasswordLink(runtime, administrator, added.id)).toBeNull();
	});

	it('leaves no token in the store', async () => {
		const runtime = await openTestRuntime(engine);
		const token = tokenOf(await createSetupLink(runtime));

		const stored = await runtime.store.db.selectFrom('setup_link').selectAll().execute();

		expect(JSON.stringify(stored)).not.toContain(token);
	});
});
