import { roleSchema, type Grant } from '#lib/domain/role.ts';
import { randomId } from './id.ts';
import type { Database } from './store.ts';

/** A grant and the account that holds it. */
export interface HeldGrant extends Grant {
	readonly account: string;
}

/** The roles one account holds. */
export async function listGrants(db: Database, account: string): Promise<Grant[]> {
	const rows = await grants(db).where('account', '=', account).execute();
	return rows.map((row) => ({ role: roleSchema.parse(row.role), scope: row.scope }));
}

/** The roles of every account. */
export async function listAllGrants(db: Database): Promise<HeldGrant[]> {
	const rows = await grants(db).execute();
	return rows.map((row) => ({ account: row.account, role: roleSchema.parse(row.role), scope: row.scope }));
}

/** Gives an account exactly these roles, in place of those it held. */
export async function replaceGrants(db: Database, account: string, grants: readonly Grant[]): Promise<void> {
	await db.deleteFrom('role_grant').where('account', '=', account).execute();
	if (grants.length === 0) return;
	await db
		.insertInto('role_grant')
		.values(grants.map(({ role, scope }) => ({ id: randomId(), account, role, scope })))
		.execute();
}

function grants(db: Database) {
	return db
		.selectFrom('role_grant')
		.select(['account', 'role', 'scope'])
		.orderBy('account')
		.orderBy('role')
		.orderBy('scope');
}
