import { error, redirect } from '@sveltejs/kit';
import type { Account } from '#lib/domain/account.ts';
import type { Role } from '#lib/domain/role.ts';
import { findAcknowledgement } from '#lib/server/store/acknowledgements.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { holds, scopesOf } from './grants.ts';

/**
 * Who may open what, from the matrix of roles. Routes call `require…` first, with the role, then ask `can…` for the
 * thing the address names. The `require…` functions answer the request themselves when they refuse it, which is why
 * this file alone in `lib/server` speaks HTTP.
 */

/** Who is signed in. Anyone else is led to the sign-in page and back; a request that is not for a page gets 401. */
export function requireAccount(locals: App.Locals): Account {
	if (locals.account) return locals.account;
	if (locals.returnTo === null) error(401, { message: 'Sign in first', code: 'access.sign-in-needed' });
	redirect(303, `/sign-in?next=${encodeURIComponent(locals.returnTo)}`);
}

/** Who is signed in, if they hold one of the roles; 403 otherwise. */
export function requireRole(locals: App.Locals, roles: readonly Role[]): Account {
	const account = requireAccount(locals);
	if (!holds(account, roles)) denied();
	return account;
}

/**
 * The same for pages and files with results: whoever opens them has first acknowledged the policy's edition in force,
 * with its rule that ratings are never used to punish (S7.1, S3.5c).
 */
export async function requireResults(locals: App.Locals, roles: readonly Role[]): Promise<Account> {
	const account = requireRole(locals, roles);
	const { db } = locals.runtime.store;
	const { policyEdition } = await readSettings(db);
	if ((await findAcknowledgement(db, account.id, policyEdition)) !== null) return account;
	if (locals.returnTo === null) {
		error(403, { message: 'Acknowledge the policy first', code: 'access.acknowledgement-needed' });
	}
	redirect(303, `/acknowledge?next=${encodeURIComponent(locals.returnTo)}`);
}

/** Refuses the request with 403 unless a check of scope holds. */
export function allow(permitted: boolean): asserts permitted {
	if (!permitted) denied();
}

/** Roles that manage departments, programs and providers. */
export const associationRoles = ['administrator', 'qualityManager'] as const satisfies readonly Role[];

/** Whether an account may see the results of a department: its head, and the quality manager. */
export function canSeeDepartment(account: Account, department: string): boolean {
	return holds(account, ['qualityManager']) || scopesOf(account, 'departmentHead').includes(department);
}

/** The departments whose results an account may see. */
export function visibleDepartments(account: Account): 'all' | string[] {
	return holds(account, ['qualityManager']) ? 'all' : scopesOf(account, 'departmentHead');
}

/**
 * Whether an account may see the results of a provider: the provider, and the quality manager. A head sees providers
 * within the own department's page only.
 */
export function canSeeProvider(account: Account, provider: string): boolean {
	return holds(account, ['qualityManager']) || scopesOf(account, 'provider').includes(provider);
}

/** Whether an account may manage departments, programs and providers. */
export function canManageAssociation(account: Account): boolean {
	return holds(account, associationRoles);
}

/**
 * Whether an account may manage the runs of a program and see its roster and links: its coordinators only. Neither
 * the quality manager, who sees answers, nor the administrator sees who the people are.
 */
export function canManageProgram(account: Account, program: string | { readonly id: string }): boolean {
	return scopesOf(account, 'coordinator').includes(typeof program === 'string' ? program : program.id);
}

/** The programs whose runs an account manages. */
export function managedPrograms(account: Account): string[] {
	return scopesOf(account, 'coordinator');
}

function denied(): never {
	error(403, { message: 'Not for this account', code: 'access.denied' });
}
