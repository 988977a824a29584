import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { migrate } from '#lib/server/store/migrate.ts';
import { openPostgresStore } from '#lib/server/store/postgres.ts';
import { execute, migratedTemplate } from './postgres.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address that starts the run's PostgreSQL on first use and answers with where it is. */
		postgresStarter: string;
	}
}

/**
 * Before all tests: nothing costly. The first test that asks for PostgreSQL starts the one server of the
 * run, so a run without database tests does not wait for one. After all tests: the server is removed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	let starting: Promise<PostgresServer> | undefined;
	const starter = createServer((_request, response) => {
		starting ??= startWithTemplate();
		starting.then(
			({ url, directory }) => response.end(JSON.stringify({ url, directory })),
			(error: unknown) => response.writeHead(500).end(String(error))
		);
	});
	await new Promise<void>((resolve) => starter.listen(0, '127.0.0.1', resolve));
	const address = starter.address();
	if (typeof address === 'string' || !address) throw new Error('the starter has no port');
	project.provide('postgresStarter', `http://127.0.0.1:${address.port}/`);
	return async () => {
		starter.closeAllConnections();
		starter.close();
		if (starting) await (await starting).stop();
	};
}

/** The run's PostgreSQL, with a database that has the tables: copying it is faster than making them again. */
async function startWithTemplate(): Promise<PostgresServer> {
	const server = await startPostgres();
	await execute(server.url, `create database ${migratedTemplate} template template0`);
	const store = openPostgresStore(server.url.replace(/\/postgres$/, `/${migratedTemplate}`));
	await migrate(store);
	await store.close();
	return server;
}
