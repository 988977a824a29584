import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DistributionRow } from '#lib/analytics/metric/distribution.ts';
import type { ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import type { MeanRow } from '#lib/analytics/metric/mean-score.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { runSada } from '#test/support/sada-process.ts';
import { seededRandom } from '#test/support/seeded-random.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const map = fileURLToPath(new URL('../importing/maps/student-evaluation.json', import.meta.url));

/** The columns of the public student evaluations of Gunduz and Fokoue: who and what, then 28 items. */
const items = [
	...['Orientation', 'Course Objectives', 'Valua additon', 'Syllabus Oriented', 'Assignments'],
	...[
		'Resources provided',
		'Practicals',
		'activities',
		'interactive',
		'met expectations',
		'Relevant',
		'Life aim'
	],
	...['Instructor knowledge', 'Instructor prep', 'Instructor plan', 'instructor commitment'],
	...['instructor punctual', 'instructor speaking', 'instructor effictiveness', 'instructor helpful'],
	...['instructor positive', 'instructor respectful', 'class participation', 'instructor assignment'],
	...['instructor responsiveness', 'instructor eval sys', 'instructor solutions', 'isntructor treatment']
];
const columns = ['instcode', 'course code', 'repeat', 'attendance', 'difficulty', ...items];

/** Forms of five classes by three instructors, half of them with one answer to everything, and so with exact repeats. */
function makeForms(): Record<string, string>[] {
	const random = seededRandom(28);
	const taught = [
		['1', '2', 31],
		['1', '7', 14],
		['2', '1', 25],
		['2', '6', 17],
		['3', '3', 40],
		['3', '7', 22]
	] as const;
	return taught.flatMap(([instructor, course, size]) =>
		Array.from({ length: size }, () => {
			const same = random.chance(0.5) ? random.integer(1, 5) : null;
			const answers = items.map(() => String(same ?? random.integer(1, 5)));
			const facts = [instructor, course, '1', String(random.integer(0, 4)), String(random.integer(1, 5))];
			return Object.fromEntries(columns.map((name, index) => [name, [...facts, ...answers][index] ?? '']));
		})
	);
}

describe('past responses, from a CSV file to figures', () => {
	const forms = makeForms();
	let runtime: TestRuntime;
	let file: string;
	let names: Map<string, string>;
	const figures = async <Row>(metric: string, by: string): Promise<Row[]> => {
		const { out } = await runSada(runtime.config, 'metric', 'run', metric, '--by', by, '--json');
		return (JSON.parse(out) as { rows: Row[] }).rows;
	};
	/** The answers behind a row, straight from the file. */
	const answersOf = (row: { program: string | null; provider: string | null; item: string }): number[] =>
		forms
			.filter(
				(form) =>
					(row.program === null || names.get(row.program) === `Class ${form['course code']}`) &&
					(row.provider === null || names.get(row.provider) === `Instructor ${form['instcode']}`)
			)
			.map((form) => Number(form[items[Number(row.item.slice(3)) - 1] ?? '']));

	beforeAll(async () => {
		runtime = await openTestRuntime('sqlite');
		file = join(runtime.config.dataDirectory, 'evaluations.csv');
		writeFileSync(file, Papa.unparse(forms, { columns }));
		const imported = await runSada(runtime.config, 'import', 'responses', file, '--map', map);
		expect(imported).toMatchObject({ code: 0, err: '' });
		expect(imported.out).toContain(`${forms.length} rows read: ${forms.length} added`);
		expect((await runSada(runtime.config, 'seal')).code).toBe(0);
		const { db } = runtime.store;
		const named = [...(await listPrograms(db)), ...(await listProviders(db))];
		names = new Map(named.map(({ id, name }) => [id, name.en]));
	});

	it.each([
		['program', 5],
		['provider', 3],
		['program,provider', 6]
	])('by %s equal those computed from the file, for all 28 items', async (by, groups) => {
		const shares = await figures<ShareRow>('favourable-share', by);
		const means = await figures<MeanRow>('mean-score', by);
		const spread = await figures<DistributionRow>('distribution', by);
		expect([shares.length, means.length, spread.length]).toEqual(Array(3).fill(groups * items.length));
		for (const row of shares) {
			const answers = answersOf(row);
			expect(row.n).toBe(answers.length);
			expect(row.favourable).toBe(answers.filter((value) => value >= 4).length);
			expect(row.share).toBe(row.favourable / answers.length);
		}
		for (const row of means) {
			const answers = answersOf(row);
			const mean = answers.reduce((sum, value) => sum + value, 0) / answers.length;
			expect(row.n).toBe(answers.length);
			expect(row.mean).toBeCloseTo(mean, 12);
		}
		for (const row of spread) {
			const answers = answersOf(row);
			const counts = Array.from({ length: 11 }, (_, value) => answers.filter((x) => x === value).length);
			expect(row.counts).toEqual(counts);
		}
	});

	it('lose no row, and a second import adds none', async () => {
		const [answered] = await figures<{ respondents: number }>('response-rate', '');
		expect(answered?.respondents).toBe(forms.length);
		const again = await runSada(runtime.config, 'import', 'responses', file, '--map', map);
		expect(again.out).toContain(
			`${forms.length} rows read: 0 added, ${forms.length} known before, 0 not taken`
		);
		await runSada(runtime.config, 'seal');
		expect((await figures<{ respondents: number }>('response-rate', ''))[0]?.respondents).toBe(forms.length);
	});
});
