import type { Program, ProgramInput } from '#lib/domain/program.ts';
import { toNameColumns, toText } from './named-rows.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** Every program, archived ones included, in no order of meaning. */
export async function listPrograms(db: Database): Promise<Program[]> {
	const rows = await db.selectFrom('program').selectAll().orderBy('id').execute();
	return rows.map(toProgram);
}

/** A program, null when there is none. */
export async function findProgram(db: Database, id: string): Promise<Program | null> {
	const row = await db.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toProgram(row) : null;
}

/** Adds a program. */
export async function insertProgram(db: Database, id: string, input: ProgramInput): Promise<void> {
	await db
		.insertInto('program')
		.values({ id, ...toColumns(input), archived: 0 })
		.execute();
}

/** Changes the names, department and survey of a program. */
export async function updateProgram(db: Database, id: string, input: ProgramInput): Promise<void> {
	await db.updateTable('program').set(toColumns(input)).where('id', '=', id).execute();
}

/** Puts a program out of use, or back into it. */
export async function setProgramArchived(db: Database, id: string, archived: boolean): Promise<void> {
	await db
		.updateTable('program')
		.set({ archived: archived ? 1 : 0 })
		.where('id', '=', id)
		.execute();
}

/** How many programs in use each department has; departments without any are absent. */
export async function countProgramsByDepartment(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('program')
		.select(['department', (select) => select.fn.countAll().as('n')])
		.where('archived', '=', 0)
		.groupBy('department')
		.execute();
	return new Map(rows.map((row) => [row.department, Number(row.n)]));
}

function toColumns(input: ProgramInput) {
	return { ...toNameColumns(input.name), department: input.department, survey: input.survey };
}

function toProgram(row: Row<'program'>): Program {
	return {
		id: row.id,
		department: row.department,
		name: toText(row),
		survey: row.survey,
		archived: row.archived === 1
	};
}
