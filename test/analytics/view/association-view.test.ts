import { expect, test } from 'vitest';
import { buildAssociationView } from '#lib/analytics/view/association-view.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
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
		view.departments.map(({ department, item, estimate, response }) => [
			department,
			item.item,
			estimate.favourable,
			estimate.n,
			response?.rate
		])
	).toEqual([
		['east', 'E-OVR-1', 10, 10, 0.5],
		['north', 'D-OVR-1', 0, 10, 0.5]
	]);
});

test('an association without results has no departments to show', async () => {
	const engine = await openMadeExtract([]);
	const contents = await readExtractContents(engine);
	const view = await buildAssociationView(engine, 'gregory', { contents, overall: [], designEffects: {} });
	expect(view).toEqual({ span: null, departments: [] });
});
