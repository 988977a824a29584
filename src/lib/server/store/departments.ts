import type { Text } from '#lib/domain/language.ts';
import type { Department } from '#lib/domain/program.ts';
import { toNameColumns, toText } from './named-rows.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** Every department, archived ones included, in no order of meaning. */
export async function listDepartments(db: Database): Promise<Department[]> {
	const rows = await db.selectFrom('department').selectAll().orderBy('id').execute();
	return rows.map(toDepartment);
}

/** A department, null when there is none. */
export async function findDepartment(db: Database, id: string): Promise<Department | null> {
	const row = await db.selectFrom('department').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toDepartment(row) : null;
}

/** Adds a department. */
export async function insertDepartment(db: Database, id: string, name: Text): Promise<void> {
	await db
		.insertInto('department')
		.values({ id, ...toNameColumns(name), archived: 0 })
		.execute();
}

/** Gives a department another name. */
export async function renameDepartment(db: Database, id: string, name: Text): Promise<void> {
	await db.updateTable('department').set(toNameColumns(name)).where('id', '=', id).execute();
}

/** Puts a department out of use, or back into it. */
export async function setDepartmentArchived(db: Database, id: string, archived: boolean): Promise<void> {
	await db
		.updateTable('department')
		.set({ archived: archived ? 1 : 0 })
		.where('id', '=', id)
		.execute();
}

function toDepartment(row: Row<'department'>): Department {
	return { id: row.id, name: toText(row), archived: row.archived === 1 };
}
