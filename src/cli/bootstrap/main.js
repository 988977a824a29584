// Runs before anything is installed, on any Node from 20 on: plain JavaScript, nothing but Node's own modules.
import { constants } from 'node:os';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, buildWhenStale } from './build.js';
import { Failure } from './failure.js';
import { installWhenStale, pinnedNode } from './install.js';
import { root } from './root.js';

/** @type {Record<string, { prepare: () => unknown, run: string[], production: boolean }>} */
const commands = {
	build: { prepare: build, run: [], production: false },
	test: { prepare: buildWhenStale, run: ['node_modules/vitest/vitest.mjs', 'run'], production: false },
	bench: { prepare: buildWhenStale, run: ['test/bench/run.ts'], production: true },
	demo: { prepare: buildWhenStale, run: ['src/cli/sada.ts', 'demo'], production: true },
	start: { prepare: buildWhenStale, run: ['src/cli/sada.ts', 'start'], production: true },
	sada: { prepare: () => {}, run: ['src/cli/sada.ts'], production: true }
};

main(process.argv.slice(2)).catch((error) => {
	if (!(error instanceof Failure)) throw error;
	process.stderr.write(`sada: ${error.message}\n`);
	process.exitCode = 1;
});

/** @param {string[]} argv */
async function main([name = '', ...rest]) {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < 20) throw new Failure(`Node 20 or newer is needed, this is ${process.versions.node}`);
	const command = commands[name];
	if (!command) throw new Failure(`one of these is needed: ${Object.keys(commands).join(', ')}`);
	installWhenStale();
	await command.prepare();
	if (command.run.length > 0) run(command.run, rest, command.production);
}

/**
 * Hands over to the pinned Node: same terminal, same directory, arguments and signals passed on, its exit
 * code returned.
 * @param {string[]} command
 * @param {string[]} rest
 * @param {boolean} production
 */
function run([script = '', ...first], rest, production) {
	const child = spawn(
		pinnedNode(),
		['--disable-warning=ExperimentalWarning', join(root, script), ...first, ...rest],
		{ stdio: 'inherit', env: production ? { NODE_ENV: 'production', ...process.env } : process.env }
	);
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
		// A terminal sends Ctrl-C to both processes by itself; twice would cut a graceful stop short.
		process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
	}
	child.once('error', (error) => {
		process.stderr.write(`sada: the pinned Node does not start: ${error.message}\n`);
		process.exitCode = 1;
	});
	child.once('exit', (code, signal) => {
		process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
	});
}
