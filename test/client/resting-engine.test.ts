import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { openRestingEngine } from '#lib/client/resting-engine.ts';
import { openMadeExtract } from '#test/analytics/view/made-extract.ts';

const one = { sql: 'select 1::int as value', params: [] };
const restMs = 1000;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

/** Opens native engines over an empty extract, and tells how many are open. */
function opener() {
	const counts = { opened: 0, closed: 0 };
	const open = async (): Promise<Engine> => {
		const engine = await openMadeExtract([]);
		counts.opened += 1;
		return {
			query: (query) => engine.query(query),
			close: async () => {
				counts.closed += 1;
				await engine.close();
			}
		};
	};
	return { counts, open };
}

test('an engine that nobody asks is closed, and opened again by the next query', async () => {
	const { counts, open } = opener();
	const engine = await openRestingEngine(open, restMs);
	expect(await engine.query(one)).toEqual([{ value: 1 }]);
	await vi.advanceTimersByTimeAsync(restMs - 1);
	expect(await engine.query(one)).toEqual([{ value: 1 }]);
	expect(counts).toEqual({ opened: 1, closed: 0 });
	await vi.advanceTimersByTimeAsync(restMs);
	expect(counts).toEqual({ opened: 1, closed: 1 });
	expect(await Promise.all([engine.query(one), engine.columns?.(one)])).toEqual([
		[{ value: 1 }],
		{ value: [1] }
	]);
	expect(counts).toEqual({ opened: 2, closed: 1 });
	await engine.close();
});

test('an engine that fails is closed and another opened by the next query', async () => {
	const { counts, open } = opener();
	const engine = await openRestingEngine(open, restMs);
	await expect(engine.query({ sql: 'select nothing', params: [] })).rejects.toThrow('engine.query');
	expect(await engine.query(one)).toEqual([{ value: 1 }]);
	expect(counts).toEqual({ opened: 2, closed: 1 });
	await engine.close();
});

test('a closed engine stays closed', async () => {
	const { counts, open } = opener();
	const engine = await openRestingEngine(open, restMs);
	await engine.close();
	await expect(engine.query(one)).rejects.toThrow('engine.dead');
	expect(counts).toEqual({ opened: 1, closed: 1 });
});

test('an engine that cannot be opened says so, at first and later', async () => {
	const { open } = opener();
	await expect(openRestingEngine(() => Promise.reject(new Error('refused')), restMs)).rejects.toThrow(
		'refused'
	);
	const opened = [open, () => Promise.reject(new Error('refused')), open];
	const engine = await openRestingEngine(() => (opened.shift() ?? open)(), restMs);
	await engine.query(one);
	await vi.advanceTimersByTimeAsync(restMs);
	await expect(engine.query(one)).rejects.toThrow('refused');
	expect(await engine.query(one)).toEqual([{ value: 1 }]);
	await engine.close();
});
