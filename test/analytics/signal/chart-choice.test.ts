import { describe, expect, test } from 'vitest';
import { addMonths } from '#lib/domain/calendar.ts';
import { chooseChart, choosePoints, type SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';
import { chanceOfFlag } from '#lib/analytics/signal/chance.ts';

function batches(count: number, n: number, perMonth = 1): SeriesPoint[] {
	return Array.from({ length: count }, (_, index) => ({
		month: addMonths('2023-01', Math.floor(index / perMonth)),
		batch: index + 1,
		favourable: n - 1,
		n
	}));
}

describe('the points of a series', () => {
	test('are batches in order of ending for a program or provider', () => {
		const { pointKind, points } = choosePoints(batches(4, 20, 2).toReversed(), 'part');
		expect(pointKind).toBe('batch');
		expect(points.map(({ batch }) => batch)).toEqual([1, 2, 3, 4]);
	});

	test('are months for a department, and for more than 60 batches', () => {
		const whole = choosePoints(batches(4, 20, 2), 'whole');
		expect(whole).toMatchObject({ pointKind: 'month', points: [{ n: 40, batch: null }, { n: 40 }] });
		expect(choosePoints(batches(60, 20, 2), 'part').pointKind).toBe('batch');
		expect(choosePoints(batches(61, 20, 2), 'part').pointKind).toBe('month');
	});

	test('are quarters below 12 answers a month, without empty ones', () => {
		const sparse = batches(24, 6).filter(({ month }) => !['2023-04', '2023-05', '2023-06'].includes(month));
		const { pointKind, points } = choosePoints(sparse, 'whole');
		expect(pointKind).toBe('quarter');
		expect(points.map(({ month }) => month).slice(0, 3)).toEqual(['2023-01', '2023-07', '2023-10']);
		expect(points.every(({ n }) => n === 18)).toBe(true);
		expect(choosePoints(batches(24, 12), 'whole').pointKind).toBe('month');
	});

	test('cut a quarter where limits start anew', () => {
		const { points } = choosePoints(batches(6, 6), 'whole', ['2023-02']);
		expect(points.map(({ month, n }) => [month, n])).toEqual([
			['2023-01', 6],
			['2023-02', 12],
			['2023-04', 18]
		]);
	});

	test('are none without batches', () => {
		expect(choosePoints([], 'whole').points).toEqual([]);
	});
});

describe('the chart of a series', () => {
	test('is none below 6 points, XmR where all n are within 25 % of their mean, else P-prime', () => {
		expect(chooseChart(batches(5, 20))).toBe('none');
		expect(chooseChart(batches(6, 20))).toBe('xmr');
		expect(chooseChart([...batches(6, 20), { n: 40 }])).toBe('p-prime');
	});

	test('has a chance of a flag that grows with its length and is none where no verdict is given', () => {
		expect(chanceOfFlag('none', 30)).toBe(0);
		expect(chanceOfFlag('p-prime', 11)).toBe(0);
		const chances = [12, 14, 20, 29, 36, 60].map((points) => chanceOfFlag('p-prime', points));
		expect(chances).toEqual(chances.toSorted((a, b) => a - b));
		expect(chanceOfFlag('p-prime', 14)).toBeCloseTo(
			(chanceOfFlag('p-prime', 12) + chanceOfFlag('p-prime', 16)) / 2,
			12
		);
		expect(chanceOfFlag('xmr', 600)).toBe(chanceOfFlag('xmr', 60));
	});
});
