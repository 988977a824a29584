import { readFileSync } from 'node:fs';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { trimEngine } from '#cli/bootstrap/trim-engine.js';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { decodeColumns, decodeRows } from '#lib/client/decode.ts';
import { extractFile, openingStatements } from '#lib/client/open-extract.ts';

/**
 * DuckDB-WASM over an extract, the module that is shipped and as the browser opens it, but blocking and in this process. Whoever opens it closes it.
 */
export async function openBlockingEngine(file: string): Promise<Engine> {
	const bundle = { mainModule: trimEngine(), mainWorker: '' };
	const bundles = { mvp: bundle, eh: bundle };
	const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await bindings.instantiate(() => {});
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
