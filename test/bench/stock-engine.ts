import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import type { Query } from '#lib/analytics/engine.ts';
import { extractFile, openingStatements } from '#lib/client/open-extract.ts';

/** What DuckDB took as its package ships it. */
export interface StockVisit {
	/** From making the worker to an open file. */
	readonly startMs: number;
	/** One query, prepared and run. */
	readonly queryMs: number;
}

const dist = join(import.meta.dirname, '../../node_modules/@duckdb/duckdb-wasm/dist');
const moduleMagic = Buffer.from('\0asm');

/**
 * The reference of row 5: a blank page starts DuckDB's own worker with its own module, fetches a file meanwhile, opens it
 * as Sada does and asks one query; so often, in a browser whose cache keeps what may be kept.
 */
export async function visitStockEngine(
	context: BrowserContext,
	{ file, query, visits }: { file: string; query: Query; visits: number }
): Promise<StockVisit[]> {
	const bodies = new Map<string | undefined, Buffer>(
		[
			['/worker.js', join(dist, 'duckdb-browser-eh.worker.js')] as const,
			['/module.wasm', join(dist, 'duckdb-eh.wasm')] as const,
			['/extract', file] as const
		].map(([path, from]) => [path, compressed(readFileSync(from))])
	);
	const server = createServer((request, response) => {
		const body = bodies.get(request.url);
		if (!body) return void response.setHeader('content-type', 'text/html').end('<p>blank');
		const type = request.url === '/module.wasm' ? 'application/wasm' : 'text/javascript';
		response.setHeader('content-type', type).setHeader('content-encoding', 'br');
		response.setHeader('cache-control', 'public, max-age=31536000, immutable').end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const page = await context.newPage();
	try {
		const made: StockVisit[] = [];
		while (made.length < visits) {
			await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
			made.push(await page.evaluate(visit, { name: extractFile, statements: openingStatements, query }));
		}
		return made;
	} finally {
		await page.close();
		server.close();
	}
}

/** As well as is quick: how fast it unpacks hardly depends on it. */
function compressed(body: Buffer): Buffer {
	const quality = body.subarray(0, 4).equals(moduleMagic) ? 5 : 9;
	return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** Runs in the page, in the words of the worker's own messages. */
async function visit({
	name,
	statements,
	query
}: {
	name: string;
	statements: readonly string[];
	query: Query;
}): Promise<StockVisit> {
	const start = performance.now();
	const worker = new Worker('/worker.js');
	let last = 0;
	const call = (type: string, data?: unknown) =>
		new Promise<unknown>((resolve, reject) => {
			const id = (last += 1);
			worker.addEventListener('message', ({ data: answer }) => {
				if (answer.requestId !== id || answer.type === 'INSTANTIATE_PROGRESS') return;
				if (answer.type === 'ERROR') reject(new Error(JSON.stringify(answer.data)));
				else resolve(answer.data);
			});
			worker.postMessage({ messageId: id, type, data });
		});
	const fetching = fetch('/extract', { cache: 'reload' }).then((response) => response.arrayBuffer());
	await call('INSTANTIATE', ['/module.wasm', null]);
	await call('OPEN', {});
	const connection = await call('CONNECT');
	await call('REGISTER_FILE_BUFFER', [name, new Uint8Array(await fetching)]);
	for (const statement of statements) await call('RUN_QUERY', [connection, statement]);
	const opened = performance.now();
	const statement = await call('CREATE_PREPARED', [connection, query.sql]);
	await call('RUN_PREPARED', [connection, statement, [...query.params]]);
	const queryMs = performance.now() - opened;
	worker.terminate();
	return { startMs: opened - start, queryMs };
}
