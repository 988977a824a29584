import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from './failure.js';
import { pinnedNode } from './install.js';
import { cache, root } from './root.js';

/** DuckDB's module as its package ships it. */
export const packagedEngine = join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

const loader = join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
const eliminator = join(root, 'node_modules/binaryen/bin/wasm-metadce');

/** What the packaged module is compiled with. */
const features = ['exception-handling', 'bulk-memory', 'mutable-globals'].map((name) => `--enable-${name}`);

/**
 * The path of DuckDB's module without what only its extensions would use, which Sada never loads. The packaged one
 * exports each of its 75,000 symbols under its full name for them, and browsers make an object of every one: without, the
 * module is a third smaller, and in Node starts in a third of the time and in half the memory. What stays is what the loader
 * calls, and what that needs (Binaryen's dead code elimination). Kept between builds; making it takes half a minute.
 */
export function trimEngine() {
	const graph = JSON.stringify(calledBy(readFileSync(loader, 'utf8')));
	const hash = createHash('sha256').update(graph).update(readFileSync(packagedEngine));
	const folder = join(cache, 'engine', hash.update(readFileSync(eliminator)).digest('hex'));
	const trimmed = join(folder, basename(packagedEngine));
	if (existsSync(trimmed)) return trimmed;
	mkdirSync(folder, { recursive: true });
	const [roots, made] = [`${trimmed}.${process.pid}.json`, `${trimmed}.${process.pid}`];
	writeFileSync(roots, graph);
	const { status, stderr } = spawnSync(
		pinnedNode(),
		[eliminator, packagedEngine, `--graph-file=${roots}`, ...features, '-o', made],
		// On its output it lists all that it left out.
		{ encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
	);
	rmSync(roots);
	if (status !== 0) throw new Failure(`the engine cannot be trimmed: ${stderr.trim()}`);
	renameSync(made, trimmed);
	return trimmed;
}

/**
 * The exports that DuckDB's loader calls by name, as roots of the elimination.
 * @param {string} source of the loader
 */
function calledBy(source) {
	const names = new Set(Array.from(source.matchAll(/\bwasmExports\.(\w+)/g), ([, name = '']) => name));
	if (!names.has('duckdb_web_prepared_run')) throw new Failure("DuckDB's loader is not as it was");
	return Array.from(names, (name) => ({ name, export: name, root: true }));
}
