import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#lib/analytics/metric/catalogue.ts';
import { makeSealedAssociation, type SealedAssociation } from '#test/support/sealed-association.ts';
import { runSada } from '#test/support/sada-process.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

describe('sada metric and sada extract', () => {
	let runtime: TestRuntime;
	let made: SealedAssociation;

	beforeAll(async () => {
		runtime = await openTestRuntime('sqlite');
		made = await makeSealedAssociation(runtime.store);
	});

	it('lists every metric', async () => {
		const { code, out } = await runSada(runtime.config, 'metric', 'list');
		expect(code).toBe(0);
		expect(
			out
				.trim()
				.split('\n')
				.map((line) => line.split(' ')[0])
		).toEqual(Object.keys(metrics));
		const { out: json } = await runSada(runtime.config, 'metric', 'list', '--json');
		expect(JSON.parse(json)).toHaveLength(Object.keys(metrics).length);
	});

	it('computes one as JSON, with what it rests on', async () => {
		const args = ['metric', 'run', 'mean-score', '--by', 'program', '--item', 'A-1', '--json'];
		const { code, out, err } = await runSada(runtime.config, ...args);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const { rows, extract } = JSON.parse(out) as {
			rows: { program: string | null; n: number; mean: number }[];
			extract: object;
		};
		expect(extract).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
		for (const row of rows) {
			const values = made.answers.flatMap(({ item, value, batch }) =>
				item === 'A-1' && value !== null && batch.program === row.program && batch.sealedOn < '2026-11-01'
					? [value]
					: []
			);
			expect(row.n).toBe(values.length);
			expect(row.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 10);
		}
		expect(rows).toHaveLength(made.programs.length + 1);
	});

	it('prints names of programs, and providers by id only', async () => {
		const { out } = await runSada(
			runtime.config,
			'metric',
			'run',
			'favourable-share',
			'--by',
			'program,provider'
		);
		const [head, ...lines] = out.trimEnd().split('\n');
		expect(head?.split(/\s{2,}/)).toEqual(
			expect.arrayContaining(['program', 'provider', 'item', 'share %', 'lower %'])
		);
		expect(lines.some((line) => line.startsWith('Program '))).toBe(true);
		expect(lines.some((line) => line.includes(made.providers[0] ?? ''))).toBe(true);
		expect(out).not.toContain('Provider');
	});

	it.each([
		[['metric'], /metric list, or metric run NAME/],
		[['metric', 'run', 'nonsense'], /no metric nonsense/],
		[['metric', 'run', 'mean-score', '--by', 'score'], /by\.0/],
		[['metric', 'run', 'response-rate', '--by', 'item'], /grouped by/],
		[['metric', 'run', 'mean-score', '--from', '2026-13'], /filter\.from/],
		[['extract', '--role', 'administrator', '--out', 'x'], /administrator receives no results/],
		[['extract', '--role', 'departmentHead', '--out', 'x'], /--scope/]
	])('refuses %j in one line', async (args, message) => {
		const { code, err } = await runSada(runtime.config, ...args);
		expect(code).toBe(2);
		expect(err.trim().split('\n')).toHaveLength(1);
		expect(err).toMatch(message);
	});

	it('writes the files of a role and the manifest', async () => {
		const directory = join(runtime.config.dataDirectory, 'out');
		const department = made.departments[0] ?? '';
		const args = ['extract', '--role', 'departmentHead', '--scope', department, '--out', directory];
		expect(await runSada(runtime.config, ...args)).toMatchObject({ code: 0, err: '' });
		const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as {
			scope: string;
			files: { name: string; bytes: number }[];
		};
		expect(manifest.scope).toBe(`departmentHead:${department}`);
		const names = manifest.files.map(({ name }) => name);
		expect(readdirSync(directory).sort()).toEqual([...names, 'manifest.json'].sort());
		for (const name of readdirSync(directory)) {
			expect(statSync(join(directory, name)).mode & 0o777, name).toBe(0o600);
		}
		expect(readFileSync(join(directory, names[0] ?? '')).length).toBe(manifest.files[0]?.bytes);
		const unknown = await runSada(runtime.config, ...args.with(4, 'nobody'));
		expect(unknown).toMatchObject({ code: 1, err: 'sada extract: there is no department nobody\n' });
	});

	it('writes rows for the quality manager', async () => {
		const directory = join(runtime.config.dataDirectory, 'quality');
		await runSada(runtime.config, 'extract', '--role', 'qualityManager', '--out', directory);
		const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as {
			files: object[];
		};
		expect(manifest.files).toHaveLength(2);
		expect(readdirSync(directory)).toHaveLength(3);
	});
});
