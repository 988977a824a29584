import type { Account } from '#lib/domain/account.ts';
import { scopeOfRole, type Grant, type Role } from '#lib/domain/role.ts';
import { createAccountWithPassword } from '#lib/server/access/accounts.ts';
import { signIn } from '#lib/server/access/sign-in.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';

/** The password of every account made here. */
export const password = 'a long enough password';

let made = 0;

/** A network address no other test tried to sign in from. */
export function newAddress(): string {
	made += 1;
	return `192.0.2.${made}`;
}

/** Adds a member of staff who holds one role; `scope` for the roles held over a department, program or provider. */
export async function accountOf(runtime: Runtime, role: Role, scope: string | null = null): Promise<Account> {
	return accountWith(runtime, [{ role, scope: scopeOfRole[role] === 'association' ? null : scope }], role);
}

/** Adds a member of staff who holds these roles. */
export async function accountWith(
	runtime: Runtime,
	grants: readonly Grant[],
	name = 'staff'
): Promise<Account> {
	made += 1;
	const person = { name, email: `${name.toLowerCase()}${made}@example.org`, language: 'ar' as const, grants };
	const added = await createAccountWithPassword(runtime, { ...person, password });
	if (!added.ok) throw new Error(`not added: ${JSON.stringify(added.issues)}`);
	return { id: added.id, ...person };
}

/** The `Cookie` header of a browser in which this account is signed in. */
export async function cookieOf(runtime: Runtime, account: Account): Promise<string> {
	const result = await signIn(runtime, { email: account.email, password }, newAddress());
	if (!result.ok) throw new Error('not signed in');
	return result.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
