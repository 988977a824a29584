import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseResponseMap } from '#lib/domain/response-map.ts';
import { importResponses } from '#lib/server/importing/responses.ts';
import { seal } from '#lib/server/release/seal.ts';
import { evaluationFile, evaluationItems } from '#test/support/imported-files.ts';
import { engines, openTestRuntime } from '#test/support/stores.ts';

const file = evaluationFile(400);

/** Counts by class, instructor, item and value, straight from the file. */
function countedFromFile(): Map<string, number> {
	const [header = [], ...rows] = file
		.trim()
		.split('\n')
		.map((line) => line.split(','));
	const counts = new Map<string, number>();
	for (const row of rows) {
		evaluationItems.forEach((item, index) => {
			const value = row[header.indexOf(item)];
			const key = `Class ${row[1]}, Instructor ${row[0]}, TR-${index + 1} = ${value}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		});
	}
	return counts;
}

describe.each(engines)('past responses, imported and sealed (%s)', (engine) => {
	it('count as they do in the file, for every class, instructor, item and value', async () => {
		const runtime = await openTestRuntime(engine);
		const parsed = parseResponseMap(readFileSync('test/importing/maps/student-evaluation.json', 'utf8'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
		const imported = await importResponses(runtime, () => [Buffer.from(file)], parsed.map);
		expect(imported).toMatchObject({ ok: true, counts: { imported: 400, rejected: 0 } });
		await seal(runtime);

		const rows = await runtime.store.db
			.selectFrom('batch_tally as t')
			.innerJoin('batch as b', 'b.id', 't.batch')
			.innerJoin('program as g', 'g.id', 'b.program')
			.innerJoin('provider as v', 'v.id', 'b.provider')
			.select(['g.name_en as program', 'v.name_en as provider', 't.item', 't.value', 't.n', 'b.period'])
			.execute();
		const found = new Map(
			rows.map((row) => [`${row.program}, ${row.provider}, ${row.item} = ${row.value}`, row.n])
		);
		expect(Object.fromEntries(found)).toEqual(Object.fromEntries(countedFromFile()));
		expect(rows.every(({ period }) => period === null)).toBe(true);
	});
});
