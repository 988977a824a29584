import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.js';
import { readOrNull } from './read-or-null.js';
import { cache, root } from './root.js';

/** The lock that was installed from; goes away with node_modules. */
const stamp = join(cache, 'installed');

/** Installs what package-lock.json names when node_modules is missing or holds something else. */
export function installWhenStale() {
	const wanted = hashOf('package-lock.json');
	if (existsSync(pinnedNode()) && (readOrNull(stamp) === wanted || isInstalled())) return;
	process.stderr.write('sada: installing packages, a minute or two the first time\n');
	const { status, error, stderr } = npm('ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error');
	if (error) throw new Failure(`npm is needed and did not start: ${error.message}`);
	if (status !== 0) throw new Failure(explain(stderr));
	if (!existsSync(pinnedNode())) {
		throw new Failure('the pinned Node is missing: npm ran no install scripts (is ignore-scripts set?)');
	}
	mkdirSync(cache, { recursive: true });
	writeFileSync(stamp, wanted);
}

/** The Node that everything but this bootstrap runs on: the npm package `node`. */
export function pinnedNode() {
	return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Environment in which the pinned Node and the installed tools come first. */
export function pinnedEnvironment() {
	const path = [join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter);
	return { ...process.env, PATH: path };
}

/**
 * Whether npm's own record of what it installed holds every package of the lock in its version. Packages for
 * other platforms are optional and absent.
 */
function isInstalled() {
	const wanted = packagesIn('package-lock.json');
	const present = packagesIn('node_modules/.package-lock.json');
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(([path, { version, optional, extraneous }]) => {
		if (path === '') return true;
		return present[path] ? present[path].version === version : optional || extraneous;
	});
}

/** @param {string} file */
function hashOf(file) {
	return createHash('sha256')
		.update(readFileSync(join(root, file)))
		.digest('hex');
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, extraneous?: boolean }> | null}
 */
function packagesIn(file) {
	const text = readOrNull(join(root, file));
	return text === null ? null : JSON.parse(text).packages;
}

/**
 * The npm that started us, else the one on the path.
 * @param {string[]} args
 */
function npm(...args) {
	/** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
	const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
	const script = process.env.npm_execpath;
	return script && /\.c?js$/.test(script)
		? spawnSync(process.execPath, [script, ...args], options)
		: spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** @param {string} complaint what npm wrote to stderr */
function explain(complaint) {
	const network = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)\b/.exec(
		complaint
	);
	if (network) return `packages cannot be installed: the npm registry does not answer (${network[1]})`;
	const lines = complaint.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
	const reason = lines.find((line) => line !== '' && !/^(code|errno|syscall) /.test(line));
	return `packages cannot be installed: ${reason ?? 'npm ci failed without a reason'}`;
}
