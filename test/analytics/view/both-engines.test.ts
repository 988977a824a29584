import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { buildAssociationView } from '#lib/analytics/view/association-view.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { buildHeadView } from '#lib/analytics/view/head-view.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { makeSealedAssociation, type SealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';
import { openWasmEngine } from '#test/support/wasm-engine.ts';

let made: SealedAssociation;
let native: Engine;
let wasm: Engine;

beforeAll(async () => {
	const runtime = await openTestRuntime('sqlite');
	made = await makeSealedAssociation(runtime.store);
	const { engine, file } = await extractOf(runtime, {
		role: 'departmentHead',
		id: made.departments[0] ?? ''
	});
	native = engine;
	wasm = await openWasmEngine(file);
});

afterAll(() => wasm.close());

const filters: [string, (made: SealedAssociation) => Partial<Filter>][] = [
	['everything', () => ({})],
	['Hijri months', () => ({ calendar: 'islamic-umalqura' })],
	['a program', ({ programs }) => ({ programs: [programs[0]?.id ?? ''] })],
	['an item asked per provider', () => ({ items: ['P-1'] })],
	['some months', () => ({ from: '2026-03', to: '2026-06', items: ['A-1'] })],
	['nothing', () => ({ from: '2030-01' })]
];

test.each(filters)('both engines build the same page of %s', async (_, filterOf) => {
	const filter = { ...wholeExtract, ...filterOf(made) };
	const views = await Promise.all(
		[native, wasm].map(async (engine) => {
			const contents = await readExtractContents(engine);
			const context = { contents, overall: ['B-1'], designEffects: { 'A-1': 1.4, 'B-1': 1.2 } };
			return {
				contents,
				head: await buildHeadView(engine, filter, context),
				association: await buildAssociationView(engine, filter.calendar, context)
			};
		})
	);
	expect(views[1]).toEqual(views[0]);
});
