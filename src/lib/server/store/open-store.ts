import { join } from 'node:path';
import type { Config } from '#lib/server/config.ts';
import { migrate } from './migrate.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the store that the configuration names and brings its tables up to date. */
export async function openStore(config: Pick<Config, 'dataDirectory' | 'databaseUrl'>): Promise<Store> {
	const store = config.databaseUrl
		? openPostgresStore(config.databaseUrl)
		: openSqliteStore(join(config.dataDirectory, 'sada.db'));
	try {
		await migrate(store);
	} catch (error) {
		await store.close();
		throw error;
	}
	return store;
}
