import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { itemCorrelation } from '#lib/analytics/metric/item-correlation.ts';
import { providerBins } from '#lib/analytics/metric/provider-bins.ts';
import { providerComparison } from '#lib/analytics/metric/provider-comparison.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { lastComparedDay } from '#lib/release/figure-steps.ts';
import type { ResultRole } from '#lib/server/extracts/scope.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { makeSealedAssociation, type SealedAssociation } from '#test/support/sealed-association.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const context = { designEffects: {} };

async function rowsIn(engine: Engine, table: string): Promise<Record<string, unknown>[]> {
	return engine.query<Record<string, unknown>>({ sql: `select * from ${table}`, params: [] });
}

describeStores('figures that rest on more than the batches of a file', (_open, kind) => {
	let runtime: TestRuntime;
	let made: SealedAssociation;

	beforeAll(async () => {
		runtime = await openTestRuntime(kind);
		made = await makeSealedAssociation(runtime.store, { providerCount: 12 });
	});

	const scopeIds: Record<ResultRole, () => string | null> = {
		qualityManager: () => null,
		departmentHead: () => made.departments[0] ?? '',
		coordinator: () => made.programs[0]?.id ?? '',
		provider: () => made.providers[0] ?? '',
		boardMember: () => null
	};

	it.each<[ResultRole, string[]]>([
		['qualityManager', ['comparison', 'finished', 'provider_bin']],
		['departmentHead', ['finished']],
		['coordinator', []],
		['provider', ['comparison']],
		['boardMember', ['provider_bin']]
	])('are in the file of %s only as %j', async (role, tables) => {
		const { engine } = await extractOf(runtime, { role, id: scopeIds[role]() });
		const filled: string[] = [];
		for (const table of ['comparison', 'finished', 'provider_bin']) {
			if ((await rowsIn(engine, table)).length > 0) filled.push(table);
		}
		expect(filled).toEqual(tables);
	});

	it('of a head are those of the own department, of a hundred answer sets or more', async () => {
		const department = made.departments[0] ?? '';
		const { engine } = await extractOf(runtime, { role: 'departmentHead', id: department });
		const rows = await runMetric(engine, itemCorrelation, wholeExtract, [['department'], []], context);
		expect(new Set(rows.map((row) => row.department))).toEqual(new Set([department]));
		expect(rows.every(({ part, n }) => part === 0 && n >= 100)).toBe(true);
		const [whole] = rows;
		expect(whole).toMatchObject({ item: 'A-1', other: 'B-1', survey: 'F-SAMPLE', fiscalYear: 2026 });
	});

	it('of the quality manager are those of every department and of the association', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null });
		const rows = await runMetric(engine, itemCorrelation, wholeExtract, [[], ['department']], context);
		const departments = new Set(rows.map((row) => row.department));
		expect([...departments]).toEqual([null, ...made.departments.toSorted()]);
	});

	it('tell a provider of all together and of nobody else', async () => {
		const own = made.providers[0] ?? '';
		const { engine, file } = await extractOf(runtime, { role: 'provider', id: own });
		const bytes = readFileSync(file).toString('latin1');
		for (const id of made.providers.slice(1)) expect(bytes.includes(id)).toBe(false);

		const rows = await runMetric(engine, providerComparison, wholeExtract, [[]], context);
		expect(rows.map(({ item }) => item)).toEqual(['A-1', 'B-1', 'P-1']);
		const about = made.answers.flatMap(({ batch, item, subject, value }) => {
			const provider = subject === '' ? batch.provider : subject;
			const isSettled = batch.sealedOn <= '2026-11-15' && value !== null;
			return isSettled && provider !== null ? [{ item, provider, sealedOn: batch.sealedOn }] : [];
		});
		const last = lastComparedDay(about) ?? '';
		for (const row of rows) {
			const answers = about.filter(({ item, sealedOn }) => item === row.item && sealedOn <= last);
			const counted = [...Map.groupBy(answers, ({ provider }) => provider)].filter(
				([, given]) => given.length >= 30
			);
			expect(row.units).toBe(counted.length);
			expect(row.n).toBe(counted.reduce((sum, [, given]) => sum + given.length, 0));
			const others = counted.filter(([provider]) => provider !== own).length;
			if (others < 10) expect(row).toMatchObject({ bandLower: null, bandUpper: null });
			else expect(row.bandLower).toBeLessThan(row.bandUpper ?? 0);
		}
	});

	it('tell the board how many lie where, and not who or on how many answers', async () => {
		const { engine, file } = await extractOf(runtime, { role: 'boardMember', id: null });
		const bytes = readFileSync(file).toString('latin1');
		for (const id of made.providers) expect(bytes.includes(id)).toBe(false);
		const [first] = await rowsIn(engine, 'provider_bin');
		expect(Object.keys(first ?? {})).toEqual(['item', 'low', 'high', 'providers']);
		const bins = await runMetric(engine, providerBins, wholeExtract, [[]], context);
		expect(bins.every(({ providers }) => providers === 0 || providers >= 3)).toBe(true);
	});

	it('give a file the design effects of its own items', async () => {
		const nobody = await extractOf(runtime, { role: 'provider', id: 'nobody' });
		expect(nobody.manifest.designEffects).toEqual({});
		const { manifest } = await extractOf(runtime, { role: 'provider', id: made.providers[0] ?? '' });
		expect(Object.keys(manifest.designEffects).sort()).toEqual(['A-1', 'B-1', 'P-1']);
	});

	it('are computed once for the same batches, and kept', async () => {
		const { db } = runtime.store;
		const kept = await db.selectFrom('whole_figure').selectAll().orderBy('department').execute();
		expect(kept.map((row) => row.department)).toEqual(['', ...made.departments.toSorted()]);
		await db.updateTable('whole_figure').set({ figures: '[]' }).where('department', '=', '').execute();
		await db.deleteFrom('extract').execute();
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null });
		expect(await runMetric(engine, itemCorrelation, wholeExtract, [[]], context)).toEqual([]);
	});
});
