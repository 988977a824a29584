import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compress } from '#cli/bootstrap/compress.js';

const folder = mkdtempSync(join(tmpdir(), 'sada-compress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what gains by it gets a brotli and a gzip copy, and nothing else does', () => {
	const files = {
		'page.js': 'export const echo = "صدى";\n'.repeat(200),
		'engine.wasm': '\0asm'.repeat(2000),
		'small.js': 'export {};',
		'font.woff2': 'x'.repeat(5000),
		README: 'x'.repeat(5000)
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	compress(folder);
	expect(brotliDecompressSync(readFileSync(join(folder, 'page.js.br'))).toString()).toBe(files['page.js']);
	expect(gunzipSync(readFileSync(join(folder, 'page.js.gz'))).toString()).toBe(files['page.js']);
	expect(brotliDecompressSync(readFileSync(join(folder, 'engine.wasm.br'))).toString()).toBe(
		files['engine.wasm']
	);
	for (const name of ['small.js', 'font.woff2', 'README'])
		expect(existsSync(join(folder, `${name}.br`))).toBe(false);
});

test('compressing again gives the same copies and none of the copies', () => {
	compress(folder);
	expect(existsSync(join(folder, 'page.js.br'))).toBe(true);
	expect(existsSync(join(folder, 'page.js.br.br'))).toBe(false);
});
