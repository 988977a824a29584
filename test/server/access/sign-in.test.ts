import { expect, it } from 'vitest';
import { closeAccount } from '#lib/server/access/accounts.ts';
import { readSession, signIn, signOut } from '#lib/server/access/sign-in.ts';
import { describeStores, openBeside, openTestRuntime } from '#test/support/stores.ts';
import { accountOf, accountWith, cookieOf, newAddress, password } from '#test/support/staff.ts';

describeStores('signing in', (_open, engine) => {
	it('opens a session whose cookie script cannot read and other sites do not send', async () => {
		const runtime = await openTestRuntime(engine);
		const { email } = await accountOf(runtime, 'qualityManager');

		const result = await signIn(runtime, { email: ` ${email.toUpperCase()} `, password }, newAddress());

		if (!result.ok) throw new Error(result.code);
		expect(result.cookies).toHaveLength(1);
		expect(result.cookies[0]).toMatchObject({
			name: 'sada.session_token',
			options: { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 12 * 3600 }
		});
	});

	it('is secure where the address is https', async () => {
		const plain = await openTestRuntime(engine);
		const account = await accountOf(plain, 'qualityManager');
		const runtime = { ...plain, config: { ...plain.config, origin: 'https://sada.test' } };

		const result = await signIn(runtime, { email: account.email, password }, newAddress());

		if (!result.ok) throw new Error(result.code);
		expect(result.cookies[0]).toMatchObject({
			name: '__Secure-sada.session_token',
			options: { secure: true }
		});
	});

	it('is known to another process of the same installation', async () => {
		const runtime = await openTestRuntime(engine);
		const head = await accountWith(runtime, [
			{ role: 'departmentHead', scope: 'd1' },
			{ role: 'departmentHead', scope: 'd2' },
			{ role: 'coordinator', scope: 'p1' }
		]);
		const cookie = await cookieOf(runtime, head);
		const beside = await openBeside(runtime);

		const { account } = await readSession(beside, new Headers({ cookie }));

		expect(account?.id).toBe(head.id);
		expect(account?.grants).toEqual([
			{ role: 'coordinator', scope: 'p1' },
			{ role: 'departmentHead', scope: 'd1' },
			{ role: 'departmentHead', scope: 'd2' }
		]);
	});

	it('keeps neither the network address nor the browser of anyone', async () => {
		const runtime = await openTestRuntime(engine);
		const account = await accountOf(runtime, 'qualityManager');
		const cookie = await cookieOf(runtime, account);
		await readSession(
			runtime,
			new Headers({ cookie, 'user-agent': 'Browser/1', 'x-forwarded-for': '192.0.2.200' })
		);

		const [session] = await runtime.store.db.selectFrom('auth_session').selectAll().execute();

		expect(session?.ipAddress || null).toBeNull();
		expect(session?.userAgent || null).toBeNull();
	});

	it('is over after signing out', async () => {
		const runtime = await openTestRuntime(engine);
		const cookie = await cookieOf(runtime, await accountOf(runtime, 'qualityManager'));

		const cookies = await signOut(runtime, new Headers({ cookie }));

		expect(cookies.find(({ name }) => name === 'sada.session_token')).toMatchObject({ value: '' });
		expect((await readSession(runtime, new Headers({ cookie }))).account).toBeNull();
	});

	it('is refused for a closed account, and its open session ends', async () => {
		const runtime = await openTestRuntime(engine);
		const administrator = await accountOf(runtime, 'administrator');
		const account = await accountOf(runtime, 'qualityManager');
		const cookie = await cookieOf(runtime, account);

		expect(await closeAccount(runtime, administrator, account.id, true)).toEqual({ ok: true });

		expect((await readSession(runtime, new Headers({ cookie }))).account).toBeNull();
		const refused = await signIn(runtime, { email: account.email, password }, newAddress());
		expect(refused).toEqual({ ok: false, code: 'wrong' });
		await closeAccount(runtime, administrator, account.id, false);
		expect(await signIn(runtime, { email: account.email, password }, newAddress())).toMatchObject({
			ok: true
		});
	});

	it.each(['', 'nobody', 'nobody@example.org', "x' or 1=1 --", 'x'.repeat(10_000)])(
		'answers %j like a wrong password',
		async (email) => {
			const runtime = await openTestRuntime(engine);

			expect(await signIn(runtime, { email, password: 'wrong' }, newAddress())).toEqual({
				ok: false,
				code: 'wrong'
			});
		}
	);

	it('makes a guesser wait without locking out the office they sit in, or the person elsewhere', async () => {
		const runtime = await openTestRuntime(engine);
		const guessed = await accountOf(runtime, 'qualityManager');
		const colleague = await accountOf(runtime, 'administrator');
		const office = newAddress();
		for (let i = 0; i < 5; i++) {
			expect(await signIn(runtime, { email: guessed.email, password: `guess ${i}` }, office)).toEqual({
				ok: false,
				code: 'wrong'
			});
		}

		expect(await signIn(runtime, { email: guessed.email, password }, office)).toEqual({
			ok: false,
			code: 'wait',
			minutes: 5
		});
		expect(await signIn(runtime, { email: colleague.email, password }, office)).toMatchObject({ ok: true });
		expect(await signIn(runtime, { email: guessed.email, password }, newAddress())).toMatchObject({
			ok: true
		});
	});

	it('counts the many addresses of one subscriber, and texts far too long, as one', async () => {
		const runtime = await openTestRuntime(engine);
		const office = newAddress();
		const subscriber = '2001:db8:7:7';
		const codesOf = async (tryOf: (i: number) => [email: string, address: string]) => {
			const codes: string[] = [];
			for (let i = 1; i <= 6; i++) {
				const [email, address] = tryOf(i);
				const result = await signIn(runtime, { email, password: 'guess' }, address);
				codes.push(result.ok ? 'ok' : result.code);
			}
			return codes;
		};
		const fiveAndThenWait = ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait'];

		const email = `${office}@example.org`;
		expect(await codesOf((i) => [email, `${subscriber}::${i}`])).toEqual(fiveAndThenWait);
		expect(await codesOf((i) => [`${'x'.repeat(300)}${i}`, office])).toEqual(fiveAndThenWait);
	});

	it('counts tries that come all at once', async () => {
		const runtime = await openTestRuntime(engine);
		const address = newAddress();

		const results = await Promise.all(
			Array.from({ length: 12 }, (_, i) =>
				signIn(runtime, { email: 'nobody@example.org', password: `guess ${i}` }, address)
			)
		);

		expect(results.filter((result) => !result.ok && result.code === 'wrong')).toHaveLength(5);
	});

	it('takes no cookie that another key signed', async () => {
		const runtime = await openTestRuntime(engine);
		const cookie = await cookieOf(runtime, await accountOf(runtime, 'qualityManager'));
		const stranger = await openTestRuntime(engine);

		const other = { ...runtime, secrets: stranger.secrets };

		expect((await readSession(other, new Headers({ cookie }))).account).toBeNull();
	});
});
