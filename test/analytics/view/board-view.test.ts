import { describe, expect, test } from 'vitest';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { buildBoardView, type BoardContext, type BoardView } from '#lib/analytics/view/board-view.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { openMadeExtract, type MadeBatch } from './made-extract.ts';

const batch = (
	department: string,
	months: MadeBatch['months'],
	overall: readonly number[],
	fair: readonly number[] | null
): MadeBatch => ({
	department,
	program: `${department}-course`,
	provider: null,
	months,
	invited: 50,
	respondents: 20,
	answers: { 'D-OVR-1': overall, 'D-FAI-1': fair }
});

const batches = [
	batch('west', [202601, 144707], [0, 0, 10, 5, 5], [0, 0, 0, 10, 10]),
	batch('east', [202601, 144707], [0, 0, 0, 10, 10], [0, 0, 5, 5, 10]),
	batch('west', [202602, 144708], [0, 0, 5, 10, 5], null),
	batch('east', null, [0, 0, 0, 0, 20], [0, 0, 0, 0, 20])
];

async function viewOf(
	filter: Partial<Filter> = {},
	more: Partial<BoardContext> = {},
	bins: readonly (readonly number[])[] = []
): Promise<BoardView> {
	const engine = await openMadeExtract(batches, { provider_bin: bins });
	const contents = await readExtractContents(engine);
	return buildBoardView(
		engine,
		{ ...wholeExtract, ...filter },
		{
			contents,
			overall: ['D-OVR-1'],
			rights: { fairness: ['D-FAI-1'], confidentiality: ['D-CNF-1'], rightToRate: [] },
			targets: {},
			changes: [],
			versions: [],
			designEffects: {},
			...more
		}
	);
}

describe('the page of the board', () => {
	test('opens with overall satisfaction of the association, months together', async () => {
		const view = await viewOf();
		expect(view.estimate).toMatchObject({ favourable: 65, n: 80 });
		expect([view.from, view.to]).toEqual(['2026-01', '2026-02']);
		expect(view.reading.points.map(({ month, favourable, n }) => [month, favourable, n])).toEqual([
			['2026-01', 30, 40],
			['2026-02', 15, 20]
		]);
		expect(view.reading.pointKind).toBe('month');
		expect(view.respondents).toBe(80);
	});

	test('sets departments side by side in order of id, never of their figures', async () => {
		const view = await viewOf();
		expect(view.departments.map(({ department, estimate }) => [department, estimate?.favourable])).toEqual([
			['east', 40],
			['west', 25]
		]);
		expect(view.responses.map(({ department, response }) => [department, response.rate])).toEqual([
			['east', 0.4],
			['west', 0.4]
		]);
	});

	test('follows fairness over months and by department, and says what nobody asked', async () => {
		const view = await viewOf();
		expect(view.rights.map(({ item, dimension }) => [item, dimension])).toEqual([['D-FAI-1', 'fairness']]);
		expect(view.rights[0]?.departments).toMatchObject([
			{ department: 'east', estimate: { favourable: 35, n: 40 }, withheld: false },
			{ department: 'west', estimate: { favourable: 20, n: 20 }, withheld: true }
		]);
		expect(view.notAsked).toEqual(['confidentiality', 'rightToRate']);
	});

	test('estimates over a chosen period, and reads the trend over every month', async () => {
		const view = await viewOf({ from: '2026-02' });
		expect(view.estimate).toMatchObject({ favourable: 15, n: 20 });
		expect(view.selected).toEqual({ from: '2026-02', to: '2026-02' });
		expect(view.departments.map(({ department }) => department)).toEqual(['west']);
		expect(view.reading.points).toHaveLength(2);
		expect(view.respondents).toBe(20);
	});

	test('judges each item that has a target', async () => {
		const view = await viewOf({}, { targets: { 'D-OVR-1': 0.8, 'X-1': 0.5 } });
		expect(view.assurances).toMatchObject([
			{ item: 'D-OVR-1', assurance: { target: 0.8, key: 'cannot-tell' } }
		]);
	});

	test('has the distribution of providers for its item alone', async () => {
		// Items are numbered in the order of their ids: D-FAI-1, D-OVR-1.
		const view = await viewOf({}, {}, [
			[1, 0.8, 1, 6],
			[2, 0.5, 0.8, 3],
			[2, 0.8, 1, 4]
		]);
		expect(view.bins.map(({ low, high, providers }) => [low, high, providers])).toEqual([
			[0.5, 0.8, 3],
			[0.8, 1, 4]
		]);
	});

	test('looks at as many charts as it shows verdicts of', async () => {
		expect((await viewOf()).flags).toEqual({ looked: 0, flagged: 0, expected: 0 });
	});
});
