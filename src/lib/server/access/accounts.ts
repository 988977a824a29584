import type { Account } from '#lib/domain/account.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Grant } from '#lib/domain/role.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import {
	findAccountId,
	findStoredAccount,
	insertAccount,
	listStoredAccounts,
	savePassword,
	setAccountDisabled,
	updateAccount,
	type StoredAccount
} from '#lib/server/store/accounts.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { listAllGrants, listGrants, replaceGrants } from '#lib/server/store/grants.ts';
import { randomId } from '#lib/server/store/id.ts';
import { deleteSetupLink } from '#lib/server/store/setup-links.ts';
import type { Database } from '#lib/server/store/store.ts';
import { isOffered } from './offered-roles.ts';
import { toStoredPassword } from './password.ts';
import { makeLink, parseEmail } from './setup.ts';

/** An account with the roles it holds. */
export interface StaffMember extends StoredAccount {
	readonly grants: readonly Grant[];
}

export type AccountIssueCode = 'missing' | 'invalid' | 'taken' | 'last-administrator' | 'self' | 'unknown';

export interface AccountIssue {
	/** `account` when no single field is at fault. */
	readonly field: 'name' | 'email' | 'grants' | 'account';
	readonly code: AccountIssueCode;
}

type Refusal = { readonly ok: false; readonly issues: AccountIssue[] };

/** Every account, in the order of their e-mail addresses. */
export async function listStaff(db: Database): Promise<StaffMember[]> {
	const [accounts, grants] = await Promise.all([listStoredAccounts(db), listAllGrants(db)]);
	const byAccount = Map.groupBy(grants, (grant) => grant.account);
	return accounts.map((account) => ({
		...account,
		grants: (byAccount.get(account.id) ?? []).map(({ role, scope }) => ({ role, scope }))
	}));
}

/** One account, null when there is none of that id. */
export async function findStaffMember(db: Database, id: string): Promise<StaffMember | null> {
	const account = await findStoredAccount(db, id);
	return account && { ...account, grants: await listGrants(db, id) };
}

/** Adds a person and returns the one-time address at which they choose their password. */
export async function createAccount(
	runtime: Runtime,
	actor: Account,
	input: { name: string; email: string; language: Language; grants: readonly Grant[] }
): Promise<{ readonly ok: true; readonly id: string; readonly link: string } | Refusal> {
	return runtime.store.transaction(async (trx) => {
		const added = await addAccount(runtime, trx, actor, input);
		return added.ok ? { ...added, link: await makeLink(runtime, trx, added.id) } : added;
	});
}

/** Adds a person with a password that is known already: for the demonstration and for tests. */
export async function createAccountWithPassword(
	runtime: Runtime,
	input: { name: string; email: string; language: Language; grants: readonly Grant[]; password: string }
): Promise<{ readonly ok: true; readonly id: string } | Refusal> {
	const password = await toStoredPassword(input.password);
	return runtime.store.transaction(async (trx) => {
		const added = await addAccount(runtime, trx, null, input);
		if (added.ok) await savePassword(trx, added.id, password, runtime.clock.now());
		return added;
	});
}

/** Changes a name, language and roles. Roles that the app has no pages for yet stay as they are. */
export async function changeAccount(
	runtime: Runtime,
	actor: Account,
	id: string,
	input: { name: string; language: Language; grants: readonly Grant[] }
): Promise<{ readonly ok: true } | Refusal> {
	return runtime.store.transaction(async (trx) => {
		const before = await findStaffMember(trx, id);
		if (!before) return refuse('account', 'unknown');
		if (input.name.trim() === '') return refuse('name', 'missing');
		const grants = [...before.grants.filter((grant) => !isOffered(grant.role)), ...input.grants];
		if (isOpenAdministrator(before) && !isOpenAdministrator({ ...before, grants })) {
			if (await isLastAdministrator(trx, id)) return refuse('grants', 'last-administrator');
		}
		const at = runtime.clock.now();
		await updateAccount(trx, id, { name: input.name.trim(), language: input.language }, at);
		await replaceGrants(trx, id, grants);
		await recordAudit(trx, { at, account: actor.id, action: 'account.change', subject: id });
		return { ok: true };
	});
}

/** Closes an account, which ends its sessions and links at once, or opens it again. */
export async function closeAccount(
	runtime: Runtime,
	actor: Account,
	id: string,
	closed: boolean
): Promise<{ readonly ok: true } | Refusal> {
	return runtime.store.transaction(async (trx) => {
		const member = await findStaffMember(trx, id);
		if (!member) return refuse('account', 'unknown');
		if (closed && actor.id === id) return refuse('account', 'self');
		if (closed && isOpenAdministrator(member) && (await isLastAdministrator(trx, id))) {
			return refuse('account', 'last-administrator');
		}
		const at = runtime.clock.now();
		await setAccountDisabled(trx, id, closed, at);
		if (closed) await deleteSetupLink(trx, id);
		const action = closed ? 'account.close' : 'account.open';
		await recordAudit(trx, { at, account: actor.id, action, subject: id });
		return { ok: true };
	});
}

async function addAccount(
	runtime: Runtime,
	db: Database,
	actor: Account | null,
	input: { name: string; email: string; language: Language; grants: readonly Grant[] }
): Promise<{ readonly ok: true; readonly id: string } | Refusal> {
	const issues: AccountIssue[] = [];
	if (input.name.trim() === '') issues.push({ field: 'name', code: 'missing' });
	const email = parseEmail(input.email);
	if (email === null)
		issues.push({ field: 'email', code: input.email.trim() === '' ? 'missing' : 'invalid' });
	else if ((await findAccountId(db, email)) !== null) issues.push({ field: 'email', code: 'taken' });
	if (issues.length > 0 || email === null) return { ok: false, issues };

	const id = randomId();
	const at = runtime.clock.now();
	await insertAccount(db, { id, name: input.name.trim(), email, language: input.language }, at);
	await replaceGrants(db, id, input.grants);
	await recordAudit(db, { at, account: actor?.id ?? null, action: 'account.add', subject: id });
	return { ok: true, id };
}

function isOpenAdministrator(member: StaffMember): boolean {
	return !member.disabled && member.grants.some((grant) => grant.role === 'administrator');
}

/** Whether nobody but this account could give roles any more. */
async function isLastAdministrator(db: Database, id: string): Promise<boolean> {
	const staff = await listStaff(db);
	return !staff.some((member) => member.id !== id && member.ready && isOpenAdministrator(member));
}

function refuse(field: AccountIssue['field'], code: AccountIssueCode): Refusal {
	return { ok: false, issues: [{ field, code }] };
}
