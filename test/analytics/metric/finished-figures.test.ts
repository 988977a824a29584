import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { metrics } from '#lib/analytics/metric/catalogue.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { cronbach } from '#lib/statistics/cronbach.ts';
import { straightLining } from '#lib/statistics/straight-lining.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { evaluationFile } from '#test/support/imported-files.ts';
import { runSada } from '#test/support/sada-process.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';
import { openWasmEngine } from '#test/support/wasm-engine.ts';

const map = 'test/importing/maps/student-evaluation.json';
const forms = 900;

async function rowsOf<Row extends object>(engine: Engine, id: string, by: By = []): Promise<Row[]> {
	const metric = metrics[id];
	if (!metric) throw new Error(id);
	// The row of a metric of the catalogue is known by its id only.
	return (await runMetric(engine, metric, wholeExtract, [by], { designEffects: {} })) as Row[];
}

describe('the finished figures of an imported course evaluation', () => {
	const file = evaluationFile(forms);
	/** The 28 answers of each form, read from the file itself. */
	const rows = file
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(',').slice(5).map(Number));
	let runtime: TestRuntime;
	let native: Engine;
	let wasm: Engine;

	beforeAll(async () => {
		runtime = await openTestRuntime('sqlite');
		const path = join(runtime.config.dataDirectory, 'evaluation.csv');
		writeFileSync(path, file);
		expect(await runSada(runtime.config, 'import', 'responses', path, '--map', map)).toMatchObject({
			code: 0
		});
		expect(await runSada(runtime.config, 'seal')).toMatchObject({ code: 0 });
		const extract = await extractOf(runtime, { role: 'qualityManager', id: null });
		native = extract.engine;
		wasm = await openWasmEngine(extract.file);
	});

	it.each([
		'straight-lining',
		'scale-quality',
		'drivers',
		'item-correlation',
		'dimension-score',
		'missing-share'
	])('%s are the same in the browser, on the server and in sada metric', async (id) => {
		const metric = metrics[id];
		if (!metric) throw new Error(id);
		const context = { designEffects: {} };
		const here = await runMetric(native, metric, wholeExtract, [[]], context);
		expect(here.length).toBeGreaterThan(0);
		expect(await runMetric(wasm, metric, wholeExtract, [[]], context)).toEqual(here);
		const { out } = await runSada(runtime.config, 'metric', 'run', id, '--json');
		const { rows: told } = JSON.parse(out) as { rows: object[] };
		expect(told).toEqual(here.map((row) => ({ ...row, part: undefined })));
		expect(told.some((row) => 'part' in row)).toBe(false);
	});

	it('are those of the file', async () => {
		const [straight] = await rowsOf<{ n: number; share: number }>(native, 'straight-lining');
		const expected = straightLining(rows);
		expect(straight).toMatchObject({ n: forms, share: expect.closeTo(expected.share ?? NaN, 3.9) });
		const [whole] = await rowsOf<{ alpha: number; n: number; dropped: number }>(native, 'scale-quality');
		const quality = cronbach(rows);
		expect(whole).toMatchObject({ n: forms, dropped: 0 });
		expect(whole?.alpha).toBeCloseTo(quality.ok ? quality.quality.alpha : NaN, 3.9);
	});

	it('name no overall item, so each item is held against the others', async () => {
		const drivers = await rowsOf(native, 'drivers', ['department']);
		expect(drivers).toHaveLength(28);
		expect(drivers[0]).toMatchObject({ item: 'TR-1', outcome: null, method: 'rank-correlation', r2: null });
	});
});
