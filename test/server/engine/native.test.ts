import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import { EnginePool } from '#lib/server/engine/pool.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const countBatches = { sql: 'select count(*)::int as n from batch', params: [] };

describe('the native engine', () => {
	let runtime: TestRuntime;
	let file: string;

	beforeAll(async () => {
		runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		file = (await extractOf(runtime, { role: 'qualityManager', id: null })).file;
	});

	it('answers many questions at once, each its own', async () => {
		const engine = await openNativeEngine(file);
		const answers = await Promise.all(
			Array.from({ length: 100 }, (_, n) =>
				engine.query({ sql: `select ?::int + ${n % 70} as n`, params: [n] })
			)
		);
		expect(answers).toEqual(Array.from({ length: 100 }, (_, n) => [{ n: n + (n % 70) }]));
		await engine.close();
	});

	it('goes on after a query it cannot run', async () => {
		const engine = await openNativeEngine(file);
		const broken = engine.query({ sql: 'select nothing from nowhere', params: [] });
		await expect(broken).rejects.toMatchObject({ code: 'engine.query' });
		expect(await engine.query(countBatches)).toEqual([{ n: 50 }]);
		await engine.close();
	});

	it('answers what was asked before it was closed, and nothing after', async () => {
		const engine = await openNativeEngine(file);
		const before = engine.query(countBatches);
		await Promise.all([engine.close(), engine.close()]);
		expect(await before).toEqual([{ n: 50 }]);
		await expect(engine.query(countBatches)).rejects.toMatchObject({ code: 'engine.closed' });
	});

	it('says which file it cannot open', async () => {
		const broken = join(runtime.config.dataDirectory, 'broken.duckdb');
		writeFileSync(broken, 'no database');
		for (const path of [broken, join(runtime.config.dataDirectory, 'missing.duckdb')]) {
			await expect(openNativeEngine(path)).rejects.toMatchObject({
				code: 'engine.open',
				details: { file: path }
			});
		}
	});

	it('is kept for the next request, and closed when its file is replaced and nobody uses it', async () => {
		const pool = new EnginePool();
		const used: Engine[] = [];
		const use = (path: string, during: () => Promise<unknown> = async () => undefined) =>
			pool.use('someone', path, async (engine) => {
				used.push(engine);
				await during();
				return engine.query(countBatches);
			});
		await use(file);
		await use(file);
		expect(used[0]).toBe(used[1]);

		const other = (await extractOf(runtime, { role: 'boardMember', id: null })).file;
		await use(file, () => use(other));
		const [first, , , replaced] = used as [Engine, Engine, Engine, Engine];
		await expect(first.query(countBatches)).rejects.toMatchObject({ code: 'engine.closed' });
		pool.close();
		await expect.poll(() => replaced.query(countBatches).catch(({ code }) => code)).toBe('engine.closed');
	});

	it('is opened anew after it could not be opened', async () => {
		const pool = new EnginePool();
		const missing = join(runtime.config.dataDirectory, 'later.duckdb');
		const ask = (path: string) => pool.use('someone', path, (engine) => engine.query(countBatches));
		await expect(ask(missing)).rejects.toMatchObject({ code: 'engine.open' });
		expect(await ask(file)).toEqual([{ n: 50 }]);
		pool.close();
	});
});
