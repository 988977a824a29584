import { Migrator, type Migration } from 'kysely/migration';
import { SadaError } from '#lib/domain/error.ts';
import { ground } from './migrations/001-ground.ts';
import { signals } from './migrations/002-signals.ts';
import { samples } from './migrations/003-samples.ts';
import type { Store } from './store.ts';

/** Every migration in order: numbered, forward only, never edited once released. */
const migrations: Readonly<Record<string, (engine: Store['engine']) => Migration>> = {
	'001-ground': ground,
	'002-signals': signals,
	'003-samples': samples
};

/**
 * Brings the store's tables up to date; several processes may call it at once.
 * Throws `store.migration-failed` with the migration's name.
 */
export async function migrate(store: Store): Promise<void> {
	const migrator = new Migrator({
		db: store.db,
		provider: {
			getMigrations: async () =>
				Object.fromEntries(Object.entries(migrations).map(([name, make]) => [name, make(store.engine)]))
		}
	});
	const { error, results } = await migrator.migrateToLatest();
	if (error) {
		const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? null;
		throw new SadaError('store.migration-failed', { migration: failed }, { cause: error });
	}
}
