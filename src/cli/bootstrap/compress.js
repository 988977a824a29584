import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cache } from './root.js';

const compressible = /\.(css|html|js|json|map|mjs|svg|txt|wasm|webmanifest|xml)$/;
const leastBytes = 1024;

// Run by itself with files: compresses them into the cache, ahead of the build that will ask for them.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const file of process.argv.slice(2)) compressedCopies(file);
}

/**
 * Writes a brotli and a gzip copy beside every file of a folder that gains by it, for the static file handler.
 * Results are kept by content between builds: the engine alone takes half a minute and more.
 * @param {string} folder
 */
export function compress(folder) {
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const file = join(folder, name);
		if (!compressible.test(name) || !statSync(file).isFile()) continue;
		const { size } = statSync(file);
		if (size < leastBytes) continue;
		for (const copy of compressedCopies(file)) {
			if (statSync(copy).size < size) copyFileSync(copy, file + copy.slice(-3));
		}
	}
}

/**
 * The compressed copies of a file in the cache, made when missing: they end in .br and .gz.
 * @param {string} file
 */
function compressedCopies(file) {
	const content = readFileSync(file);
	const params = brotliSettings(file, content.length);
	return [
		keep('.br', content, params, () => brotliCompressSync(content, { params })),
		keep('.gz', content, { level: 9 }, () => gzipSync(content, { level: 9 }))
	];
}

/**
 * Quality 11 takes minutes over the engine's 34 MB; 10 a quarter of that for 4 % more bytes (9: 16 % more).
 * @param {string} name
 * @param {number} bytes
 */
function brotliSettings(name, bytes) {
	const isEngine = name.endsWith('.wasm');
	return {
		[constants.BROTLI_PARAM_QUALITY]: isEngine ? 10 : 11,
		[constants.BROTLI_PARAM_LGWIN]: isEngine ? 24 : 22,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes
	};
}

/**
 * @param {string} ending
 * @param {Buffer} content
 * @param {object} settings
 * @param {() => Buffer} make
 */
function keep(ending, content, settings, make) {
	const key = createHash('sha256').update(JSON.stringify(settings)).update(content).digest('hex');
	const kept = join(cache, 'compressed', key + ending);
	if (existsSync(kept)) return kept;
	mkdirSync(join(cache, 'compressed'), { recursive: true });
	writeFileSync(`${kept}.${process.pid}`, make());
	renameSync(`${kept}.${process.pid}`, kept);
	return kept;
}
