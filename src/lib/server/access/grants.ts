import type { Account } from '#lib/domain/account.ts';
import type { Role } from '#lib/domain/role.ts';
import type { Database } from '#lib/server/store/store.ts';

/** Whether an account holds any of the roles, over whatever scope. */
export function holds(account: Account, roles: readonly Role[]): boolean {
	return account.grants.some((grant) => roles.includes(grant.role));
}

/** The ids an account holds a role over; empty when it does not hold it. */
export function scopesOf(account: Account, role: Role): string[] {
	return account.grants.flatMap((grant) =>
		grant.role === role && grant.scope !== null ? [grant.scope] : []
	);
}

/** The departments an account heads, by name. */
export async function listDepartmentsHeaded(
	db: Database,
	account: Account
): Promise<{ id: string; name: { ar: string; en: string } }[]> {
	const ids = scopesOf(account, 'departmentHead');
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('department')
		.select(['id', 'name_ar', 'name_en'])
		.where('id', 'in', ids)
		.where('archived', '=', 0)
		.execute();
	const byName = new Intl.Collator('ar');
	return rows
		.map((row) => ({ id: row.id, name: { ar: row.name_ar, en: row.name_en } }))
		.sort((a, b) => byName.compare(a.name.ar, b.name.ar));
}
