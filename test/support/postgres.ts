import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Where the run's PostgreSQL is: connection string of its maintenance database, and its directory. */
export async function locatePostgres(): Promise<{ url: string; directory: string }> {
	const answer = await fetch(inject('postgresStarter'));
	if (!answer.ok) throw new Error(await answer.text());
	return (await answer.json()) as { url: string; directory: string };
}

/** The name of the database that has Sada's tables and no rows. */
export const migratedTemplate = 'sada_template';

/**
 * A new database on the run's PostgreSQL, a copy of `template` (an empty one unless given), and how to drop it with
 * whatever is still connected.
 */
export async function createDatabase(
	template = 'template0'
): Promise<{ url: string; drop: () => Promise<void> }> {
	const { url } = await locatePostgres();
	const name = `test_${randomBytes(8).toString('hex')}`;
	await execute(url, `create database ${name} template ${template}`);
	return {
		url: url.replace(/\/postgres$/, `/${name}`),
		drop: () => execute(url, `drop database ${name} with (force)`)
	};
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
