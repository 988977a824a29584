import { describe, expect, test } from 'vitest';
import { monthScale, monthsOf } from '#lib/components/chart/month-scale.ts';

describe('the months of a chart', () => {
	test('run through the end of a year, in either calendar', () => {
		expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual([
			'2025-11',
			'2025-12',
			'2026-01',
			'2026-02'
		]);
		expect(monthsOf({ from: '1447-12', to: '1448-01' })).toEqual(['1447-12', '1448-01']);
	});

	test('are equally wide and run from left to right', () => {
		const scale = monthScale({ from: '2026-01', to: '2026-04' });
		expect(scale.step).toBe(25);
		expect(scale.months.map((month) => scale.x(month))).toEqual([12.5, 37.5, 62.5, 87.5]);
		expect(scale.x('2026-05')).toBeNull();
	});

	test('are all named when there is room, no more than fit when there is not, and none beside years alone', () => {
		const three = monthScale({ from: '2023-11', to: '2026-10' });
		const named = (room: 'narrow' | 'medium' | 'wide') =>
			three.ticks.filter((tick) => tick.rooms.includes(room)).map((tick) => tick.month.slice(2));
		expect(named('wide')).toEqual([
			'24-01',
			'24-04',
			'24-07',
			'24-10',
			'25-01',
			'25-04',
			'25-07',
			'25-10',
			'26-01',
			'26-04',
			'26-07',
			'26-10'
		]);
		expect(named('medium')).toEqual(['24-01', '24-07', '25-01', '25-07', '26-01', '26-07']);
		expect(named('narrow')).toEqual([]);
		expect(
			monthScale({ from: '2026-01', to: '2026-03' }).ticks.every((tick) => tick.rooms.length === 3)
		).toBe(true);
	});

	test('carry Hijri years with their era, which need half as much room again', () => {
		const { years } = monthScale({ from: '1445-10', to: '1448-04' });
		expect(years.map(({ year, rooms }) => [year, rooms.length])).toEqual([
			[1445, 1],
			[1446, 3],
			[1447, 3],
			[1448, 2]
		]);
	});

	test.each([
		['three Hijri years', '1445-02', '1448-02'],
		['eight Hijri years', '1440-01', '1448-02'],
		['twenty years', '2006-03', '2026-08']
	])('name a year in every room, over %s', (_, from, to) => {
		const { years } = monthScale({ from, to });
		for (const room of ['narrow', 'medium', 'wide'] as const) {
			const shown = years.filter(({ rooms }) => rooms.includes(room));
			expect(shown.length).toBeGreaterThan(1);
			// Six years side by side on a phone; with the era of Hijri years, four.
			const least = { narrow: from < '1700' ? 25 : 16, medium: 8, wide: 4 }[room];
			for (const [index, { x }] of shown.slice(1).entries()) {
				expect(x - (shown[index]?.x ?? 0)).toBeGreaterThan(least);
			}
		}
	});

	test('carry their years, except where a short first year would run into the next', () => {
		const { years } = monthScale({ from: '2023-12', to: '2026-11' });
		expect(years.map(({ year, rooms }) => [year, rooms.length])).toEqual([
			[2023, 0],
			[2024, 3],
			[2025, 3],
			[2026, 3]
		]);
		expect(monthScale({ from: '2026-05', to: '2026-05' }).years[0]?.rooms).toHaveLength(3);
	});
});
