import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { runSada, type SadaResult } from '#test/support/sada-process.ts';
import { newDirectory } from '#test/support/server.ts';

const files = readdirSync(fileURLToPath(new URL('../../src/cli/commands', import.meta.url)));

let run: (...args: string[]) => Promise<SadaResult>;
beforeAll(() => {
	const config = readConfig({ SADA_DATA: newDirectory() });
	run = (...args) => runSada(config, ...args);
});

test('--help lists every command with a line about it, on stdout', async () => {
	const { code, out, err } = await run('--help');
	expect({ code, err }).toEqual({ code: 0, err: '' });
	const listed = [...out.matchAll(/^ {2}(\w+) +\S.{10,}$/gm)].map((match) => match[1]);
	expect(listed.toSorted()).toEqual(files.map((file) => file.replace('.ts', '')).toSorted());
});

test.each(files.map((file) => file.replace('.ts', '')))(
	'sada %s --help says how it is called',
	async (name) => {
		const { code, out, err } = await run(name, '--help');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(new RegExp(`\\b(?:sada|npm run|npm) ${name}\\b|npm run sada -- ${name}\\b`));
	}
);

test('without a command it lists them and fails', async () => {
	expect(await run()).toMatchObject({ code: 2, out: expect.stringContaining('Usage') as string });
});

test('an unknown command is one line, with a guess when one is near', async () => {
	expect(await run('metrics')).toEqual({
		code: 2,
		out: '',
		err: 'sada: no command metrics, did you mean metric?\n'
	});
	expect(await run('xyzzy')).toEqual({ code: 2, out: '', err: 'sada: no command xyzzy; --help lists all\n' });
});

test('a wrong option is one line that points to the help', async () => {
	const { code, out, err } = await run('seal', '--sideways');
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toMatch(/^sada seal: [^\n]*--sideways[^\n]* \(sada seal --help says how\)\n$/);
});
