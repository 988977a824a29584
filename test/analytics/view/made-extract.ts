import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchFileTables } from '#lib/analytics/dataset/batch-file.ts';
import { toStoredCounts } from '#lib/analytics/dataset/derived-counts.ts';
import { answerValues } from '#lib/analytics/dataset/values.ts';
import type { Engine } from '#lib/analytics/engine.ts';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import { askedSql, monthlySql } from '#lib/server/extracts/batch-file.ts';
import { Loader, type Cell } from '#lib/server/extracts/loader.ts';
import { afterwards } from '#test/support/afterwards.ts';

/** One sealed batch of a made-up department and the answers in it. */
export interface MadeBatch {
	readonly program: string | null;
	readonly provider: string | null;
	/** Gregorian and Hijri month as yyyymm, null when undated. */
	readonly months: readonly [number, number] | null;
	readonly invited: number | null;
	readonly respondents: number;
	/** Answers by item: counts of the values 1 to 5, or null where the item is withheld. */
	readonly answers: Readonly<Record<string, readonly number[] | null>>;
	readonly department?: string;
}

/** Values 1 to 5, 4 and 5 favourable. */
const fivePoints = { low: 1, high: 5, favourableBits: 0b110000 };

/** Rows of the tables of figures the server computes, a cell per column; none where absent. */
export type MadeFigures = Partial<
	Record<'finished' | 'comparison' | 'provider_bin', readonly (readonly Cell[])[]>
>;

/**
 * An extract of these batches, opened by the native engine; closed and removed with the test. Ids stand in
 * dictionaries in order, every item is on a scale of 1 to 5 with 4 and 5 favourable.
 */
export async function openMadeExtract(
	batches: readonly MadeBatch[],
	figures: MadeFigures = {},
	dimensionOf: (item: string) => string = () => 'other'
): Promise<Engine> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-extract-'));
	const file = join(directory, 'made.duckdb');
	const loader = await Loader.open(file, directory);
	const ids = (values: readonly (string | null | undefined)[]) =>
		[...new Set(values.flatMap((value) => value ?? []))].sort();
	const departments = ids(batches.map(({ department }) => department ?? 'dep'));
	const programs = ids(batches.map(({ program }) => program));
	const providers = ids(batches.map(({ provider }) => provider));
	const items = ids(batches.flatMap(({ answers }) => Object.keys(answers)));
	const numberIn = (list: readonly string[], id: string | null | undefined): Cell =>
		id == null ? null : list.indexOf(id) + 1;

	await loader.writeRows(batchFileTables.info, [
		['asOf', '2026-11-01'],
		['k', '5']
	]);
	await loader.writeRows(
		batchFileTables.department,
		departments.map((id, index) => [index + 1, id])
	);
	await loader.writeRows(
		batchFileTables.program,
		programs.map((id, index) => [index + 1, id, 1])
	);
	await loader.writeRows(
		batchFileTables.provider,
		providers.map((id, index) => [index + 1, id])
	);
	await loader.writeRows(
		batchFileTables.item,
		items.map((id, index) => [
			index + 1,
			id,
			'AGR5',
			dimensionOf(id),
			1,
			5,
			...answerValues.map((value) => (value === 4 || value === 5 ? 1 : 0))
		])
	);
	const keysOf = (batch: MadeBatch): Cell[] => [
		numberIn(departments, batch.department ?? 'dep'),
		numberIn(programs, batch.program),
		numberIn(providers, batch.provider),
		batch.months?.[0] ?? null,
		batch.months?.[1] ?? null
	];
	await loader.writeRows(
		batchFileTables.batch,
		batches.map((batch, index) => [
			index + 1,
			...keysOf(batch),
			'direct',
			1,
			batch.respondents,
			batch.invited,
			'2026-10-20'
		])
	);
	const tallies: Cell[][] = [];
	const withheld: Cell[][] = [];
	batches.forEach((batch, index) => {
		for (const [id, counts] of Object.entries(batch.answers)) {
			const head: Cell[] = [numberIn(items, id), null, index + 1, ...keysOf(batch)];
			if (counts === null) {
				withheld.push(head);
				continue;
			}
			const byValue = answerValues.map((value) => counts[value - 1] ?? 0);
			const favourable = (byValue[4] ?? 0) + (byValue[5] ?? 0);
			const valid = byValue.reduce((sum, count) => sum + count, 0);
			tallies.push([...head, 1, favourable, valid - favourable, 0, ...toStoredCounts(byValue, fivePoints)]);
		}
	});
	await loader.writeRows(batchFileTables.tally, tallies);
	await loader.writeRows(batchFileTables.withheld, withheld);
	await loader.write(batchFileTables.monthly, monthlySql);
	await loader.write(batchFileTables.asked, askedSql);
	for (const name of ['finished', 'comparison', 'provider_bin'] as const) {
		await loader.writeRows(batchFileTables[name], figures[name] ?? []);
	}
	await loader.finish();
	const engine = await openNativeEngine(file);
	afterwards(async () => {
		await engine.close();
		rmSync(directory, { recursive: true, force: true });
	});
	return engine;
}
