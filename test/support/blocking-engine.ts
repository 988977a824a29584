import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { decodeColumns, decodeRows } from '#lib/client/decode.ts';
import { extractFile, openingStatements } from '#lib/client/open-extract.ts';

const require = createRequire(import.meta.url);

/**
 * DuckDB-WASM over an extract, as the browser opens it, but blocking and in this process. Whoever opens it closes it.
 */
export async function openBlockingEngine(file: string): Promise<Engine> {
	const bundle = (name: string) => ({
		mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
	const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await bindings.instantiate(() => {});
	bindings.open({});
	bindings.registerFileBuffer(extractFile, new Uint8Array(readFileSync(file)));
	const connection = bindings.connect();
	const handle = connection.useUnsafe((_bindings, number) => number);
	for (const statement of openingStatements) connection.query(statement);
	// Kept, as the browser's engine keeps them.
	const prepared = new Map<string, number>();
	const run = ({ sql, params }: Query): Uint8Array => {
		const statement = prepared.get(sql) ?? bindings.createPrepared(handle, sql);
		prepared.set(sql, statement);
		return bindings.runPrepared(handle, statement, [...params]);
	};
	return {
		query: async <Row extends object>(query: Query) => decodeRows<Row>(run(query)),
		columns: async (query) => decodeColumns(run(query)),
		close: async () => bindings.reset()
	};
}
