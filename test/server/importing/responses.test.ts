import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseResponseMap, type ResponseMap } from '#lib/domain/response-map.ts';
import { importResponses, type ImportOptions, type RejectedRow } from '#lib/server/importing/responses.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { engines, openBeside, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const items = ['Orientation', 'Pace', 'Life aim', 'Instructor knowledge', 'isntructor treatment'];

/** Of the shape of a public course evaluation: no dates, exact repeats, 28 items there and 5 here. */
const evaluation = [
	`instcode,course code,repeat,attendance,difficulty,${items.join(',')}`,
	'1,2,1,0,4,3,3,3,3,3',
	'1,2,1,0,4,3,3,3,3,3',
	'1,2,1,1,3,5,4,5,5,5',
	'1,7,1,1,3,1,1,1,1,1',
	'2,7,3,4,2,5,5,5,5,5',
	'1,2,1,0,4,3,3,3,3,3',
	''
].join('\n');

/** Of the shape of a public Friends and Family Test: dated, verbal labels. */
const friends = [
	'time,surgery,rating,rating_score',
	'2023-07-13 15:28:00,Earls Court,Extremely likely,5.0',
	"2023-07-30 09:00:00,Earls Court,Don't know,0.0",
	'2023-08-01 00:00:00,Earls Court,Unlikely,2.0',
	'2023-08-02 10:00:00,Stanhope,Extremely unlikely,1.0',
	''
].join('\r\n');

function mapOf(name: string): ResponseMap {
	const parsed = parseResponseMap(readFileSync(`test/importing/maps/${name}.json`, 'utf8'));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	return parsed.map;
}

const ratings: ResponseMap = {
	department: { name: { ar: 'أ', en: 'a' } },
	program: { column: 'program' },
	date: { column: 'date' },
	run: { column: 'run' },
	survey: { form: 'F-POST' },
	items: [{ column: 'overall', id: 'D-OVR-1' }]
};

describe.each(engines)('importing past responses (%s)', (engine) => {
	let runtime: TestRuntime;

	beforeEach(async () => {
		runtime = await openTestRuntime(engine);
	});

	async function take(text: string, map: ResponseMap, options: ImportOptions = {}) {
		const rejected: RejectedRow[] = [];
		const imported = await importResponses(runtime, () => [Buffer.from(text)], map, {
			onRejected: (row) => rejected.push(row),
			...options
		});
		if (!imported.ok) throw new Error(JSON.stringify(imported.issues));
		return { ...imported, rejected };
	}

	const inbox = () => runtime.store.db.selectFrom('inbox').selectAll().execute();
	const runs = () =>
		runtime.store.db
			.selectFrom('run as r')
			.innerJoin('publication as p', 'p.run', 'r.id')
			.selectAll('r')
			.select(['p.opens_on', 'p.closes_on', 'p.sealed', 'p.id as publication'])
			.orderBy('r.label')
			.orderBy('r.id')
			.execute();

	it('takes every row, exact repeats too, and none of them twice', async () => {
		const first = await take(evaluation, mapOf('student-evaluation'));
		expect(first).toMatchObject({
			counts: { read: 6, imported: 6, known: 0, rejected: 0 },
			created: { departments: 1, programs: 2, providers: 2, runs: 3 },
			unused: ['repeat', 'attendance', 'difficulty'],
			problem: null
		});
		const again = await take(evaluation, mapOf('student-evaluation'));
		expect(again).toMatchObject({
			counts: { read: 6, imported: 0, known: 6, rejected: 0 },
			created: { departments: 0, programs: 0, providers: 0, runs: 0 }
		});
		expect((await inbox()).length).toBe(6);
	});

	it('adds what is new in a file that grew, in whatever encoding and separator', async () => {
		await take(evaluation, mapOf('student-evaluation'));
		const grown = `\ufeff${evaluation}1,2,1,0,4,3,3,3,3,3\n`.replaceAll(',', ';').replaceAll('\n', '\r\n');
		const second = await take(grown, mapOf('student-evaluation'));
		expect(second.counts).toEqual({ read: 7, imported: 1, known: 6, rejected: 0 });
	});

	it('takes equal rows of another source as other responses', async () => {
		await take(evaluation, mapOf('student-evaluation'));
		const other = await take(evaluation, { ...mapOf('student-evaluation'), source: 'next year' });
		expect(other.counts).toMatchObject({ imported: 6, known: 0 });
	});

	it('keeps each answer with its class and instructor, named in both languages', async () => {
		await take(evaluation, mapOf('student-evaluation'));
		const { db } = runtime.store;
		expect((await listPrograms(db)).map(({ name }) => name.ar).sort()).toEqual(['المقرر 2', 'المقرر 7']);
		expect((await listProviders(db)).map(({ name }) => name.en).sort()).toEqual([
			'Instructor 1',
			'Instructor 2'
		]);
		const rows = await db
			.selectFrom('inbox as i')
			.innerJoin('publication as p', 'p.id', 'i.publication')
			.innerJoin('run as r', 'r.id', 'p.run')
			.innerJoin('program as g', 'g.id', 'r.program')
			.innerJoin('run_provider as rp', 'rp.run', 'r.id')
			.innerJoin('provider as v', 'v.id', 'rp.provider')
			.select(['g.name_en as program', 'v.name_en as provider', 'i.body'])
			.execute();
		const found = rows.map(({ program, provider, body }) => {
			const { answers } = JSON.parse(body) as { answers: Record<string, number> };
			return `${program}, ${provider}: ${Object.keys(answers).join(' ')} = ${Object.values(answers).join(' ')}`;
		});
		const ids = 'TR-1 TR-2 TR-3 TR-13 TR-14';
		expect(found.sort()).toEqual([
			`Class 2, Instructor 1: ${ids} = 3 3 3 3 3`,
			`Class 2, Instructor 1: ${ids} = 3 3 3 3 3`,
			`Class 2, Instructor 1: ${ids} = 3 3 3 3 3`,
			`Class 2, Instructor 1: ${ids} = 5 4 5 5 5`,
			`Class 7, Instructor 1: ${ids} = 1 1 1 1 1`,
			`Class 7, Instructor 2: ${ids} = 5 5 5 5 5`
		]);
	});

	it('leaves undated rows undated, to be sealed at once', async () => {
		await take(evaluation, mapOf('student-evaluation'));
		for (const run of await runs()) {
			expect(run).toMatchObject({ source: 'import', starts_on: null, ends_on: null, ended_on: null });
			expect(run).toMatchObject({ opens_on: '2026-11-22', closes_on: '2026-11-22', sealed: 0 });
		}
	});

	it('makes one run for each provider and month of dated rows', async () => {
		const imported = await take(friends, mapOf('friends-and-family'));
		expect(imported.counts).toMatchObject({ imported: 4, rejected: 0 });
		expect((await runs()).map((run) => [run.label, run.starts_on, run.ended_on, run.closes_on])).toEqual([
			['2023-07', '2023-07-01', '2023-07-31', '2023-07-31'],
			['2023-08', '2023-08-01', '2023-08-31', '2023-08-31'],
			['2023-08', '2023-08-01', '2023-08-31', '2023-08-31']
		]);
		const answers = (await inbox()).map(({ body }) => JSON.parse(body).answers['FFT-1']);
		expect(answers.sort()).toEqual([1, 2, 5, 'NA']);
	});

	it('puts rows of a named run in it, which lasts from the first to the last of them', async () => {
		const file =
			'program,run,date,overall\nX,Autumn,3/9/2025,5\nX,Autumn,1/9/2025,4\nX,Autumn,20/10/2025,4\n';
		expect((await take(file, ratings)).created.runs).toBe(1);
		await take(`${file}X,Autumn,1/11/2025,3\n`, ratings);
		expect(await runs()).toMatchObject([
			{ label: 'Autumn', starts_on: '2025-09-01', ends_on: '2025-11-01', ended_on: '2025-11-01' }
		]);
	});

	it('keeps the run of the current month open until the month is over', async () => {
		await take('program,run,date,overall\nX,,2/11/2026,5\n', ratings);
		expect(await runs()).toMatchObject([
			{ label: '2026-11', ends_on: '2026-11-30', ended_on: '2026-11-22', closes_on: '2026-11-30' }
		]);
	});

	it('reports each row it does not take, and takes the others', async () => {
		const { rejected, counts } = await take(
			'program,run,date,overall\nX,,1/9/2025,5\n,,1/9/2025,5\n\nX,,soon,5\nX,,1/9/2025,9\nX,,1/9/2099,5\nX,,1/9/2025,\n',
			ratings
		);
		expect(counts).toEqual({ read: 6, imported: 1, known: 0, rejected: 5 });
		expect(rejected).toEqual([
			{ row: 3, code: 'programMissing', column: '', value: '' },
			{ row: 5, code: 'dateInvalid', column: 'date', value: 'soon' },
			{ row: 6, code: 'valueUnknown', column: 'overall', value: '9' },
			{ row: 7, code: 'dateFuture', column: 'date', value: '1/9/2099' },
			{ row: 8, code: 'noAnswers', column: '', value: '' }
		]);
	});

	it('adds nothing to a run that is sealed, and knows what is in it', async () => {
		const file = 'program,run,date,overall\nX,,1/9/2025,5\n';
		await take(file, ratings);
		await runtime.store.db.updateTable('publication').set({ sealed: 1 }).execute();
		const { counts, rejected } = await take(`${file}X,,1/9/2025,5\nX,,1/10/2025,4\n`, ratings);
		expect(counts).toEqual({ read: 3, imported: 1, known: 1, rejected: 1 });
		expect(rejected).toMatchObject([{ row: 3, code: 'sealed' }]);
	});

	it('adds no answers to another survey to a run', async () => {
		await take('program,run,date,overall\nX,,1/9/2025,5\n', ratings);
		const other: ResponseMap = {
			...ratings,
			survey: { form: 'F-90' },
			items: [{ column: 'overall', id: 'D-TRU-1' }]
		};
		const { rejected } = await take('program,run,date,overall\nX,,2/9/2025,5\n', other);
		expect(rejected).toMatchObject([{ row: 2, code: 'surveyDiffers' }]);
	});

	it('uses departments, programs and providers that are there, by either name', async () => {
		await take('program,run,date,overall\nX,,1/9/2025,5\n', ratings);
		const named: ResponseMap = {
			...ratings,
			program: { column: 'program', values: { x2: { ar: 'ايكس', en: 'X' } } },
			department: { name: { ar: 'أ', en: 'A' } }
		};
		await take('program,run,date,overall\nx,,2/9/2025,5\n', named);
		expect((await listDepartments(runtime.store.db)).length).toBe(1);
		expect((await listPrograms(runtime.store.db)).length).toBe(1);
	});

	it('says which columns the file does not have, and stores nothing', async () => {
		const imported = await importResponses(runtime, () => [Buffer.from('a,b\n1,2\n')], ratings);
		expect(imported.ok || imported.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual([
			'program.column: unknownColumn',
			'run.column: unknownColumn',
			'date.column: unknownColumn',
			'items[0].column: unknownColumn'
		]);
		expect(await importResponses(runtime, () => [], ratings)).toMatchObject({
			issues: [{ code: 'noHeaderRow' }]
		});
		expect(await runs()).toEqual([]);
	});

	it('reads files without headers, or with titles above them', async () => {
		const byNumber: ResponseMap = {
			...ratings,
			headerRow: 0,
			run: { label: 'One' },
			program: { column: '1' },
			date: { column: '2' },
			items: [{ column: '3', id: 'D-OVR-1' }]
		};
		expect((await take('X,1/9/2025,5\nX,1/9/2025,4\n', byNumber)).counts.imported).toBe(2);
		const titled = await take('Report\n\nprogram,run,date,overall\nX,,1/9/2025,3\n', {
			...ratings,
			headerRow: 3
		});
		expect(titled.counts.imported).toBe(1);
	});

	it('names the row of a quote that is never closed and keeps the rows before it', async () => {
		const imported = await take(
			'program,run,date,overall\nX,,1/9/2025,5\n"X,,1/9/2025,4\nX,,1/9/2025,3\n',
			ratings
		);
		expect(imported.problem).toEqual({ code: 'unclosedQuote', row: 3 });
		expect(imported.counts.imported).toBe(1);
	});

	it('goes on where it was interrupted', async () => {
		const lines = Array.from(
			{ length: 12_000 },
			(_, row) => `P${row % 3},,${1 + (row % 28)}/9/2025,${1 + (row % 5)}\n`
		);
		const file = `program,run,date,overall\n${lines.join('')}`;
		let isReading = false;
		const breaking = () => {
			const isSniffing = !isReading;
			isReading = true;
			return (function* () {
				yield Buffer.from(isSniffing ? file : file.slice(0, file.length - 100));
				if (!isSniffing) throw new Error('the disk was pulled out');
			})();
		};
		await expect(importResponses(runtime, breaking, ratings)).rejects.toThrow('pulled out');
		expect((await inbox()).length).toBe(10_000);
		expect((await runs()).every(({ closes_on }) => closes_on > '2026-11-22')).toBe(true);
		const progress: number[] = [];
		const again = await take(file, ratings, { onProgress: ({ read }) => progress.push(read) });
		expect(again.counts).toEqual({ read: 12_000, imported: 2000, known: 10_000, rejected: 0 });
		expect(progress).toEqual([10_000, 12_000]);
		expect((await inbox()).length).toBe(12_000);
		expect((await runs()).every(({ closes_on }) => closes_on === '2025-09-30')).toBe(true);
	});

	it('stores each row once when it is imported twice at the same time', async () => {
		// Two SQLite connections of one thread would wait for each other; of two processes they do not.
		const other = engine === 'postgres' ? await openBeside(runtime) : runtime;
		const map = mapOf('student-evaluation');
		const open = () => [Buffer.from(evaluation)];
		const both = await Promise.all([importResponses(runtime, open, map), importResponses(other, open, map)]);
		expect(both.map((each) => each.ok && each.counts.imported).sort()).toEqual([0, 6]);
		expect((await inbox()).length).toBe(6);
		expect((await listDepartments(runtime.store.db)).length).toBe(1);
		expect((await runs()).length).toBe(3);
	});

	it('leaves no path from a stored response to its row', async () => {
		await take(evaluation, mapOf('student-evaluation'));
		const marks = await runtime.store.db.selectFrom('import_row').select('mark').execute();
		const stored = JSON.stringify(await inbox());
		for (const { mark } of marks) expect(stored).not.toContain(mark);
		expect(runtime.logged).toEqual([]);
	});
});

describe('importing any file', () => {
	it('counts every row once, and again as known', async () => {
		const cell = fc.constantFrom('X', 'Y', '', '1/9/2025', '5', '3', 'بعيد', '"a\nb"', '7');
		const file = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 30 });
		await fc.assert(
			fc.asyncProperty(file, async (rows) => {
				const runtime = await openTestRuntime('sqlite');
				const text = ['program,run,date,overall', ...rows.map((row) => row.join(','))].join('\n');
				const open = () => [Buffer.from(text)];
				const [first, again] = [
					await importResponses(runtime, open, ratings),
					await importResponses(runtime, open, ratings)
				];
				if (!first.ok || !again.ok) throw new Error('the map did not bind');
				const { read, imported, known, rejected } = first.counts;
				expect(imported + rejected).toBe(read);
				expect(known).toBe(0);
				expect(again.counts).toEqual({ read, imported: 0, known: imported, rejected });
				const { n } = await runtime.store.db
					.selectFrom('inbox')
					.select((select) => select.fn.countAll().as('n'))
					.executeTakeFirstOrThrow();
				expect(Number(n)).toBe(imported);
			}),
			{ numRuns: 40 }
		);
	});
});
