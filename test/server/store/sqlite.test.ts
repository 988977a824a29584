import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '#lib/server/store/migrate.ts';
import { openSqliteStore } from '#lib/server/store/sqlite.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { makeFastDirectory } from '#test/support/fast-directory.ts';

test('no other account of the machine can read the files of a store, wherever they lie', async () => {
	const directory = makeFastDirectory('sada-sqlite-');
	const store = openSqliteStore(join(directory, 'sada.db'));
	afterwards(async () => {
		await store.close();
		rmSync(directory, { recursive: true, force: true });
	});
	await migrate(store);
	const modes = readdirSync(directory).map((name) => [name, statSync(join(directory, name)).mode & 0o077]);
	expect(modes.toSorted()).toEqual([
		['sada.db', 0],
		['sada.db-shm', 0],
		['sada.db-wal', 0]
	]);
});
