import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

const int8 = 20;

/** Tables whose deleted rows must not stay readable on disk after sealing. */
const scrubbed = ['inbox', 'spent', 'submitted', 'invitation'] as const;

/** Opens the PostgreSQL store at `url`. Connections are made as they are needed; a bad address fails then. */
export function openPostgresStore(url: string): Store {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		types: {
			getTypeParser: (oid, format) =>
				oid === int8 ? Number : (pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown)
		}
	});
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	return {
		engine: 'postgres',
		db,
		transaction: (work) => db.transaction().execute(work),
		// Every submission writes one of these tables first; both, in the order in which a submission does.
		holdSubmissions: async (trx) => {
			await sql`lock table submitted, spent in share row exclusive mode`.execute(trx);
		},
		scrub: async () => {
			await sql`vacuum full ${sql.join(scrubbed.map((table) => sql.table(table)))}`.execute(db);
		},
		close: () => db.destroy()
	};
}
