import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { SadaError } from '#lib/domain/error.ts';
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
			await waitForSnapshots(db);
			await rewriteTables(db);
		},
		close: () => db.destroy()
	};
}

/**
 * Writes the tables anew without what was deleted. Whoever answers waits behind it, so it waits itself no longer than
 * `lockPatienceMs` for others: it fails then, and is done again later.
 */
function rewriteTables(db: Kysely<Schema>): Promise<void> {
	return db.connection().execute(async (connection) => {
		await sql`set lock_timeout = ${sql.lit(lockPatienceMs)}`.execute(connection);
		try {
			await sql`vacuum full ${sql.join(scrubbed.map((table) => sql.table(table)))}`.execute(connection);
		} finally {
			await sql`reset lock_timeout`.execute(connection);
		}
	});
}

/** How long everybody may have to wait for a table that somebody else holds. */
const lockPatienceMs = 1_000;

/** How long scrubbing waits for readers that began before it. */
const patienceMs = 5_000;

/**
 * Waits until nobody reads with a snapshot from before now: what such a reader could still see, an analysis of the
 * server's own too, a rewritten table would keep. Throws `store.in-use` when one goes on: scrub again later.
 */
async function waitForSnapshots(db: Kysely<Schema>): Promise<void> {
	const { rows } = await sql<{ xid: string }>`
		select mod(pg_snapshot_xmax(pg_current_snapshot())::text::numeric, 4294967296)::text as xid
	`.execute(db);
	const started = rows[0]?.xid ?? '0';
	const end = performance.now() + patienceMs;
	while (performance.now() < end) {
		const older = await sql<{ readers: number }>`
			select count(*)::int as readers from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()
				and backend_xmin is not null and age(backend_xmin) > age(${started}::text::xid)
		`.execute(db);
		if (older.rows[0]?.readers === 0) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new SadaError('store.in-use');
}
