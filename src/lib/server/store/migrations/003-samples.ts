import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Store } from '#lib/server/store/store.ts';

/** Columns whose values must not stay anywhere once their rows are gone. */
const unsampled = {
	inbox: ['id', 'language', 'channel', 'receipt', 'body'],
	spent: ['mark', 'outcome'],
	submitted: ['mark'],
	invitation: ['lookup', 'answered'],
	voided_link: ['lookup'],
	import_row: ['mark'],
	comment: ['text'],
	person: ['full_name', 'match_name', 'mobile', 'email']
} as const;

/**
 * PostgreSQL keeps samples of every column for its planner, whole answers with their comments among them, and keeps them
 * when the rows are deleted: an analysis of a table that became empty leaves the old ones. No plan needs them here.
 */
export function samples(engine: Store['engine']): Migration {
	return {
		async up(db: Kysely<unknown>) {
			if (engine !== 'postgres') return;
			for (const [table, columns] of Object.entries(unsampled)) {
				for (const column of columns) {
					const [name, alter] = [sql.ref(column), sql`alter table ${sql.table(table)} alter column`];
					// Naming the type it has drops the samples there are, and rewrites nothing.
					await sql`${alter} ${name} type text`.execute(db);
					await sql`${alter} ${name} set statistics 0`.execute(db);
				}
			}
		}
	};
}
