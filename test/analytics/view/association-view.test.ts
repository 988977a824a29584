import { expect, test } from 'vitest';
import { buildAssociationView } from '#lib/analytics/view/association-view.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { clusterSums } from '#test/support/cluster-sums.ts';
import { openMadeExtract, type MadeBatch } from './made-extract.ts';

const batch = (department: string, answers: MadeBatch['answers'], month: number): MadeBatch => ({
	department,
	program: null,
	provider: null,
	months: [month, 144707],
	invited: 20,
	respondents: 10,
	answers
});

test('each department stands by its own overall item, in order of id whatever its figures', async () => {
	const engine = await openMadeExtract([
		batch('north', { 'D-OVR-1': [5, 5, 0, 0, 0] }, 202601),
		batch('north', { 'E-OVR-1': [0, 0, 0, 3, 3] }, 202601),
		batch('east', { 'E-OVR-1': [0, 0, 0, 5, 5] }, 202602),
		batch('west', { 'D-INF-1': [0, 0, 0, 5, 5] }, 202602)
	]);
	const contents = await readExtractContents(engine);
	const context = { contents, overall: ['D-OVR-1', 'E-OVR-1'], designEffects: {} };
	const view = await buildAssociationView(engine, 'gregory', context);
	expect(view.span).toEqual({ from: '2026-01', to: '2026-02' });
	expect(
		view.departments.map(({ department, item, estimate, others, response }) => [
			department,
			item.item,
			estimate.favourable,
			estimate.n,
			others,
			response?.rate
		])
	).toEqual([
		['east', 'E-OVR-1', 10, 10, 0, 0.5],
		['north', 'D-OVR-1', 0, 10, 6, 0.5]
	]);
});

test('the months of a department are as certain as on its own page: one batch alone plain, several by its own design effect', async () => {
	const shares = [2, 9, 3, 8, 1, 9, 2, 8, 3, 9, 2, 7];
	const engine = await openMadeExtract([
		...shares.map((favourable, index) =>
			batch('north', { 'D-OVR-1': [10 - favourable, 0, 0, 0, favourable] }, 202601 + Math.floor(index / 2))
		),
		batch('north', { 'D-OVR-1': [5, 0, 0, 0, 5] }, 202607),
		// Another department has a batch in every month, and answers that do not cluster.
		...Array.from({ length: 12 }, (_, index) => batch('east', { 'D-OVR-1': [5, 0, 0, 0, 5] }, 202601 + index))
	]);
	const contents = await readExtractContents(engine);
	const context = { contents, overall: ['D-OVR-1'], designEffects: { 'D-OVR-1': 1.2 } };
	const { departments } = await buildAssociationView(engine, 'gregory', context);
	const own = designEffect(clusterSums([...shares, 5].map((favourable) => ({ favourable, n: 10 }))));
	expect(own).toBeGreaterThan(2);
	const north = departments.find(({ department }) => department === 'north');
	expect(north?.reading.points.map(({ month, lower }) => [month, lower])).toEqual(
		[1, 2, 3, 4, 5, 6, 7].map((month) => {
			const favourable = month === 7 ? 5 : (shares[2 * month - 2] ?? 0) + (shares[2 * month - 1] ?? 0);
			const { interval } = wilson(favourable, month === 7 ? 10 : 20, month === 7 ? 1 : (own ?? NaN));
			return [`2026-0${month}`, expect.closeTo(interval?.lower ?? NaN, 4)];
		})
	);
});

test('an association without results has no departments to show', async () => {
	const engine = await openMadeExtract([]);
	const contents = await readExtractContents(engine);
	const view = await buildAssociationView(engine, 'gregory', { contents, overall: [], designEffects: {} });
	expect(view).toEqual({ span: null, departments: [] });
});
