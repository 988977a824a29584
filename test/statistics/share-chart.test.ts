import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pChart, pPrimeChart, uChart } from '#lib/statistics/attribute-chart.ts';
import { shareChart } from '#lib/statistics/share-chart.ts';

const sharePoints = fc.array(
	fc
		.integer({ min: 1, max: 200 })
		.chain((n) => fc.record({ n: fc.constant(n), favourable: fc.integer({ min: 0, max: n }) })),
	{ minLength: 2, maxLength: 40 }
);

describe('the P-prime chart of shares', () => {
	test('never lets the spread fall below that of chance', () => {
		const even = Array.from({ length: 20 }, (_, index) => ({ favourable: 85 + (index % 2), n: 100 }));
		expect(shareChart(even).sigmaZ).toBe(1);
		const counts = even.map(({ favourable, n }) => ({ x: favourable, n }));
		expect(pPrimeChart(counts).sigmaZ).toBeLessThan(1);
	});

	test('takes exact steps where answers are few: all of 24 favourable at 85 % is no signal', () => {
		const points = Array.from({ length: 20 }, (_, index) => ({ favourable: index % 2 ? 19 : 21, n: 24 }));
		const { lines, signals } = shareChart([...points, { favourable: 24, n: 24 }]);
		expect(lines.at(-1)?.upper).toBeGreaterThanOrEqual(1);
		expect(signals.at(-1)).toBe(null);
	});

	test('says nothing about points that do not vary', () => {
		const flat = shareChart(
			Array.from({ length: 15 }, (_, index) => ({ favourable: 20 + index, n: 20 + index }))
		);
		expect(flat).toMatchObject({ isFlat: true, centre: 1 });
		expect(flat.signals.every((signal) => signal === null)).toBe(true);
	});

	test('has no lines with fewer than two points', () => {
		expect(shareChart([])).toMatchObject({ centre: null, sigmaZ: null, lines: [], signals: [] });
		expect(shareChart([{ favourable: 3, n: 4 }])).toMatchObject({ centre: 0.75, sigmaZ: null, lines: [] });
	});

	test('draws the centre between its limits and warning limits within them', () => {
		fc.assert(
			fc.property(sharePoints, (points) => {
				for (const { lower, nearLower, centre, nearUpper, upper } of shareChart(points).lines) {
					expect(lower).toBeLessThanOrEqual(nearLower + 1e-12);
					expect(nearUpper).toBeLessThanOrEqual(upper + 1e-12);
					expect(lower).toBeLessThanOrEqual(centre);
					expect(upper).toBeGreaterThanOrEqual(centre - 1e-12);
				}
			})
		);
	});

	test('has wider limits where there are fewer answers', () => {
		fc.assert(
			fc.property(fc.integer({ min: 300, max: 2000 }), fc.integer({ min: 60, max: 200 }), (many, few) => {
				const base = Array.from({ length: 12 }, (_, index) => ({ favourable: 78 + (index % 5), n: 100 }));
				const { lines } = shareChart([
					...base,
					{ favourable: Math.round(many * 0.8), n: many },
					{ favourable: Math.round(few * 0.8), n: few }
				]);
				const [wide, narrow] = [lines.at(-1), lines.at(-2)];
				expect((wide?.upper ?? 0) - (wide?.lower ?? 0)).toBeGreaterThan(
					(narrow?.upper ?? 0) - (narrow?.lower ?? 0)
				);
			})
		);
	});
});

describe('p and u charts', () => {
	test('leave out points without a denominator', () => {
		const { centre, lower } = pChart([
			{ x: 5, n: 10 },
			{ x: null, n: 10 },
			{ x: 3, n: 0 },
			{ x: 4, n: 10 }
		]);
		expect(centre).toBe(0.45);
		expect(lower.map((limit) => limit === null)).toEqual([false, true, true, false]);
	});

	test('have no lines without any denominator', () => {
		expect(uChart([{ x: 1, n: 0 }])).toMatchObject({ centre: null, lower: [null], upper: [null] });
		expect(pPrimeChart([])).toMatchObject({ centre: null, sigmaZ: null });
	});
});
