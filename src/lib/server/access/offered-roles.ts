import { scopeOfRole, type Grant, type Role } from '#lib/domain/role.ts';
import type { Database } from '#lib/server/store/store.ts';

/** The roles an administrator can give: those the app has pages for. */
export const offeredRoles = [
	'administrator',
	'qualityManager',
	'coordinator',
	'departmentHead',
	'provider',
	'boardMember'
] as const satisfies readonly Role[];

/** Whether an administrator can give and take this role. */
export function isOffered(role: Role): boolean {
	return (offeredRoles as readonly Role[]).includes(role);
}

/** A thing a role can be held over. */
export interface ScopeChoice {
	readonly id: string;
	readonly name: { readonly ar: string; readonly en: string };
}

/** What roles can be held over; archived things are left out. */
export interface ScopeChoices {
	readonly departments: ScopeChoice[];
	/** Programs under the name of their department. */
	readonly programs: { readonly department: ScopeChoice; readonly programs: ScopeChoice[] }[];
	readonly providers: ScopeChoice[];
}

/** Departments, programs and providers a role can be given over, by name. */
export async function listScopeChoices(db: Database): Promise<ScopeChoices> {
	const named = ['id', 'name_ar', 'name_en'] as const;
	const [departmentRows, programRows, providerRows] = await Promise.all([
		db.selectFrom('department').select(named).where('archived', '=', 0).execute(),
		db
			.selectFrom('program')
			.select([...named, 'department'])
			.where('archived', '=', 0)
			.execute(),
		db.selectFrom('provider').select(named).where('archived', '=', 0).execute()
	]);
	const departments = departmentRows.map(toChoice).sort(byName);
	const byDepartment = Map.groupBy(programRows, (row) => row.department);
	const programs = departments
		.map((department) => ({
			department,
			programs: (byDepartment.get(department.id) ?? []).map(toChoice).sort(byName)
		}))
		.filter((group) => group.programs.length > 0);
	return { departments, programs, providers: providerRows.map(toChoice).sort(byName) };
}

/** The names of everything a role can be held over, by id, archived things included. */
export async function listScopeNames(db: Database): Promise<Record<string, ScopeChoice['name']>> {
	const named = ['id', 'name_ar', 'name_en'] as const;
	const rows = await Promise.all([
		db.selectFrom('department').select(named).execute(),
		db.selectFrom('program').select(named).execute(),
		db.selectFrom('provider').select(named).execute()
	]);
	return Object.fromEntries(rows.flat().map((row) => [row.id, toChoice(row).name]));
}

/**
 * The roles ticked in a form: `role` for one over the whole association, `role:id` for one over a department,
 * program or provider. Null when a value names no role that can be given, or nothing it could be held over.
 */
export function parseGrants(values: readonly string[], choices: ScopeChoices): Grant[] | null {
	const known = {
		department: new Set(choices.departments.map((choice) => choice.id)),
		program: new Set(choices.programs.flatMap((group) => group.programs.map((choice) => choice.id))),
		provider: new Set(choices.providers.map((choice) => choice.id))
	};
	const grants: Grant[] = [];
	for (const value of new Set(values)) {
		const [name, scope = null] = value.split(':', 2);
		const role = offeredRoles.find((offered) => offered === name);
		if (!role) return null;
		const kind = scopeOfRole[role];
		if (kind === 'association' ? scope !== null : scope === null || !known[kind].has(scope)) return null;
		grants.push({ role, scope });
	}
	return grants;
}

const collator = new Intl.Collator('ar');

function byName(a: ScopeChoice, b: ScopeChoice): number {
	return collator.compare(a.name.ar, b.name.ar);
}

function toChoice(row: { id: string; name_ar: string; name_en: string }): ScopeChoice {
	return { id: row.id, name: { ar: row.name_ar, en: row.name_en } };
}
