import { describe, expect, test } from 'vitest';
import { trendGeometry } from '#lib/components/chart/trend-geometry.ts';

const month = (name: string, share: number) => ({
	month: name,
	favourable: share * 20,
	n: 20,
	share,
	lower: share - 0.1,
	upper: Math.min(1, share + 0.1)
});
const domain = { from: 0.5, to: 1 };
const span = { from: '2026-01', to: '2026-05' };

describe('a trend', () => {
	test('places months in the middle of their slot and shares upwards', () => {
		const { points } = trendGeometry({ months: [month('2026-01', 0.75)], withheld: [] }, span, domain);
		expect(points).toMatchObject([{ x: 10, y: 50 }]);
		expect(points[0]?.upperY).toBeCloseTo(30);
		expect(points[0]?.lowerY).toBeCloseTo(70);
	});

	test('is interrupted by a missing month and never drawn across it', () => {
		const months = [
			month('2026-01', 0.75),
			month('2026-02', 0.75),
			month('2026-04', 0.5),
			month('2026-05', 1)
		];
		const { line } = trendGeometry({ months, withheld: [] }, span, domain);
		expect(line).toBe('M10,50L30,50M70,100L90,0');
	});

	test('draws no line through a month that stands alone', () => {
		const { line, points } = trendGeometry(
			{ months: [month('2026-01', 0.75), month('2026-03', 0.8)], withheld: ['2026-02'] },
			span,
			domain
		);
		expect(line).toBe('');
		expect(points).toHaveLength(2);
	});

	test('marks months in which the item was withheld, without a height', () => {
		const { withheld } = trendGeometry({ months: [], withheld: ['2026-02', '2027-01'] }, span, domain);
		expect(withheld).toEqual([{ month: '2026-02', x: 30 }]);
	});

	test('of nothing is empty', () => {
		const geometry = trendGeometry({ months: [], withheld: [] }, span, domain);
		expect([geometry.points, geometry.line]).toEqual([[], '']);
	});
});
