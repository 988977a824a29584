import { z } from 'zod';
import type { Account } from '#lib/domain/account.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findStoredAccount, hasAccounts, insertAccount, savePassword } from '#lib/server/store/accounts.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { replaceGrants } from '#lib/server/store/grants.ts';
import { randomId } from '#lib/server/store/id.ts';
import { findSetupLink, saveSetupLink, takeSetupLink } from '#lib/server/store/setup-links.ts';
import type { Database } from '#lib/server/store/store.ts';
import { checkPassword, toStoredPassword } from './password.ts';

/** Hours a one-time link can be used. */
export const linkHours = { first: 24, password: 7 * 24 } as const;

/** What a one-time link is for. */
export type SetupPurpose =
	| { readonly kind: 'first' }
	| {
			readonly kind: 'password';
			readonly account: { readonly id: string; readonly name: string; readonly email: string };
	  };

export type SetupField = 'name' | 'email' | 'password';

export type SetupIssueCode = 'missing' | 'invalid' | 'short' | 'long' | 'address';

export interface SetupIssue {
	readonly field: SetupField;
	readonly code: SetupIssueCode;
}

export type SetupResult =
	| { readonly ok: true; readonly email: string }
	| { readonly ok: false; readonly code: 'invalid'; readonly issues: SetupIssue[] }
	/** The link was used, replaced, is too old or was never made. */
	| { readonly ok: false; readonly code: 'gone' };

/** What the person on a one-time link enters; `name` and `email` count for the first administrator only. */
export interface SetupInput {
	readonly name: string;
	readonly email: string;
	readonly password: string;
	readonly language: Language;
}

/**
 * A new one-time address at which the first administrator is made; earlier ones stop working. Null once anyone has an
 * account.
 */
export async function createSetupLink(runtime: Runtime): Promise<string | null> {
	return runtime.store.transaction(async (trx) =>
		(await hasAccounts(trx)) ? null : makeLink(runtime, trx, null)
	);
}

/**
 * A new one-time address at which one person sets their password; earlier ones of theirs stop working, their
 * sessions go on until it is used. Null when there is no such account or it is closed.
 */
export async function createPasswordLink(
	runtime: Runtime,
	actor: Account,
	id: string
): Promise<string | null> {
	return runtime.store.transaction(async (trx) => {
		const account = await findStoredAccount(trx, id);
		if (!account || account.disabled) return null;
		const at = runtime.clock.now();
		await recordAudit(trx, { at, account: actor.id, action: 'account.password-link', subject: id });
		return makeLink(runtime, trx, id);
	});
}

/** What a link is for; null when it cannot be used. */
export async function readSetupLink(runtime: Runtime, token: string): Promise<SetupPurpose | null> {
	const { db } = runtime.store;
	const link = await findSetupLink(db, markOf(runtime, token));
	return link && link.expiresAt > runtime.clock.now() ? purposeOf(db, link.account) : null;
}

/** Uses a link up: makes the first administrator, or sets the password of the account it was made for. */
export async function completeSetup(
	runtime: Runtime,
	token: string,
	input: SetupInput
): Promise<SetupResult> {
	const purpose = await readSetupLink(runtime, token);
	if (!purpose) return { ok: false, code: 'gone' };
	const first = purpose.kind === 'first' ? checkPerson(input) : null;
	const email = first ? first.email : purpose.kind === 'password' ? purpose.account.email : '';
	const issues = [...(first?.issues ?? []), ...passwordIssues(input.password, email)];
	if (issues.length > 0) return { ok: false, code: 'invalid', issues };

	const password = await toStoredPassword(input.password);
	const at = runtime.clock.now();
	return runtime.store.transaction(async (trx) => {
		const link = await takeSetupLink(trx, markOf(runtime, token));
		if (!link || !(await purposeOf(trx, link.account))) return { ok: false, code: 'gone' };
		const id = link.account ?? randomId();
		if (link.account === null) {
			await insertAccount(trx, { id, name: input.name.trim(), email, language: input.language }, at);
			await replaceGrants(trx, id, [{ role: 'administrator', scope: null }]);
			await recordAudit(trx, { at, account: id, action: 'account.first', subject: id });
		}
		await savePassword(trx, id, password, at);
		await recordAudit(trx, { at, account: id, action: 'account.password', subject: id });
		return { ok: true, email };
	});
}

/** An e-mail address as it is stored: trimmed and in lower case; null when it is not one. */
export function parseEmail(value: string): string | null {
	const parsed = z.email().max(254).safeParse(value.trim().toLowerCase());
	return parsed.success ? parsed.data : null;
}

/** Makes a link for an account, null for the first administrator, and returns its address. */
export async function makeLink(runtime: Runtime, db: Database, account: string | null): Promise<string> {
	const token = randomId();
	const hours = account === null ? linkHours.first : linkHours.password;
	const expiresAt = new Date(runtime.clock.now().getTime() + hours * 3_600_000);
	await saveSetupLink(db, { mark: markOf(runtime, token), account, expiresAt });
	return `${runtime.config.origin}/setup/${token}`;
}

function markOf(runtime: Runtime, token: string): string {
	return runtime.secrets.hmac('setup', token);
}

async function purposeOf(db: Database, account: string | null): Promise<SetupPurpose | null> {
	if (account === null) return (await hasAccounts(db)) ? null : { kind: 'first' };
	const stored = await findStoredAccount(db, account);
	if (!stored || stored.disabled) return null;
	return { kind: 'password', account: { id: stored.id, name: stored.name, email: stored.email } };
}

function checkPerson(input: SetupInput): { email: string; issues: SetupIssue[] } {
	const issues: SetupIssue[] = [];
	if (input.name.trim() === '') issues.push({ field: 'name', code: 'missing' });
	const email = parseEmail(input.email);
	if (email === null)
		issues.push({ field: 'email', code: input.email.trim() === '' ? 'missing' : 'invalid' });
	return { email: email ?? '', issues };
}

function passwordIssues(password: string, email: string): SetupIssue[] {
	const code = password === '' ? 'missing' : checkPassword(password, { email });
	return code ? [{ field: 'password', code }] : [];
}
