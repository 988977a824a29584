import { error } from '@sveltejs/kit';
import type { Account } from '#lib/domain/account.ts';
import type { Publication } from '#lib/domain/publication.ts';
import { allow, canManageAssociation, canManageProgram, requireAccount } from '#lib/server/access/guard.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { findRun, type RunRecord } from '#lib/server/store/runs.ts';

/** A run someone may open. `manages`: they are its coordinator, and see who is in it. */
export interface OpenedRun {
	readonly account: Account;
	readonly run: RunRecord;
	readonly publication: Publication | null;
	readonly manages: boolean;
}

/** The run an address names, for its coordinators and for those who manage the association; 404 and 403 otherwise. */
export async function requireRun(locals: App.Locals, id: string): Promise<OpenedRun> {
	const account = requireAccount(locals);
	const { db } = locals.runtime.store;
	const run = await findRun(db, id);
	if (!run) error(404, { message: 'No such run', code: 'run.unknown' });
	const manages = canManageProgram(account, run.program);
	allow(manages || canManageAssociation(account));
	return { account, run, publication: await findRunPublication(db, id), manages };
}

/** The same for its coordinators only: changing it, its people and their links. */
export async function requireManagedRun(locals: App.Locals, id: string): Promise<OpenedRun> {
	const opened = await requireRun(locals, id);
	allow(opened.manages);
	return opened;
}
