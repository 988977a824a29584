import type { Account } from '#lib/domain/account.ts';
import type { Text } from '#lib/domain/language.ts';
import type { Role } from '#lib/domain/role.ts';
import { sortByName, toText } from '#lib/server/store/named-rows.ts';
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

/** A department or provider with its name. */
export interface NamedScope {
	readonly id: string;
	readonly name: Text;
}

/** What an account holds a role over that has a page of its own, each by name. */
export interface NamedScopes {
	/** The departments it heads. */
	readonly departments: readonly NamedScope[];
	/** The providers it stands for. */
	readonly providers: readonly NamedScope[];
}

/** The departments and providers whose pages are an account's own; archived ones are left out. */
export async function listNamedScopes(db: Database, account: Account): Promise<NamedScopes> {
	const [departments, providers] = await Promise.all([
		listNamed(db, 'department', scopesOf(account, 'departmentHead')),
		listNamed(db, 'provider', scopesOf(account, 'provider'))
	]);
	return { departments, providers };
}

async function listNamed(
	db: Database,
	table: 'department' | 'provider',
	ids: readonly string[]
): Promise<NamedScope[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom(table)
		.select(['id', 'name_ar', 'name_en'])
		.where('id', 'in', ids)
		.where('archived', '=', 0)
		.execute();
	return sortByName(
		rows.map((row) => ({ id: row.id, name: toText(row) })),
		'ar'
	);
}
