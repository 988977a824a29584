import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** The extract of a scope and content, null when it was not built yet. */
export async function findExtract(
	db: Database,
	scope: string,
	contentKey: string
): Promise<Row<'extract'> | null> {
	const row = await db
		.selectFrom('extract')
		.selectAll()
		.where('scope', '=', scope)
		.where('content_key', '=', contentKey)
		.executeTakeFirst();
	return row ?? null;
}

/** Notes an extract that was built; when another process was first, its row stays. */
export async function insertExtract(db: Database, row: Row<'extract'>): Promise<void> {
	await db
		.insertInto('extract')
		.values(row)
		.onConflict((conflict) => conflict.columns(['scope', 'content_key']).doNothing())
		.execute();
}

/** Notes an extract in place of one whose file is lost. */
export async function replaceExtract(db: Database, row: Row<'extract'>): Promise<void> {
	const { scope, content_key, ...rest } = row;
	await db
		.updateTable('extract')
		.set(rest)
		.where('scope', '=', scope)
		.where('content_key', '=', content_key)
		.execute();
}

/** The scopes that may receive a file, by its hash. */
export async function listScopesOfFile(db: Database, sha256: string): Promise<string[]> {
	const rows = await db.selectFrom('extract').select('scope').where('sha256', '=', sha256).execute();
	return rows.map((row) => row.scope);
}

/** Every extract noted, those built latest of a scope last. */
export function listExtracts(db: Database): Promise<Row<'extract'>[]> {
	return db
		.selectFrom('extract')
		.selectAll()
		.orderBy('scope')
		.orderBy('built_on')
		.orderBy('content_key')
		.execute();
}

/** Forgets the extracts of a scope that were built before a day, but for those of some hashes. */
export async function deleteExtractsBefore(
	db: Database,
	scope: string,
	day: CivilDate,
	kept: readonly string[]
): Promise<void> {
	const old = db.deleteFrom('extract').where('scope', '=', scope).where('built_on', '<', day);
	await (kept.length > 0 ? old.where('sha256', 'not in', kept) : old).execute();
}
