import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { survey } from '#cli/commands/survey.ts';
import { sampleDefinition } from '#test/support/sample-survey.ts';

const directory = mkdtempSync(join(tmpdir(), 'sada-survey-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
	const out: string[] = [];
	const err: string[] = [];
	const code = await survey.run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
	return { code, out, err };
}

function write(name: string, content: string | Uint8Array): string {
	const file = join(directory, name);
	writeFileSync(file, content);
	return file;
}

test('a sound file is said to be sound', async () => {
	const file = write('sound.json', JSON.stringify(sampleDefinition()));
	expect(await run('check', file)).toEqual({
		code: 0,
		out: [`${file}: survey F-SAMPLE version 1 is sound, 4 items`],
		err: []
	});
});

test('every mistake has a line of its own with its place', async () => {
	const file = write('wrong.json', '{\n\t"id": "f",\n\t"items": [{ "id": "A-1", "scale": "X" }]\n}');
	const { code, err } = await run('check', file);
	expect(code).toBe(1);
	expect(err).toContain(`${file}:3:27 items[0].scale: there is no scale X`);
	expect(err).toContain(`${file}:1:1 title: the field "title" is missing`);
	expect(err.find((line) => line.includes(':2:2 id: '))).toMatch(/a survey id has capital letters/);
	expect(err.every((line) => /^\S+:\d+:\d+ \S+: .+$/.test(line))).toBe(true);
});

test('a file that is no JSON is refused at the first sign that cannot be read', async () => {
	const file = write('broken.json', '{\n  "id": F-POST\n}');
	expect(await run('check', file)).toEqual({
		code: 1,
		out: [],
		err: [`${file}:2:9 $: this is not JSON from here on`]
	});
});

test.each([
	['a missing file', () => join(directory, 'nowhere.json'), /cannot be read \(ENOENT\)/],
	['a folder', () => directory, /cannot be read \(EISDIR\)/],
	[
		'a file in another encoding',
		() => write('cp1256.json', Uint8Array.of(0x7b, 0xc7, 0x7d)),
		/not UTF-8 text/
	]
])('%s is one clear line', async (_name, file, line) => {
	const { code, err } = await run('check', file());
	expect(code).toBe(1);
	expect(err).toHaveLength(1);
	expect(err[0]).toMatch(line);
});

test.each([[[]], [['check']], [['make', 'x']], [['check', 'a', 'b']]])(
	'called as %j it says how to call it',
	async (args) => {
		expect(await run(...args)).toEqual({ code: 2, out: [], err: ['usage: sada survey check FILE'] });
	}
);
