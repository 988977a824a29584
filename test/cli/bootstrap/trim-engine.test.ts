import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagedEngine, trimEngine } from '#cli/bootstrap/trim-engine.js';

test('the shipped engine keeps what its loader calls and is a third smaller', async () => {
	const trimmed = trimEngine();
	const module = await WebAssembly.compile(readFileSync(trimmed));
	const names = WebAssembly.Module.exports(module).map(({ name }) => name);
	expect(names).toEqual(
		expect.arrayContaining(['duckdb_web_open', 'duckdb_web_prepared_run', 'malloc', '__wasm_call_ctors'])
	);
	expect(names.length).toBeLessThan(100);
	expect(statSync(trimmed).size).toBeLessThan(0.72 * statSync(packagedEngine).size);
});

test('it is trimmed once', () => {
	const { mtimeMs } = statSync(trimEngine());
	expect(statSync(trimEngine()).mtimeMs).toBe(mtimeMs);
});
