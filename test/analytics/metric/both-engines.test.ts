import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { metrics } from '#lib/analytics/metric/catalogue.ts';
import type { By, Grouping } from '#lib/analytics/metric/grouping.ts';
import type { RawRow } from '#lib/analytics/metric/keys.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { makeSealedAssociation, type SealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';
import { openWasmEngine } from '#test/support/wasm-engine.ts';

/** Every choice of up to two groupings. */
function choices(groupings: readonly Grouping[]): By[] {
	const sets: By[] = [[]];
	for (const name of groupings) sets.push(...sets.filter((by) => by.length < 2).map((by) => [...by, name]));
	return sets;
}

describe('a metric on both engines', () => {
	let made: SealedAssociation;
	let native: Engine;
	let wasm: Engine;
	let context: MetricContext;
	/** Rows compared over everything, by metric. */
	const rowsOf = new Map<string, number>();

	beforeAll(async () => {
		const runtime = await openTestRuntime('sqlite');
		made = await makeSealedAssociation(runtime.store, { providerCount: 12 });
		const extract = await extractOf(runtime, { role: 'qualityManager', id: null });
		native = extract.engine;
		wasm = await openWasmEngine(extract.file);
		context = { designEffects: extract.manifest.designEffects };
	});

	const filters = (): [string, Filter][] => [
		['everything', wholeExtract],
		[
			'some programs, months and items',
			{
				...wholeExtract,
				programs: made.programs.slice(0, 2).map(({ id }) => id),
				from: '2026-02',
				to: '2026-06',
				items: ['A-1', 'P-1']
			}
		],
		[
			'a department and provider in Hijri months',
			{
				...wholeExtract,
				calendar: 'islamic-umalqura',
				department: made.departments[0] ?? null,
				provider: made.providers[0] ?? null,
				from: '1447-03'
			}
		],
		['what is not there', { ...wholeExtract, programs: ['nobody'], items: ["x' or 1=1"] }]
	];

	it.each(Object.values(metrics))('$id gives equal rows in every grouping', async (metric) => {
		for (const [name, filter] of filters()) {
			for (const by of choices(metric.groupings)) {
				const query = metric.buildQuery(filter, [by]);
				const [here, there] = await Promise.all([native.query<RawRow>(query), wasm.query<RawRow>(query)]);
				expect(there, `${name} by ${by.join(', ')}`).toEqual(here);
				expect(metric.toRows(there, [by], context)).toEqual(metric.toRows(here, [by], context));
				if (name === 'what is not there') expect(here).toEqual([]);
				if (name === 'everything') rowsOf.set(metric.id, (rowsOf.get(metric.id) ?? 0) + here.length);
			}
		}
	});

	it('compares rows of every metric but those that need other surveys', () => {
		const without = Object.keys(metrics).filter((id) => !rowsOf.get(id));
		// This survey has two items on its common scale, which is too few for straight-lining.
		expect(without).toEqual(['straight-lining']);
	});

	it.each(Object.values(metrics))(
		'$id answers several groupings as it answers each alone',
		async (metric) => {
			const sets: By[] = [[], ['period'], ['program', 'period'], ['provider']];
			const together = metric.toRows(
				await wasm.query<RawRow>(metric.buildQuery(wholeExtract, sets)),
				sets,
				context
			) as { part: number }[];
			for (const [part, by] of sets.entries()) {
				const alone = metric.toRows(
					await native.query<RawRow>(metric.buildQuery(wholeExtract, [by])),
					[by],
					context
				) as { part: number }[];
				expect(together.filter((row) => row.part === part)).toEqual(alone.map((row) => ({ ...row, part })));
			}
		}
	);

	it.each([
		"select * from read_csv_auto('/etc/passwd')",
		"attach 'other.duckdb' as other",
		'set lock_configuration = false',
		'create table extract.more (number int)',
		"load 'httpfs'"
	])('neither engine runs %s', async (sql) => {
		await expect(native.query({ sql, params: [] })).rejects.toThrow();
		await expect(wasm.query({ sql, params: [] })).rejects.toThrow();
	});
});
