import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/dist/types/src/targets/duckdb-node-blocking.d.ts';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { decodeRows } from '#lib/client/decode.ts';
import { extractFile, openingStatements } from '#lib/client/open-extract.ts';
import { afterwards } from './afterwards.ts';

const require = createRequire(import.meta.url);

/**
 * DuckDB-WASM over an extract, as the browser opens it, but blocking and in this process. Closed when the test ends.
 */
export async function openWasmEngine(file: string): Promise<Engine> {
	const path = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';
	const duckdb = require(path) as typeof Blocking;
	const directory = dirname(require.resolve(path));
	const bundle = (name: string) => ({ mainModule: join(directory, `duckdb-${name}.wasm`), mainWorker: '' });
	const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
	const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await bindings.instantiate(() => {});
	bindings.open({});
	bindings.registerFileBuffer(extractFile, new Uint8Array(readFileSync(file)));
	const connection = bindings.connect();
	for (const statement of openingStatements) connection.query(statement);
	afterwards(async () => bindings.reset());
	return {
		async query<Row extends object>({ sql, params }: Query): Promise<Row[]> {
			const statement = bindings.createPrepared(connection.handle, sql);
			try {
				return decodeRows<Row>(bindings.runPrepared(connection.handle, statement, [...params]));
			} finally {
				bindings.closePrepared(connection.handle, statement);
			}
		},
		close: async () => bindings.reset()
	};
}
