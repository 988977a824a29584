import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { locatePostgres } from './postgres.ts';

/** The files of a store as they lie on the disk, its log with them (PostgreSQL keeps one log for all databases). */
export async function readStoreFiles({ config, store }: Runtime): Promise<Buffer[]> {
	if (!config.databaseUrl) {
		const file = join(config.dataDirectory, 'sada.db');
		return [readFileSync(file), readFileSync(`${file}-wal`)];
	}
	await sql`checkpoint`.execute(store.db);
	const { directory } = await locatePostgres();
	const { rows } = await sql<{ path: string }>`
		select pg_relation_filepath(c.oid) as path from pg_class c
		where c.relkind in ('r', 'i', 't') and c.relfilenode <> 0
	`.execute(store.db);
	return rows.map(({ path }) => readFileSync(join(directory, path)));
}
