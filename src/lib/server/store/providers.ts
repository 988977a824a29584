import type { Text } from '#lib/domain/language.ts';
import type { Provider } from '#lib/domain/program.ts';
import { toNameColumns, toText } from './named-rows.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** Every provider, archived ones included, in no order of meaning. */
export async function listProviders(db: Database): Promise<Provider[]> {
	const rows = await db.selectFrom('provider').selectAll().orderBy('id').execute();
	return rows.map(toProvider);
}

/** A provider, null when there is none. */
export async function findProvider(db: Database, id: string): Promise<Provider | null> {
	const row = await db.selectFrom('provider').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toProvider(row) : null;
}

/** Adds a provider. */
export async function insertProvider(db: Database, id: string, name: Text): Promise<void> {
	await db
		.insertInto('provider')
		.values({ id, ...toNameColumns(name), archived: 0 })
		.execute();
}

/** Gives a provider another name. */
export async function renameProvider(db: Database, id: string, name: Text): Promise<void> {
	await db.updateTable('provider').set(toNameColumns(name)).where('id', '=', id).execute();
}

/** Puts a provider out of use, or back into it. */
export async function setProviderArchived(db: Database, id: string, archived: boolean): Promise<void> {
	await db
		.updateTable('provider')
		.set({ archived: archived ? 1 : 0 })
		.where('id', '=', id)
		.execute();
}

function toProvider(row: Row<'provider'>): Provider {
	return { id: row.id, name: toText(row), archived: row.archived === 1 };
}
