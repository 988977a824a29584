import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sada-bootstrap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
	code: number | null;
	out: string;
	err: string;
}

interface Started {
	ended: Promise<Ended>;
	said(text: string): Promise<void>;
	kill(signal: NodeJS.Signals): void;
}

function start(root: string, args: string[], { input = '', npm = '' } = {}): Started {
	const child = spawn(process.execPath, [join(root, 'src/cli/bootstrap/main.js'), ...args], {
		cwd: root,
		env: { PATH: process.env['PATH'], npm_execpath: npm }
	});
	let out = '';
	let err = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
	child.stdin.end(input);
	return {
		ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err }))),
		said: (text) => expect.poll(() => out, { timeout: 20_000 }).toContain(text),
		kill: (signal) => child.kill(signal)
	};
}

/** A project with the bootstrap and a command line of its own, on the pinned Node, with nothing else installed. */
function makeProject(sada: string, { installed = true } = {}): string {
	const root = mkdtempSync(join(folder, 'project-'));
	cpSync(join(project, 'src/cli/bootstrap'), join(root, 'src/cli/bootstrap'), { recursive: true });
	writeFileSync(join(root, 'src/cli/sada.ts'), sada);
	writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
	writeFileSync(join(root, 'package-lock.json'), lock('1.0.0'));
	if (installed) install(root);
	return root;
}

function install(root: string): void {
	mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
	writeFileSync(join(root, 'node_modules/.package-lock.json'), lock('1.0.0'));
	cpSync(process.execPath, join(root, 'node_modules/node/bin/node'));
}

function lock(version: string): string {
	const packages = {
		'node_modules/node': { version },
		'node_modules/other-platform': { version: '1.0.0', optional: true }
	};
	return JSON.stringify({ packages: { '': {}, ...packages } });
}

describe('handing over', () => {
	test('arguments, input, output and exit code pass through, and stdout holds nothing else', async () => {
		const root = makeProject(`
			let input = '';
			for await (const chunk of process.stdin) input += chunk;
			console.log(JSON.stringify([process.argv.slice(2), input]));
			process.exitCode = 7;
		`);
		const { code, out, err } = await start(root, ['sada', 'stat', '--k', 'a b'], { input: '[1]' }).ended;
		expect(JSON.parse(out)).toEqual([['stat', '--k', 'a b'], '[1]']);
		expect({ code, err }).toEqual({ code: 7, err: '' });
	});

	test.each(['SIGTERM', 'SIGINT'] as const)(
		'%s passes through, and the server ends in its own way',
		async (signal) => {
			const root = makeProject(`
			process.once('${signal}', () => { console.log('ending'); process.exit(3); });
			setInterval(() => {}, 1000);
			console.log('ready');
		`);
			const running = start(root, ['sada']);
			await running.said('ready');
			running.kill(signal);
			expect(await running.ended).toMatchObject({ code: 3, out: 'ready\nending\n' });
		}
	);

	test('a word that is no command is one line', async () => {
		const root = makeProject('');
		expect(await start(root, ['serve']).ended).toEqual({
			code: 1,
			out: '',
			err: 'sada: one of these is needed: build, test, bench, demo, start, sada\n'
		});
	});
});

describe('installing', () => {
	/** What npm says, and does, where there is no network and no wish for one. */
	function fakeNpm(code: string): string {
		const file = join(mkdtempSync(join(folder, 'npm-')), 'npm-cli.cjs');
		writeFileSync(file, code);
		return file;
	}

	test('what the lock names is not installed again', async () => {
		const root = makeProject("console.log('ran');");
		const npm = fakeNpm("throw new Error('npm ran')");
		expect(await start(root, ['sada'], { npm }).ended).toEqual({ code: 0, out: 'ran\n', err: '' });
	});

	test('another version in the lock is installed first, with progress on stderr', async () => {
		const root = makeProject("console.log('ran');");
		writeFileSync(join(root, 'package-lock.json'), lock('1.0.1'));
		const npm = fakeNpm("console.log('chatter', process.argv.slice(2, 4).join(' '))");
		const { code, out, err } = await start(root, ['sada'], { npm }).ended;
		expect({ code, out }).toEqual({ code: 0, out: 'ran\n' });
		expect(err).toMatch(/^sada: installing packages[^\n]*\n$/);
	});

	test('what was installed once is not installed again, whatever npm makes of the lock', async () => {
		const root = makeProject("console.log('ran');");
		writeFileSync(join(root, 'package-lock.json'), lock('1.0.1'));
		await start(root, ['sada'], { npm: fakeNpm('') }).ended;
		const npm = fakeNpm("throw new Error('npm ran')");
		expect(await start(root, ['sada'], { npm }).ended).toEqual({ code: 0, out: 'ran\n', err: '' });
	});

	test.each([
		[
			"console.error('npm error code ENOTFOUND\\nnpm error network request failed'); process.exit(1)",
			'sada: packages cannot be installed: the npm registry does not answer (ENOTFOUND)'
		],
		[
			"console.error('npm error code EUSAGE\\nnpm error\\nnpm error The lock file is out of date'); process.exit(1)",
			'sada: packages cannot be installed: The lock file is out of date'
		],
		['', 'sada: the pinned Node is missing: npm ran no install scripts (is ignore-scripts set?)']
	])('an installation that fails is one line (%#)', async (code, line) => {
		const root = makeProject('', { installed: false });
		const result = await start(root, ['sada'], { npm: fakeNpm(code) }).ended;
		expect(result.code).toBe(1);
		expect(result.err.trimEnd().split('\n').at(-1)).toBe(line);
	});
});
