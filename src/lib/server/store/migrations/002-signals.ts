import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Recorded changes, where control limits may start anew, and figures computed from whole answer sets. */
export function signals(): Migration {
	return {
		async up(db: Kysely<unknown>) {
			await db.schema
				.createTable('recorded_change')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('department', 'text', (c) => c.references('department.id'))
				.addColumn('program', 'text', (c) => c.references('program.id'))
				.addColumn('changed_on', 'text', (c) => c.notNull())
				.addColumn('reason', 'text', (c) => c.notNull())
				.addColumn('rebases', 'integer', (c) => c.notNull())
				.addColumn('recorded_by', 'text', (c) => c.notNull())
				.addColumn('recorded_on', 'text', (c) => c.notNull())
				.execute();
			await db.schema
				.createIndex('recorded_change_by_changed_on')
				.on('recorded_change')
				.columns(['changed_on'])
				.execute();
			await db.schema
				.createTable('whole_figure')
				.addColumn('department', 'text', (c) => c.notNull())
				.addColumn('fiscal_year', 'integer', (c) => c.notNull())
				.addColumn('content_key', 'text', (c) => c.notNull())
				.addColumn('figures', 'text', (c) => c.notNull())
				.addPrimaryKeyConstraint('whole_figure_pk', ['department', 'fiscal_year'])
				.execute();
		}
	};
}
