import type { Database } from './store.ts';

/** A one-time link as stored: never its token, only the mark made of it. */
export interface StoredSetupLink {
	readonly mark: string;
	/** Whose password it sets; null for the link that makes the first administrator. */
	readonly account: string | null;
	readonly expiresAt: Date;
}

/** Adds a link in place of any other for the same account, or of any other for the first administrator. */
export async function saveSetupLink(db: Database, link: StoredSetupLink): Promise<void> {
	await db
		.deleteFrom('setup_link')
		.where('account', link.account === null ? 'is' : '=', link.account)
		.execute();
	await db
		.insertInto('setup_link')
		.values({ mark: link.mark, account: link.account, expires_at: link.expiresAt.toISOString() })
		.execute();
}

/** A link by its mark, null when it was never made, was used or was replaced. */
export async function findSetupLink(db: Database, mark: string): Promise<StoredSetupLink | null> {
	const row = await db.selectFrom('setup_link').selectAll().where('mark', '=', mark).executeTakeFirst();
	return row ? toLink(row) : null;
}

/** Takes a link out of the store and returns it; of several who try at once, one gets it and the others null. */
export async function takeSetupLink(db: Database, mark: string): Promise<StoredSetupLink | null> {
	const row = await db.deleteFrom('setup_link').where('mark', '=', mark).returningAll().executeTakeFirst();
	return row ? toLink(row) : null;
}

/** Removes the link of an account, if it has one. */
export async function deleteSetupLink(db: Database, account: string): Promise<void> {
	await db.deleteFrom('setup_link').where('account', '=', account).execute();
}

function toLink(row: { mark: string; account: string | null; expires_at: string }): StoredSetupLink {
	return { mark: row.mark, account: row.account, expiresAt: new Date(row.expires_at) };
}
