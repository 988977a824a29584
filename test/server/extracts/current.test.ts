import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { pathOfExtract } from '#lib/server/extracts/file-store.ts';
import { closeEngines, readExtract } from '#lib/server/extracts/reading.ts';
import { refreshExtracts } from '#lib/server/extracts/refresh.ts';
import { insertExtract, listExtracts } from '#lib/server/store/extracts.ts';
import { replaceGrants } from '#lib/server/store/grants.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { clusterSums } from '#test/support/cluster-sums.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { openBeside, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const everything = { role: 'qualityManager', id: null } as const;

function filesOf(runtime: TestRuntime): string[] {
	return readdirSync(join(runtime.config.dataDirectory, 'extracts')).sort();
}

describe('the current extract', () => {
	it('is named by its content, beside a compressed sibling, and nothing is left over', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		const { files } = await currentExtract(runtime, everything);
		const [file] = files;
		const path = pathOfExtract(runtime.config, file?.name ?? '');
		const bytes = readFileSync(path);
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
		expect(file?.bytes).toBe(bytes.length);
		expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(bytes)).toBe(true);
		expect(filesOf(runtime)).toEqual([file?.name, `${file?.name}.br`]);
	});

	it('is built once, by however many ask', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		const beside = await openBeside(runtime);
		const manifests = await Promise.all([
			...Array.from({ length: 5 }, () => currentExtract(runtime, everything)),
			...Array.from({ length: 5 }, () => currentExtract(beside, everything))
		]);
		expect(new Set(manifests.map(({ files }) => files[0]?.sha256)).size).toBe(1);
		expect(await listExtracts(runtime.store.db)).toHaveLength(1);
		expect(await currentExtract(beside, everything)).toEqual(manifests[0]);
	});

	it('becomes another file when a batch becomes visible or k is raised, and not otherwise', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		const first = await currentExtract(runtime, everything);
		runtime.clock.set(new Date('2026-11-24T12:00:00+03:00'));
		expect(await currentExtract(runtime, everything)).toEqual(first);
		runtime.clock.set(new Date('2026-11-27T12:00:00+03:00'));
		const second = await currentExtract(runtime, everything);
		expect(second.batches).toBe(first.batches + 1);
		await saveSettings(runtime.store.db, { k: 6 });
		expect(await currentExtract(runtime, everything)).toMatchObject({ k: 6, batches: second.batches });
	});

	it('is built again when its file was lost', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		const first = await currentExtract(runtime, everything);
		rmSync(pathOfExtract(runtime.config, first.files[0]?.name ?? ''));
		const second = await currentExtract(runtime, everything);
		expect(statSync(pathOfExtract(runtime.config, second.files[0]?.name ?? '')).isFile()).toBe(true);
		expect(await listExtracts(runtime.store.db)).toHaveLength(1);
	});

	it('carries the design effects of its own department or of the association, and a provider the latter', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { departments, providers, answers } = await makeSealedAssociation(runtime.store);
		const effectsOf = (chosen: typeof answers) => {
			const items = ['A-1', 'P-1'].map((item) => {
				const rows = Map.groupBy(
					chosen.filter((answer) => answer.item === item && answer.value !== null),
					({ batch, subject }) => `${batch.id} ${subject}`
				);
				const batches = [...rows.values()].map((row) => ({
					favourable: row.filter(({ value }) => Number(value) >= 4).length,
					n: row.length
				}));
				return [item, Math.round((designEffect(clusterSums(batches)) ?? NaN) * 1000) / 1000];
			});
			return Object.fromEntries(items);
		};
		const all = await currentExtract(runtime, everything);
		expect(all.designEffects).toEqual({ ...effectsOf(answers), 'B-1': expect.any(Number) });
		for (const id of departments) {
			const head = await currentExtract(runtime, { role: 'departmentHead', id });
			const own = effectsOf(answers.filter(({ batch }) => batch.department === id));
			expect(own).not.toEqual(effectsOf(answers));
			expect(head.designEffects).toMatchObject(own);
		}
		const provider = await currentExtract(runtime, { role: 'provider', id: providers[0] ?? '' });
		expect(provider.designEffects).toEqual(all.designEffects);
	});

	it('carries the design effects of the association where a department has few batches', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { departments } = await makeSealedAssociation(runtime.store);
		const [few, rest] = departments;
		const { db } = runtime.store;
		const { designEffects } = await currentExtract(runtime, everything);
		const kept = await db
			.selectFrom('batch')
			.select('id')
			.where('department', '=', few ?? '')
			.limit(9)
			.execute();
		await db
			.updateTable('batch')
			.set({ department: rest ?? null })
			.where('department', '=', few ?? '')
			.where(
				'id',
				'not in',
				kept.map(({ id }) => id)
			)
			.execute();
		const head = await currentExtract(runtime, { role: 'departmentHead', id: few ?? '' });
		expect(head.batches).toBe(9);
		expect(head.designEffects).toEqual(designEffects);
	});

	it('is read by an engine that stays open, until its file is replaced', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		const respondents = () =>
			readExtract(runtime, everything, async ({ engine, context, manifest }) => {
				const [row] = await runMetric(engine, responseRate, wholeExtract, [[]], context);
				expect(row?.respondents).toBe(manifest.respondents);
				return row?.respondents ?? 0;
			});
		const before = await respondents();
		expect(await Promise.all([respondents(), respondents()])).toEqual([before, before]);
		runtime.clock.set(new Date('2026-11-27T12:00:00+03:00'));
		expect(await respondents()).toBeGreaterThan(before);
		closeEngines(runtime);
	});
});

describe('refreshing extracts', () => {
	it('builds those of every grant and removes what was replaced a week ago', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { departments, programs } = await makeSealedAssociation(runtime.store);
		await replaceGrants(runtime.store.db, 'someone', [
			{ role: 'departmentHead', scope: departments[0] ?? '' },
			{ role: 'coordinator', scope: programs[0]?.id ?? '' },
			{ role: 'administrator', scope: null }
		]);
		const fresh = await refreshExtracts(runtime);
		expect(fresh).toEqual([`coordinator:${programs[0]?.id}`, `departmentHead:${departments[0]}`]);
		expect(filesOf(runtime)).toHaveLength(6);
		const old = filesOf(runtime);

		runtime.clock.set(new Date('2026-11-27T12:00:00+03:00'));
		await refreshExtracts(runtime);
		expect(filesOf(runtime)).toEqual(expect.arrayContaining(old));

		runtime.clock.set(new Date('2026-12-05T12:00:00+03:00'));
		const longAgo = new Date(Date.now() - 30 * 86_400_000);
		for (const name of old) {
			utimesSync(join(runtime.config.dataDirectory, 'extracts', name), longAgo, longAgo);
		}
		await refreshExtracts(runtime);
		expect(filesOf(runtime)).toHaveLength(6);
		expect(filesOf(runtime).filter((name) => old.includes(name))).toEqual([]);
		expect(await listExtracts(runtime.store.db)).toHaveLength(3);
	});

	it('removes no draft under way because another file is from the future', async () => {
		const runtime = await openTestRuntime('sqlite');
		await makeSealedAssociation(runtime.store);
		await replaceGrants(runtime.store.db, 'someone', [{ role: 'boardMember', scope: null }]);
		await refreshExtracts(runtime);
		const nextYear = new Date(Date.now() + 365 * 86_400_000);
		const [first = ''] = filesOf(runtime);
		const directory = join(runtime.config.dataDirectory, 'extracts');
		utimesSync(join(directory, first), nextYear, nextYear);
		writeFileSync(join(directory, 'under-way.draft'), '');
		await refreshExtracts(runtime);
		expect(filesOf(runtime)).toContain('under-way.draft');
	});

	it('keeps what is current, however long ago it was built and whatever was built on the same day', async () => {
		const runtime = await openTestRuntime('sqlite', { now: new Date('2026-11-28T12:00:00+03:00') });
		const { departments } = await makeSealedAssociation(runtime.store);
		const head = { role: 'departmentHead', id: departments[0] ?? '' } as const;
		await replaceGrants(runtime.store.db, 'someone', [{ role: head.role, scope: head.id }]);
		await refreshExtracts(runtime);
		const [row] = (await listExtracts(runtime.store.db)).filter(({ scope }) => scope.startsWith(head.role));
		if (!row) throw new Error('nothing was built');
		// Stands behind the current one in the order of keys.
		await insertExtract(runtime.store.db, {
			...row,
			content_key: `${row.content_key}-replaced`,
			sha256: 'old'
		});
		runtime.clock.set(new Date('2026-12-08T12:00:00+03:00'));
		await refreshExtracts(runtime);
		expect(await listExtracts(runtime.store.db)).toContainEqual(row);
	});
});
