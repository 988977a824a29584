import pg from 'pg';
import { expect, test } from 'vitest';
import { createDatabase } from './postgres.ts';

test('a test gets an empty PostgreSQL database of its own that goes away again', async () => {
	const [first, second] = await Promise.all([createDatabase(), createDatabase()]);
	const client = new pg.Client({ connectionString: first.url });
	await client.connect();
	await client.query('create table answer (value smallint)');
	const other = new pg.Client({ connectionString: second.url });
	await other.connect();
	const { rows } = await other.query<{ n: number; version: string }>(
		"select count(*)::int as n, current_setting('server_version') as version from pg_tables where tablename = 'answer'"
	);
	expect(rows[0]?.n).toBe(0);
	expect(rows[0]?.version).toMatch(/^18/);
	await Promise.all([client.end(), other.end()]);
	await Promise.all([first.drop(), second.drop()]);
	await expect(new pg.Client({ connectionString: first.url }).connect()).rejects.toThrow('does not exist');
});
