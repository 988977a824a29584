import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';
import { runSada } from '#test/support/sada-process.ts';
import { makeSampleAssociation } from '#test/support/sample-association.ts';

const folder = mkdtempSync(join(tmpdir(), 'sada-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}

describe('sada import roster', () => {
	it('enrols people and names the rows and columns it does not take', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { run } = await makeSampleAssociation(runtime);
		const file = fileOf(
			'cohort.csv',
			'الاسم;رقم الهوية;الجوال\nسارة أحمد;1000000008;٠٥١٢٣٤٥٦٧٨\nنورة سعد;;5.12346E+08\nساره احمد;;512345678\n'
		);
		const first = await runSada(runtime.config, 'import', 'roster', file, '--run', run);
		expect(first.code).toBe(1);
		expect(first.out).toBe('1 person added\n1 row repeated a person and was merged\n1 row not taken\n');
		expect(first.err).toContain('the column "رقم الهوية" was not read');
		expect(first.err).toContain('row 3: the spreadsheet lost digits');
		const again = await runSada(runtime.config, 'import', 'roster', file, '--run', run);
		expect(again.out).toContain('0 people added\n1 person was enrolled before\n');
	});

	it('says in one line what keeps it from reading', async () => {
		const runtime = await openTestRuntime('sqlite');
		const file = fileOf('names.csv', 'Name\nSara\n');
		const refused = await runSada(runtime.config, 'import', 'roster', file, '--run', 'none');
		expect(refused).toEqual({
			code: 1,
			out: '',
			err: 'no column of mobiles or e-mails was found; the header “Mobile” is enough\n'
		});
	});
});

describe('sada import responses', () => {
	const map = fileOf(
		'map.json',
		JSON.stringify({
			department: { name: { ar: 'أ', en: 'a' } },
			program: { column: 'program' },
			survey: { form: 'F-POST' },
			items: [{ column: 'overall', id: 'D-OVR-1' }]
		})
	);
	const file = fileOf('past.csv', 'program,overall,colour\nX,5,red\nX,5,red\nX,9,blue\n');

	it('takes rows, shows counts and names what it does not take', async () => {
		const runtime = await openTestRuntime('sqlite');
		const first = await runSada(runtime.config, 'import', 'responses', file, '--map', map);
		expect(first).toEqual({
			code: 1,
			out: [
				'columns not used: colour',
				'new: departments 1, programs 1, providers 0, runs 1',
				'3 rows read: 2 added, 0 known before, 1 not taken\n'
			].join('\n'),
			err: 'row 4: "9" in "overall" is no answer to the item\n'
		});
		const again = await runSada(runtime.config, 'import', 'responses', file, '--map', map);
		expect(again.out).toContain('3 rows read: 0 added, 2 known before, 1 not taken\n');
	});

	it('stores each row once when two processes import one file', async () => {
		const runtime = await openTestRuntime('sqlite');
		const rows = Array.from({ length: 4000 }, (_, row) => `P${row % 7},${1 + (row % 5)}\n`);
		const long = fileOf('long.csv', `program,overall\n${rows.join('')}`);
		const both = await Promise.all(
			[1, 2].map(() => runSada(runtime.config, 'import', 'responses', long, '--map', map))
		);
		expect(both.map(({ code, err }) => ({ code, err }))).toEqual([0, 0].map((code) => ({ code, err: '' })));
		expect(await countInbox(runtime)).toBe(4000);
	});

	it('names the place of every mistake in the map', async () => {
		const runtime = await openTestRuntime('sqlite');
		const wrong = fileOf('wrong.json', '{\n\t"department": {},\n\t"items": []\n}');
		const refused = await runSada(runtime.config, 'import', 'responses', file, '--map', wrong);
		expect(refused.code).toBe(1);
		expect(refused.err).toContain(`${wrong}:2:2 department: needs either column or name`);
		const absent = fileOf(
			'absent.json',
			'{\n\t"department": { "column": "unit" },\n\t"program": { "column": "program" },\n\t"survey": { "form": "F-POST" },\n\t"items": [{ "column": "overall", "id": "D-OVR-1" }]\n}'
		);
		const unbound = await runSada(runtime.config, 'import', 'responses', file, '--map', absent);
		expect(unbound.err).toBe(`${absent}:2:18 department.column: the file has no column "unit"\n`);
	});

	it.each([
		[[], 'name one FILE'],
		[['responses', 'x.csv'], '--map MAP.json is missing'],
		[['roster', 'x.csv'], '--run ID is missing'],
		[['people', 'x.csv'], 'import either roster or responses'],
		[['responses', 'x.csv', '--map', 'm', '--encoding', 'ebcdic'], 'ebcdic is no encoding']
	])('called with %j says how it is called', async (args, message) => {
		const runtime = await openTestRuntime('sqlite');
		const { code, err } = await runSada(runtime.config, 'import', ...args);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});
});

async function countInbox(runtime: TestRuntime): Promise<number> {
	const { n } = await runtime.store.db
		.selectFrom('inbox')
		.select((select) => select.fn.countAll().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}
