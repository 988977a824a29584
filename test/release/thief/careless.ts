import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { randomId } from '#lib/server/store/id.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { createDatabase } from '#test/support/postgres.ts';
import type { Engine } from '#test/support/stores.ts';
import type { Burglar } from './loot.ts';
import { postgresBurglar } from './postgres-burglar.ts';
import { sqliteBurglar } from './sqlite-burglar.ts';

type Execute = (statement: string, ...values: (string | number)[]) => Promise<void>;

/** A database that somebody might have built for surveys without thinking of thieves. */
export interface CarelessStore {
	readonly execute: Execute;
	readonly burglar: Burglar;
}

/** One way of being careless: all keys are random and nothing names a person beside her answers, but. */
export interface Carelessness {
	readonly how: string;
	/** The columns of `response` besides `publication` and `body`. */
	readonly columns: Readonly<Record<Engine, string>>;
	/** Stores the answers that came through an invitation, the `turn`th of all. */
	answer(execute: Execute, invitation: Invited, body: string, turn: number): Promise<void>;
}

interface Invited {
	readonly id: string;
	readonly publication: string;
}

const randomKey = { sqlite: 'id text primary key not null', postgres: 'id text primary key' };

/** The mistakes that the schema of Sada avoids, one at a time. */
export const carelessnesses: readonly Carelessness[] = [
	{
		how: 'a plain hash of the invitation stands beside the answers',
		columns: { sqlite: `${randomKey.sqlite}, mark text`, postgres: `${randomKey.postgres}, mark text` },
		async answer(execute, { id, publication }, body) {
			const mark = createHash('sha256').update(id).digest('hex');
			const values = [randomId(), mark, publication, body];
			await execute('insert into response (id, mark, publication, body) values (?, ?, ?, ?)', ...values);
		}
	},
	{
		how: 'answers are numbered and invitations say when they were used',
		columns: { sqlite: 'seq integer primary key autoincrement', postgres: 'seq serial primary key' },
		async answer(execute, { id, publication }, body, turn) {
			await execute('insert into response (publication, body) values (?, ?)', publication, body);
			const usedAt = new Date(Date.UTC(2026, 1, 1) + turn * 60_000).toISOString();
			await execute('update invitation set used_at = ? where id = ?', usedAt, id);
		}
	},
	{
		how: 'the invitation is ticked off in the transaction that stores the answers',
		columns: randomKey,
		async answer(execute, { id, publication }, body) {
			await execute('begin');
			await execute(
				'insert into response (id, publication, body) values (?, ?, ?)',
				randomId(),
				publication,
				body
			);
			await execute("update invitation set used_at = 'yes' where id = ?", id);
			await execute('commit');
		}
	},
	{
		how: 'the invitation is ticked off in a transaction of its own',
		columns: randomKey,
		async answer(execute, { id, publication }, body) {
			await execute(
				'insert into response (id, publication, body) values (?, ?, ?)',
				randomId(),
				publication,
				body
			);
			await execute("update invitation set used_at = 'yes' where id = ?", id);
		}
	}
];

/** Opens a store with one of these schemas, removed when the test ends. */
export async function openCareless(engine: Engine, { columns }: Carelessness): Promise<CarelessStore> {
	const store = engine === 'sqlite' ? openSqlite() : await openPostgres();
	const unordered = engine === 'sqlite' && columns.sqlite.startsWith('id') ? 'without rowid' : '';
	await store.execute(
		'create table invitation (id text primary key not null, publication text, used_at text)'
	);
	await store.execute(`create table response (${columns[engine]}, publication text, body text) ${unordered}`);
	return store;
}

function openSqlite(): CarelessStore {
	const folder = mkdtempSync(join(tmpdir(), 'sada-careless-'));
	const file = join(folder, 'careless.db');
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal');
	afterwards(async () => {
		database.close();
		rmSync(folder, { recursive: true });
	});
	return {
		execute: async (statement, ...values) => void database.prepare(statement).run(...values),
		burglar: sqliteBurglar(file)
	};
}

async function openPostgres(): Promise<CarelessStore> {
	const { url, drop } = await createDatabase();
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	afterwards(async () => {
		await client.end();
		await drop();
	});
	const numbered = (statement: string) => {
		let parameter = 0;
		return statement.replaceAll('?', () => `$${(parameter += 1)}`);
	};
	return {
		execute: async (statement, ...values) => void (await client.query(numbered(statement), values)),
		burglar: postgresBurglar(url)
	};
}
