import { describe, expect, test } from 'vitest';
import {
	distributionEnds,
	distributionParts,
	distributionTones,
	middleOf,
	reachOf,
	sidesOf
} from '#lib/components/chart/distribution-geometry.ts';
import DistributionBars from '#lib/components/chart/DistributionBars.svelte';
import { renderChart } from './render-chart.ts';

const five = sidesOf([5, 4, 3, 2, 1], [4, 5]);
const counts = (...pairs: [number, number][]) => new Map(pairs);

describe('the sides of a scale', () => {
	test.each([
		['five points', [1, 2, 3, 4, 5], [4, 5], 'uumff'],
		['yes, partly, no', [0, 1, 2], [2], 'umf'],
		['three faces', [1, 2, 3], [3], 'umf'],
		['yes and no', [0, 1], [1], 'uf'],
		['recommendation', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [9, 10], 'uuuuuuummff'],
		['a scale whose low values are the good ones', [1, 2, 3, 4, 5], [1, 2], 'ffmuu']
	])('of %s', (_, values, favourable, sides) => {
		expect(
			sidesOf(values, favourable)
				.map(({ side }) => side[0])
				.join('')
		).toBe(sides);
	});
});

describe('the bar of an item', () => {
	test('puts favourable answers right of the middle and unfavourable ones left of it', () => {
		const bar = counts([5, 4], [4, 4], [2, 2]);
		const reach = reachOf([{ options: five, counts: bar }]);
		expect(reach).toEqual({ unfavourable: 0.2, favourable: 0.8 });
		expect(middleOf(reach)).toBeCloseTo(20);
		expect(
			distributionParts(five, bar, reach).map(({ value, x, width }) => [
				value,
				Math.round(x),
				Math.round(width)
			])
		).toEqual([
			[2, 0, 20],
			[4, 20, 40],
			[5, 60, 40]
		]);
	});

	test('draws side by side as one what has one tone', () => {
		const eleven = sidesOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [9, 10]);
		const bar = counts([0, 1], [3, 2], [5, 3], [6, 4], [7, 1], [8, 2], [9, 3], [10, 4]);
		const parts = distributionParts(eleven, bar, reachOf([{ options: eleven, counts: bar }]));
		const tones = distributionTones(parts);
		expect(tones.map(({ parts: own }) => own.map(({ value }) => value))).toEqual([
			[0, 3, 5],
			[6],
			[7, 8],
			[9],
			[10]
		]);
		tones.forEach(({ x, width }, place) => {
			expect(x + width).toBeCloseTo(tones[place + 1]?.x ?? distributionEnds(parts)?.favourable.x ?? NaN);
		});
	});

	test('shares the middle out between both sides', () => {
		const bar = counts([3, 10]);
		const reach = reachOf([{ options: five, counts: bar }]);
		expect(reach).toEqual({ unfavourable: 0.5, favourable: 0.5 });
		expect(distributionParts(five, bar, reach)).toMatchObject([{ value: 3, x: 0, width: 100, share: 1 }]);
	});

	test('has the share of each side at its ends, and its answers', () => {
		const bar = counts([5, 4], [4, 2], [3, 2], [2, 2]);
		const reach = reachOf([{ options: five, counts: bar }]);
		expect(distributionEnds(distributionParts(five, bar, reach))).toEqual({
			unfavourable: { share: 0.2, x: 0 },
			favourable: { share: expect.closeTo(0.6) as number, x: expect.closeTo(100) as number },
			n: 10
		});
		expect(distributionEnds([])).toBeNull();
	});

	test('keeps the stronger answers outside on a scale whose low values are the good ones', () => {
		const bar = counts([1, 5], [2, 5], [4, 5], [5, 5]);
		const turned = sidesOf([1, 2, 3, 4, 5], [1, 2]);
		const reach = reachOf([{ options: turned, counts: bar }]);
		expect(distributionParts(turned, bar, reach).map(({ value, distance }) => [value, distance])).toEqual([
			[5, 1],
			[4, 0],
			[2, 0],
			[1, 1]
		]);
	});

	test('fits the reach of its neighbours and adds up to their width', () => {
		const bars = [counts([5, 9], [1, 1]), counts([5, 5], [1, 5])].map((bar) => ({
			options: five,
			counts: bar
		}));
		const reach = reachOf(bars);
		for (const { options, counts: bar } of bars) {
			const parts = distributionParts(options, bar, reach);
			const width = parts.reduce((sum, part) => sum + part.width, 0);
			expect(width).toBeCloseTo(100 / (reach.favourable + reach.unfavourable));
		}
	});

	test('is empty without valid answers', () => {
		expect(distributionParts(five, counts([5, 0]), reachOf([]))).toEqual([]);
		expect(middleOf(reachOf([]))).toBe(50);
	});
});

test('what the key cannot say of the eleven points of a recommendation is said, of five points nothing', () => {
	const draw = (values: readonly number[], favourable: readonly number[]) =>
		renderChart('en', DistributionBars, {
			title: 'How did people answer?',
			nameHeading: 'Question',
			rows: [
				{
					id: 'one',
					name: 'One',
					options: sidesOf(values, favourable).map((option) => ({ ...option, label: '', count: 3 }))
				}
			]
		});
	const points = Array.from({ length: 11 }, (_, value) => value);
	const said =
		'On the scale from 0 to 10, favourable is 9 or more, and the outermost part on the left is 0 to 5 together.';
	expect(draw(points, [9, 10])).toContain(said);
	expect(draw([1, 2, 3, 4, 5], [4, 5])).not.toContain('On the scale from');
});
