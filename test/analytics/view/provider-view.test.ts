import { describe, expect, test } from 'vitest';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { buildProviderView, type ProviderView } from '#lib/analytics/view/provider-view.ts';
import { openMadeExtract, type MadeBatch, type MadeFigures } from './made-extract.ts';

const batch = (
	months: MadeBatch['months'],
	overall: readonly number[],
	clear: readonly number[] | null
): MadeBatch => ({
	program: 'course',
	provider: 'amal',
	months,
	invited: 40,
	respondents: 20,
	answers: { 'D-OVR-1': overall, 'D-PRV-1': clear, 'D-INF-1': [0, 0, 0, 10, 10] }
});

const batches = [
	batch([202601, 144707], [0, 5, 5, 5, 5], [0, 0, 0, 10, 10]),
	batch([202603, 144709], [0, 0, 10, 5, 5], [0, 0, 10, 5, 5]),
	batch([202605, 144711], [0, 0, 0, 10, 10], null),
	batch(null, [0, 0, 0, 0, 20], [0, 0, 0, 0, 20])
];

/** Items are numbered in the order of their ids: D-INF-1, D-OVR-1, D-PRV-1. */
const ofOverall = (tau2: number | null, band: number | null): MadeFigures => ({
	comparison: [[2, 900, 1000, 12, 1.5, tau2, band, band === null ? null : 0.97]]
});

async function viewOf(
	filter: Partial<Filter> = {},
	figures: MadeFigures = {},
	made: readonly MadeBatch[] = batches,
	designEffects: Readonly<Record<string, number>> = {}
): Promise<ProviderView> {
	const engine = await openMadeExtract(made, figures);
	const contents = await readExtractContents(engine);
	return buildProviderView(
		engine,
		{ ...wholeExtract, ...filter },
		{
			contents,
			overall: ['D-OVR-1'],
			providerItems: ['D-PRV-1'],
			changes: [],
			versions: [],
			designEffects
		}
	);
}

const itemOf = (view: ProviderView, id: string) => view.items.find(({ item }) => item === id);

describe('the page of a provider', () => {
	test('opens with overall satisfaction over all batches', async () => {
		const view = await viewOf();
		expect(view.item).toEqual({ item: 'D-OVR-1', scale: 'AGR5' });
		expect(view.estimate).toMatchObject({ favourable: 60, n: 80 });
		expect([view.from, view.to, view.batches]).toEqual(['2026-01', '2026-05', 3]);
		expect(view.response).toEqual({ answered: 80, invited: 160, rate: 0.5 });
	});

	test('reads overall satisfaction and the item about the provider batch by batch, undated ones in neither', async () => {
		const view = await viewOf();
		expect(view.trends.map(({ item, reading }) => [item.item, reading.pointKind])).toEqual([
			['D-OVR-1', 'batch'],
			['D-PRV-1', 'batch']
		]);
		expect(view.trends[0]?.reading.points.map(({ month, favourable, n }) => [month, favourable, n])).toEqual([
			['2026-01', 10, 20],
			['2026-03', 10, 20],
			['2026-05', 20, 20]
		]);
		expect(view.trends[1]?.reading.points.map(({ month }) => month)).toEqual(['2026-01', '2026-03']);
	});

	test('sets the latest batch beside all before it', async () => {
		const view = await viewOf();
		expect(view.recent).toEqual({ kind: 'latest', from: '2026-05' });
		expect(itemOf(view, 'D-OVR-1')).toMatchObject({
			recent: { favourable: 20, n: 20 },
			before: { favourable: 20, n: 40 }
		});
		expect(itemOf(view, 'D-PRV-1')).toMatchObject({ recent: null, before: { n: 40 }, withheld: 1 });
	});

	test('takes some of its batches for as alike as all of them, where those are enough to tell', async () => {
		const alike = (count: number) =>
			Array.from({ length: count }, (_, index) =>
				batch([202501 + index, 144607 + (index % 6)], [0, 5, 5, 5, 5], [0, 0, 0, 10, 10])
			);
		const widthOf = async (count: number) => {
			const view = await viewOf({}, {}, alike(count), { 'D-OVR-1': 4 });
			const { lower = 0, upper = 0 } = itemOf(view, 'D-OVR-1')?.before ?? {};
			return upper - lower;
		};
		// Nine batches before the latest: ten in all show that they do not differ, nine in all show nothing.
		expect(await widthOf(10)).toBeLessThan(0.6 * (await widthOf(9)));
	});

	test('sets a chosen period beside what came before, and leaves the trend whole', async () => {
		const view = await viewOf({ from: '2026-03', to: '2026-04' });
		expect(view.recent).toEqual({ kind: 'period', from: '2026-03' });
		expect(view.selected).toEqual({ from: '2026-03', to: '2026-04' });
		expect(itemOf(view, 'D-OVR-1')).toMatchObject({
			recent: { favourable: 10, n: 20 },
			before: { favourable: 10, n: 20 }
		});
		expect(view.estimate).toMatchObject({ favourable: 10, n: 20 });
		expect(view.trends[0]?.reading.points).toHaveLength(3);
	});

	test('shows overall satisfaction beside the item about the provider when that is chosen', async () => {
		const view = await viewOf({ items: ['D-PRV-1'] });
		expect(view.trends.map(({ item }) => item.item)).toEqual(['D-PRV-1', 'D-OVR-1']);
	});

	test('counts months in the Hijri calendar when asked to', async () => {
		const view = await viewOf({ calendar: 'islamic-umalqura' });
		expect(view.trends[0]?.reading.points.map(({ month }) => month)).toEqual([
			'1447-07',
			'1447-09',
			'1447-11'
		]);
	});
});

describe('the place of a provider', () => {
	test('is not shown where the others are too few', async () => {
		expect((await viewOf()).place).toBeNull();
	});

	test('stands within limits that allow for what differs anyway', async () => {
		const { place } = await viewOf({}, ofOverall(0.02, 0.8));
		expect(place).toMatchObject({
			estimate: { favourable: 60, n: 80 },
			centre: 0.9,
			limits: 'adjusted',
			position: 'within',
			band: { lower: 0.8, upper: 0.97 },
			units: 12
		});
	});

	test('has exact limits and no band with fewer than ten others', async () => {
		const { place } = await viewOf({}, ofOverall(null, null));
		expect(place).toMatchObject({ limits: 'exact', band: null, position: 'below' });
		expect(place?.lowerLimit).toBeGreaterThan(0.75);
	});

	test('is over all batches whatever period is chosen', async () => {
		const { place } = await viewOf({ from: '2026-05' }, ofOverall(0.02, 0.8));
		expect(place?.estimate).toMatchObject({ favourable: 60, n: 80 });
	});
});
