import { describe, expect, test } from 'vitest';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { buildHeadView, type HeadView } from '#lib/analytics/view/head-view.ts';
import { openMadeExtract, type MadeBatch } from './made-extract.ts';

const batches: MadeBatch[] = [
	{
		program: 'course',
		provider: 'amal',
		months: [202601, 144707],
		invited: 20,
		respondents: 12,
		answers: { 'D-OVR-1': [1, 1, 0, 4, 6], 'D-INF-1': [0, 2, 2, 4, 4] }
	},
	{
		program: 'course',
		provider: null,
		months: [202603, 144709],
		invited: 10,
		respondents: 8,
		answers: { 'D-OVR-1': [0, 1, 1, 3, 3], 'D-INF-1': null }
	},
	{
		program: 'workshop',
		provider: 'badr',
		months: [202603, 144709],
		invited: 40,
		respondents: 30,
		answers: { 'D-OVR-1': [0, 0, 6, 12, 12], 'D-INF-1': [0, 0, 0, 15, 15] }
	},
	{
		program: 'workshop',
		provider: null,
		months: null,
		invited: null,
		respondents: 10,
		answers: { 'D-OVR-1': [0, 0, 0, 5, 5] }
	},
	{
		program: 'seminar',
		provider: null,
		months: [202602, 144708],
		invited: 9,
		respondents: 6,
		answers: { 'D-OVR-1': null, 'D-INF-1': [0, 0, 1, 2, 3] }
	}
];

async function viewOf(filter: Partial<Filter> = {}, made = batches): Promise<HeadView> {
	const engine = await openMadeExtract(made);
	const contents = await readExtractContents(engine);
	const context = { contents, overall: ['D-OVR-1'], designEffects: {} };
	return buildHeadView(engine, { ...wholeExtract, ...filter }, context);
}

describe('the page of a department', () => {
	test('opens with overall satisfaction over everything released', async () => {
		const view = await viewOf();
		expect(view.standing).toMatchObject({
			key: 'overall',
			item: 'D-OVR-1',
			estimate: { favourable: 50, n: 60 },
			from: '2026-01',
			to: '2026-03'
		});
		expect(view.response).toEqual({ answered: 56, invited: 79, rate: 56 / 79 });
	});

	test('has a trend with gaps and marks, and answers without a month outside it', async () => {
		const view = await viewOf();
		expect(view.span).toEqual({ from: '2026-01', to: '2026-03' });
		expect(view.trend.pointKind).toBe('month');
		expect(view.trend.points.map(({ month, favourable, n }) => [month, favourable, n])).toEqual([
			['2026-01', 10, 12],
			['2026-03', 30, 38]
		]);
		expect(view.withheld).toEqual(['2026-02']);
		expect(view.undated).toBe(10);
	});

	test('counts months in the Hijri calendar when asked to', async () => {
		const view = await viewOf({ calendar: 'islamic-umalqura' });
		expect(view.span).toEqual({ from: '1447-07', to: '1447-09' });
		expect(view.trend.points.map(({ month }) => month)).toEqual(['1447-07', '1447-09']);
	});

	test('knows the months in which one batch alone ended', async () => {
		const { lone } = await readExtractContents(await openMadeExtract(batches));
		expect(lone).toEqual({ gregory: ['2026-01', '2026-02'], 'islamic-umalqura': ['1447-07', '1447-08'] });
	});

	test('shows every program, also one whose result is withheld', async () => {
		const view = await viewOf();
		expect(
			view.programs.map(({ program, estimate, withheld }) => [program, estimate?.n ?? null, withheld])
		).toEqual([
			['course', 20, []],
			['seminar', null, ['2026-02']],
			['workshop', 40, []]
		]);
		expect(view.programs[0]?.response?.rate).toBeCloseTo(20 / 30);
	});

	test('gives each provider an own trend, in order of ids and only where a batch names one', async () => {
		const view = await viewOf();
		expect(
			view.providers.map(({ provider, programs, estimate, reading }) => [
				provider,
				programs,
				estimate?.n,
				reading?.points.map(({ batch, n }) => [batch, n])
			])
		).toEqual([
			['amal', ['course'], 12, [[1, 12]]],
			['badr', ['workshop'], 30, [[3, 30]]]
		]);
	});

	test('draws a program batch by batch', async () => {
		const view = await viewOf();
		expect(view.programs[0]?.reading.pointKind).toBe('batch');
		expect(view.programs[0]?.reading.points.map(({ month, batch, n }) => [month, batch, n])).toEqual([
			['2026-01', 1, 12],
			['2026-03', 2, 8]
		]);
	});

	test('lists every item with its spread and where it is withheld', async () => {
		const view = await viewOf();
		expect(
			view.items.map(({ item, estimate, counts, withheld }) => [item, estimate?.n, counts[5], withheld])
		).toEqual([
			['D-INF-1', 48, 22, 1],
			['D-OVR-1', 60, 26, 1]
		]);
	});

	test('is all about a chosen program, but goes on comparing the programs', async () => {
		const view = await viewOf({ programs: ['workshop'] });
		expect(view.standing).toMatchObject({ estimate: { n: 40 } });
		expect(view.trend.points.map(({ n }) => n)).toEqual([30]);
		expect(view.providers.map(({ provider }) => provider)).toEqual(['badr']);
		expect(view.items.find(({ item }) => item === 'D-INF-1')?.estimate?.n).toBe(30);
		expect(view.programs).toHaveLength(3);
		expect(view.programs[0]?.estimate?.n).toBe(20);
	});

	test('is about a chosen item, but goes on listing all of them', async () => {
		const view = await viewOf({ items: ['D-INF-1'] });
		expect(view.standing).toMatchObject({ key: 'item', item: 'D-INF-1', estimate: { n: 48 } });
		expect(view.items).toHaveLength(2);
	});

	test('estimates over the months of the filter, and reads trends over all', async () => {
		const view = await viewOf({ from: '2025-12', to: '2026-01' });
		expect(view.span).toEqual({ from: '2026-01', to: '2026-03' });
		expect(view.chosen).toEqual({ from: '2026-01', to: '2026-01' });
		expect(view.standing).toMatchObject({ estimate: { n: 12 }, from: '2026-01', to: '2026-01' });
		expect(view.programs.map(({ estimate }) => estimate?.n ?? null)).toEqual([12, null, null]);
		expect(view.providers.map(({ estimate }) => estimate?.n ?? null)).toEqual([12, null]);
		expect(view.trend.points).toHaveLength(2);
		expect(view.undated).toBe(0);
	});

	test('says that there is nothing where the filter leaves nothing', async () => {
		const view = await viewOf({ from: '2030-01' });
		expect(view.standing).toEqual({ key: 'nothing' });
		expect(view.response).toBeNull();
		expect(view.items.every(({ estimate }) => estimate === null)).toBe(true);
		expect(view.chosen).toBeNull();
	});

	test('is empty, not broken, before the first batch', async () => {
		const view = await viewOf({}, []);
		expect(view).toMatchObject({
			item: null,
			standing: { key: 'nothing' },
			span: null,
			programs: [],
			items: []
		});
	});
});
