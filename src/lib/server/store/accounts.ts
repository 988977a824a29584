import { sql } from 'kysely';
import { isLanguage, type Language } from '#lib/domain/language.ts';
import type { Database } from './store.ts';

/** A member of staff as stored; `ready` once they have chosen a password. */
export interface StoredAccount {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly language: Language;
	readonly disabled: boolean;
	readonly ready: boolean;
}

/** The column is a boolean on PostgreSQL and 0 or 1 on SQLite; both read these words. */
const flag = { true: sql<boolean>`true`, false: sql<boolean>`false` };

/** Every account, in the order of their e-mail addresses. */
export async function listStoredAccounts(db: Database): Promise<StoredAccount[]> {
	const rows = await accounts(db).orderBy('auth_user.email').execute();
	return rows.map(toAccount);
}

/** One account, null when there is none of that id. */
export async function findStoredAccount(db: Database, id: string): Promise<StoredAccount | null> {
	const row = await accounts(db).where('auth_user.id', '=', id).executeTakeFirst();
	return row ? toAccount(row) : null;
}

/** The id of the account with an e-mail address (in lower case), null when there is none. */
export async function findAccountId(db: Database, email: string): Promise<string | null> {
	const row = await db.selectFrom('auth_user').select('id').where('email', '=', email).executeTakeFirst();
	return row?.id ?? null;
}

/** Whether anyone has an account. */
export async function hasAccounts(db: Database): Promise<boolean> {
	return (await db.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Adds an account without a password. Throws when the e-mail address, in lower case, is taken. */
export async function insertAccount(
	db: Database,
	account: { id: string; name: string; email: string; language: Language },
	at: Date
): Promise<void> {
	const moment = at.toISOString();
	await db
		.insertInto('auth_user')
		.values({
			...account,
			emailVerified: flag.true,
			image: null,
			disabled: flag.false,
			createdAt: moment,
			updatedAt: moment
		})
		.execute();
}

/** Changes a name and language. */
export async function updateAccount(
	db: Database,
	id: string,
	values: { name: string; language: Language },
	at: Date
): Promise<void> {
	await db
		.updateTable('auth_user')
		.set({ ...values, updatedAt: at.toISOString() })
		.where('id', '=', id)
		.execute();
}

/** Closes an account or opens it again. Closing ends its sessions. */
export async function setAccountDisabled(
	db: Database,
	id: string,
	disabled: boolean,
	at: Date
): Promise<void> {
	await db
		.updateTable('auth_user')
		.set({ disabled: disabled ? flag.true : flag.false, updatedAt: at.toISOString() })
		.where('id', '=', id)
		.execute();
	if (disabled) await endSessions(db, id);
}

/** Sets the password of an account (already hashed) in place of any other, and ends its sessions. */
export async function savePassword(
	db: Database,
	account: string,
	password: { id: string; hash: string },
	at: Date
): Promise<void> {
	const moment = at.toISOString();
	await db.deleteFrom('auth_account').where('userId', '=', account).execute();
	await db
		.insertInto('auth_account')
		.values({
			id: password.id,
			userId: account,
			accountId: account,
			providerId: 'credential',
			accessToken: null,
			refreshToken: null,
			idToken: null,
			accessTokenExpiresAt: null,
			refreshTokenExpiresAt: null,
			scope: null,
			password: password.hash,
			createdAt: moment,
			updatedAt: moment
		})
		.execute();
	await endSessions(db, account);
}

async function endSessions(db: Database, account: string): Promise<void> {
	await db.deleteFrom('auth_session').where('userId', '=', account).execute();
}

function accounts(db: Database) {
	return db
		.selectFrom('auth_user')
		.leftJoin('auth_account', (join) =>
			join.onRef('auth_account.userId', '=', 'auth_user.id').on('auth_account.providerId', '=', 'credential')
		)
		.select([
			'auth_user.id',
			'auth_user.name',
			'auth_user.email',
			'auth_user.language',
			'auth_user.disabled',
			'auth_account.userId as credential'
		]);
}

function toAccount(row: {
	id: string;
	name: string;
	email: string;
	language: string | null;
	disabled: number | boolean | null;
	credential: string | null;
}): StoredAccount {
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		language: isLanguage(row.language) ? row.language : 'ar',
		disabled: Boolean(row.disabled),
		ready: row.credential !== null
	};
}
