import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { SadaError } from '#lib/domain/error.ts';
import type { Schema } from './schema.ts';
import { statementCache } from './statement-cache.ts';
import type { Store } from './store.ts';

/** How long a statement waits for another process's transaction. */
const patienceMs = 10_000;

/** The same when scrubbing, which can be done again and keeps this process from everything else meanwhile. */
const scrubPatienceMs = 500;

/**
 * Opens the SQLite store in `file`, made when missing. Durable (`synchronous=FULL`), and deleted content is
 * overwritten (`secure_delete`). Throws when the file cannot be opened or is not a database. Not `durable`: faster,
 * and a power cut may spoil the file; for stores that can be made anew.
 */
export function openSqliteStore(file: string, { durable = true } = {}): Store {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	// SQLite would let everyone on the machine read it; its log and index get the mode of the file.
	closeSync(openSync(file, 'a', 0o600));
	const handle = new DatabaseSync(file, { timeout: patienceMs });
	for (const pragma of [
		'journal_mode = wal',
		`synchronous = ${durable ? 'full' : 'off'}`,
		'secure_delete = on',
		'foreign_keys = on',
		'temp_store = memory',
		// 32 MB: without it large imports and sealings read their own writes back from disk.
		'cache_size = -32000'
	]) {
		handle.exec(`pragma ${pragma}`);
	}
	const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: kyselyDatabase(handle) }) });
	return {
		engine: 'sqlite',
		db,
		transaction: (work) => db.transaction().execute(work),
		// Every transaction takes the one write lock at its beginning.
		holdSubmissions: async () => {},
		scrub: () =>
			db.connection().execute(async () => {
				handle.exec(`pragma busy_timeout = ${scrubPatienceMs}`);
				try {
					handle.exec('vacuum');
					// A reader of another process keeps the log as it is; then the scrubbing has to be done again.
					const [log] = handle.prepare('pragma wal_checkpoint(truncate)').all();
					if (log?.['busy'] !== 0) throw new SadaError('store.in-use');
				} finally {
					handle.exec(`pragma busy_timeout = ${patienceMs}`);
				}
			}),
		close: () => db.destroy()
	};
}

/** What Kysely's SQLite dialect expects of a database, on `node:sqlite`. */
function kyselyDatabase(handle: DatabaseSync) {
	const prepared = statementCache(handle);
	return {
		close: () => handle.close(),
		prepare(sql: string) {
			// A deferred transaction that turns into a writer fails at once when another process wrote meanwhile.
			const { statement, reader } = prepared(sql === 'begin' ? 'begin immediate' : sql);
			return {
				reader,
				all: (values: ReadonlyArray<unknown>) => statement.all(...(values as SQLInputValue[])),
				run: (values: ReadonlyArray<unknown>) => statement.run(...(values as SQLInputValue[])),
				iterate: (values: ReadonlyArray<unknown>) =>
					handle.prepare(sql).iterate(...(values as SQLInputValue[]))
			};
		}
	};
}
