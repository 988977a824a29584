import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sada-closing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Vitest on files of their own and returns the last line printed and the exit code. */
function runSuites(files: Record<string, string>): { last: string | undefined; code: number | null } {
	const root = mkdtempSync(join(folder, 'suites-'));
	for (const [name, code] of Object.entries(files)) writeFileSync(join(root, name), code);
	const vitest = join(project, 'node_modules/vitest/vitest.mjs');
	const reporters = ['--reporter=default', `--reporter=${join(project, 'test/support/closing-line.ts')}`];
	const { stdout, status } = spawnSync(
		process.execPath,
		[vitest, 'run', '--globals', '--root', root, ...reporters],
		{
			cwd: root,
			encoding: 'utf8'
		}
	);
	return { last: stdout.trimEnd().split('\n').at(-1), code: status };
}

test('the last line of a run counts every test of every suite', () => {
	const result = runSuites({
		'one.test.ts': "test('a', () => {}); describe('b', () => { test('c', () => {}); });",
		'two.test.ts': "test('d', () => expect(1).toBe(1));"
	});
	expect(result).toEqual({ last: '3 passed, 0 failed', code: 0 });
});

test('a suite that does not load, a hook that throws and an error nobody caught are failures', () => {
	const result = runSuites({
		'good.test.ts': "test('a', () => {});",
		'bad.test.ts': "test('b', () => expect(1).toBe(2));",
		'broken.test.ts': "import './nowhere.ts'; test('c', () => {});",
		'hook.test.ts':
			"describe('d', () => { beforeAll(() => { throw new Error('hook'); }); test('e', () => {}); });",
		'loose.test.ts': "test('f', () => { void Promise.reject(new Error('loose')); });"
	});
	expect(result).toEqual({ last: '2 passed, 4 failed', code: 1 });
});
