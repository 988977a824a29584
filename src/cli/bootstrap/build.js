import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.js';
import { Failure } from './failure.js';
import { pinnedEnvironment, pinnedNode } from './install.js';
import { readOrNull } from './read-or-null.js';
import { root } from './root.js';
import { trimEngine } from './trim-engine.js';

/** What the built app is made of. The command line is not part of it, its compressing is. */
const inputs = [
	...['src/lib', 'src/routes', 'src/app.html', 'src/app.d.ts', 'src/hooks.server.ts', 'src/hooks.client.ts'],
	...[
		'src/hooks.ts',
		'src/error.html',
		'src/service-worker.ts',
		'src/cli/bootstrap/compress.js',
		'src/cli/bootstrap/trim-engine.js'
	],
	...[
		'static',
		'surveys',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json'
	]
];

const stamp = join(root, 'build/.sources');

/** Builds the app unless build/ was made from exactly these sources. */
export async function buildWhenStale() {
	if (readOrNull(stamp) !== hashSources()) await build();
}

/** Builds the app for production and precompresses what browsers fetch. Progress goes to stderr. */
export async function build() {
	const sources = hashSources();
	process.stderr.write('sada: building, a minute or so the first time\n');
	const engine = trimEngine();
	const failed = new AbortController();
	const run = (/** @type {string} */ script, /** @type {string} */ arg) => node(script, arg, failed.signal);
	await Promise.all([
		run('src/cli/bootstrap/compress.js', engine),
		run('node_modules/vite/bin/vite.js', 'build')
	]).catch((error) => {
		failed.abort();
		throw error;
	});
	compress(join(root, 'build/client'));
	writeFileSync(stamp, sources);
}

/**
 * Runs a script on the pinned Node; what it printed is shown when it fails.
 * @param {string} script
 * @param {string} arg
 * @param {AbortSignal} signal ends it
 * @returns {Promise<void>}
 */
function node(script, arg, signal) {
	const child = spawn(pinnedNode(), [join(root, script), arg], {
		cwd: root,
		signal,
		env: { ...pinnedEnvironment(), NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) return resolve();
			process.stderr.write(printed);
			reject(new Failure(`the build failed in ${script}, see above`));
		});
	});
}

function hashSources() {
	const hash = createHash('sha256');
	for (const input of inputs) {
		for (const file of filesUnder(input))
			hash
				.update(`${file}\0`)
				.update(readFileSync(join(root, file)))
				.update('\0');
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} the path itself when it is a file, every file below when it is a folder, sorted
 */
function filesUnder(path) {
	const stats = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stats) return [];
	if (!stats.isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`));
}
