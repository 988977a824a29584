import { expect, test } from 'vitest';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { rememberAnswers } from '#lib/analytics/engine-memory.ts';
import { openMadeExtract } from './view/made-extract.ts';

const query = (value: number): Query => ({ sql: 'select ?::int as value', params: [value] });

/** The native engine, and how often it was really asked. */
async function countedEngine(): Promise<{ engine: Engine; asked: () => number }> {
	const inner = await openMadeExtract([]);
	let asked = 0;
	const engine: Engine = {
		query: (question) => {
			asked += 1;
			return inner.query(question);
		},
		close: () => inner.close()
	};
	return { engine, asked: () => asked };
}

test('the same query is asked once, another one for itself', async () => {
	const { engine, asked } = await countedEngine();
	const remembering = rememberAnswers(engine);
	expect(await Promise.all([1, 1, 2].map((value) => remembering.query(query(value))))).toEqual([
		[{ value: 1 }],
		[{ value: 1 }],
		[{ value: 2 }]
	]);
	expect(asked()).toBe(2);
});

test('answers unused for longest are forgotten first', async () => {
	const { engine, asked } = await countedEngine();
	const remembering = rememberAnswers(engine, 2);
	for (const value of [1, 2, 1, 3, 1, 2]) await remembering.query(query(value));
	expect(asked()).toBe(4);
});

test('a query that failed is asked again', async () => {
	const { engine, asked } = await countedEngine();
	const remembering = rememberAnswers(engine);
	const wrong: Query = { sql: 'select nothing from nowhere', params: [] };
	await expect(remembering.query(wrong)).rejects.toThrow('engine.query');
	await expect(remembering.query(wrong)).rejects.toThrow('engine.query');
	expect(asked()).toBe(2);
});
