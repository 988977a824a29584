import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerValueSql } from '#lib/analytics/dataset/rows-file.ts';
import type { Engine } from '#lib/analytics/engine.ts';
import type { Batch } from '#lib/server/store/batches.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { makeSealedAssociation, type SealedAssociation } from '#test/support/sealed-association.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

/** The batches of a file as one text each, to compare with what it should hold. */
async function batchesOf(engine: Engine): Promise<string[]> {
	const rows = await engine.query<Record<string, string | number | null>>({
		sql: `select department.id as department, program.id as program, provider.id as provider, period::int as period,
				hijri::int as hijri, audience, batches::int as batches, respondents::int as respondents,
				invited::int as invited, sealed_on::varchar as sealed_on
			from batch
			left join department on department.department = batch.department
			left join program on program.program = batch.program
			left join provider on provider.provider = batch.provider`,
		params: []
	});
	return rows.map((row) => JSON.stringify(Object.values(row))).sort();
}

function asText(batches: readonly Batch[], { providers }: { providers: boolean }): string[] {
	const month = (text: string | null) => text && Number(text.replace('-', ''));
	return batches
		.map((batch) =>
			JSON.stringify([
				batch.department,
				batch.program,
				providers ? batch.provider : null,
				month(batch.period),
				month(batch.hijriPeriod),
				batch.audience,
				1,
				batch.respondents,
				batch.invited,
				batch.sealedOn
			])
		)
		.sort();
}

async function textsOf(engine: Engine, table: string): Promise<string[]> {
	const rows = await engine.query<{ id: string }>({
		sql: `select id from ${table} order by ${table}`,
		params: []
	});
	return rows.map(({ id }) => id);
}

const count = async (engine: Engine, what: string) =>
	(await engine.query<{ n: number }>({ sql: `select count(*)::int as n from ${what}`, params: [] }))[0]?.n;

describeStores('the file of a scope', (_open, kind) => {
	let runtime: TestRuntime;
	let made: SealedAssociation;
	let settled: Batch[];

	beforeAll(async () => {
		runtime = await openTestRuntime(kind);
		made = await makeSealedAssociation(runtime.store);
		settled = made.batches.filter((batch) => batch.sealedOn <= '2026-11-15');
	});

	it('of a head holds the batches of the department, seven days after sealing, and no other', async () => {
		const department = made.departments[0] ?? '';
		const { engine, manifest } = await extractOf(runtime, { role: 'departmentHead', id: department });
		const own = settled.filter((batch) => batch.department === department);
		expect(await batchesOf(engine)).toEqual(asText(own, { providers: true }));
		expect(await textsOf(engine, 'department')).toEqual([department]);
		expect(await textsOf(engine, 'program')).toEqual(
			made.programs
				.filter((program) => program.department === department)
				.map(({ id }) => id)
				.sort()
		);
		expect(manifest).toMatchObject({ batches: own.length, asOf: expect.stringMatching(/^2026-10-/), k: 5 });
		runtime.clock.set(new Date('2026-11-27T12:00:00+03:00'));
		const later = await extractOf(runtime, { role: 'departmentHead', id: department });
		expect(later.manifest).toMatchObject({ batches: own.length + 1, asOf: '2026-11-20' });
		runtime.clock.set(new Date('2026-11-22T12:00:00+03:00'));
	});

	it('of a provider holds the batches that carry the provider, from the day of sealing', async () => {
		const provider = made.providers[0] ?? '';
		const { engine } = await extractOf(runtime, { role: 'provider', id: provider });
		const own = made.batches.filter((batch) => batch.provider === provider);
		expect(own.some((batch) => batch.sealedOn === '2026-11-20')).toBe(true);
		expect(await batchesOf(engine)).toEqual(asText(own, { providers: true }));
		expect(await textsOf(engine, 'provider')).toEqual([provider]);
	});

	it('of a coordinator holds the batches of the program without a trace of providers', async () => {
		const program = made.programs[1]?.id ?? '';
		const { engine } = await extractOf(runtime, { role: 'coordinator', id: program });
		const own = settled.filter((batch) => batch.program === program);
		expect(await batchesOf(engine)).toEqual(asText(own, { providers: false }));
		expect(await count(engine, 'provider')).toBe(0);
		expect(await count(engine, 'tally where provider is not null or subject is not null')).toBe(0);
		const answers = made.answers.filter(({ batch, item }) => item === 'P-1' && own.includes(batch));
		const [perItem] = await engine.query<{ n: number }>({
			sql: "select sum(favourable + unfavourable + na)::int as n from tally join item on item.item = tally.item where item.id = 'P-1'",
			params: []
		});
		expect(perItem?.n).toBe(answers.length);
	});

	it('of the board holds sums by program and month, without providers or days', async () => {
		const { engine } = await extractOf(runtime, { role: 'boardMember', id: null });
		const cells = Map.groupBy(settled, (batch) =>
			JSON.stringify([batch.department, batch.program, batch.period, batch.audience])
		);
		expect(await count(engine, 'batch')).toBe(cells.size);
		expect(await count(engine, 'batch where provider is not null or sealed_on is not null')).toBe(0);
		expect(await count(engine, 'provider')).toBe(0);
		expect(await count(engine, 'tally where provider is not null or subject is not null')).toBe(0);
		const [sums] = await engine.query({
			sql: 'select sum(batches)::int as batches, sum(respondents)::int as respondents from batch',
			params: []
		});
		expect(sums).toEqual({
			batches: settled.length,
			respondents: settled.reduce((sum, batch) => sum + batch.respondents, 0)
		});
		expect([...cells.values()].some((batches) => batches.length > 1)).toBe(true);
	});

	it('of the quality manager holds all batches', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null });
		expect(await batchesOf(engine)).toEqual(asText(settled, { providers: true }));
	});

	it('of rows holds every released answer under numbers of its own, and nothing of runs, people or time', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null }, 'rows');
		const answers = made.answers.filter(({ batch }) => settled.includes(batch));
		const respondents = settled.reduce((sum, batch) => sum + batch.respondents, 0);
		expect(await count(engine, 'response')).toBe(respondents);
		expect(await count(engine, 'answer')).toBe(answers.length);
		const tables = await engine.query<{ table_name: string; column_name: string }>({
			sql: `select table_name, column_name from duckdb_columns()
				where not internal and table_name in ('response', 'answer') order by table_name, column_index`,
			params: []
		});
		const columns = tables.map((row) => row.column_name);
		expect(columns).toEqual([
			'item',
			'subject',
			'response',
			'value',
			'response',
			'batch',
			'version',
			'channel',
			'language'
		]);
		const sets = await engine.query<{ answers: string }>({
			sql: `select string_agg(item.id || '=' || coalesce(${answerValueSql}::varchar, 'NA'), ' ' order by item.id, subject, value) as answers
				from answer join item on item.item = answer.item group by response order by answers`,
			params: []
		});
		const stored = [...Map.groupBy(answers, ({ response }) => response).values()].map((own) =>
			own
				.map(({ item, value }) => `${item}=${value ?? 'NA'}`)
				.sort()
				.join(' ')
		);
		expect(sets.map(({ answers: text }) => text.split(' ').sort().join(' ')).sort()).toEqual(stored.sort());
		await expect(
			extractOf(runtime, { role: 'departmentHead', id: made.departments[0] ?? '' }, 'rows')
		).rejects.toThrow(RangeError);
	});

	it('of rows numbers the responses from 1, each once', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null }, 'rows');
		const [numbers] = await engine.query<{ n: number; low: number; high: number }>({
			sql: 'select count(distinct response)::int as n, min(response)::int as low, max(response)::int as high from response',
			params: []
		});
		const n = await count(engine, 'response');
		expect(numbers).toEqual({ n, low: 1, high: n });
	});

	it('holds no name, and no id that is not in its dictionaries', async () => {
		const { engine, file } = await extractOf(runtime, {
			role: 'departmentHead',
			id: made.departments[1] ?? ''
		});
		const bytes = readFileSync(file).toString('latin1');
		const own = new Set([
			...(await textsOf(engine, 'provider')),
			...(await textsOf(engine, 'program')),
			...(await textsOf(engine, 'department'))
		]);
		const ids = [...made.providers, ...made.programs.map(({ id }) => id), ...made.departments];
		for (const id of ids) expect(bytes.includes(id)).toBe(own.has(id));
		for (const { id } of made.batches) expect(bytes.includes(id)).toBe(false);
		expect(bytes).not.toContain('Provider');
		for (const { response } of made.answers.slice(0, 200)) expect(bytes.includes(response)).toBe(false);
	});

	it('numbers programs and providers by their random ids', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null });
		for (const table of ['department', 'program', 'provider']) {
			const ids = await textsOf(engine, table);
			expect(ids).toEqual(ids.toSorted());
		}
	});

	it('leaves out the answers to items withheld in a batch', async () => {
		const { engine } = await extractOf(runtime, { role: 'qualityManager', id: null });
		expect(await count(engine, 'withheld')).toBe(
			made.withheld.filter(({ batch }) => settled.includes(batch)).length
		);
		expect(
			await count(
				engine,
				`tally join withheld on withheld.batch = tally.batch and withheld.item = tally.item
					and withheld.subject is not distinct from tally.subject`
			)
		).toBe(0);
	});
});

describe('an extract of no batches', () => {
	it('is a file like any other', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { engine, manifest } = await extractOf(runtime, { role: 'boardMember', id: null });
		expect(manifest).toMatchObject({ rows: 0, batches: 0, respondents: 0, asOf: null, designEffects: {} });
		expect(await count(engine, 'tally')).toBe(0);
	});
});
