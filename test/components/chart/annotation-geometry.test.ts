import { expect, test } from 'vitest';
import { placeAnnotations } from '#lib/components/chart/annotation-geometry.ts';
import { monthScale } from '#lib/components/chart/month-scale.ts';

const scale = monthScale({ from: '2026-01', to: '2026-04' });
const change = (from: string) => ({ kind: 'change', from, to: from, label: { text: from } }) as const;

test('changes stand at the start of their month, numbered in order of time', () => {
	const { changes } = placeAnnotations([change('2026-03'), change('2026-02'), change('2025-01')], scale);
	expect(changes.map(({ x, number, annotation }) => [x, number, annotation.from])).toEqual([
		[25, 1, '2026-02'],
		[50, 2, '2026-03']
	]);
});

test('a holy month is a band as wide as its months, cut off at the ends of the chart', () => {
	const label = { key: 'holyMonth', params: { year: '1447' } } as const;
	const { holyMonths } = placeAnnotations(
		[
			{ kind: 'holy-month', from: '2026-02', to: '2026-02', label },
			{ kind: 'holy-month', from: '2025-12', to: '2026-01', label }
		],
		scale
	);
	expect(holyMonths.map(({ x, width }) => [x, width])).toEqual([
		[0, 25],
		[25, 25]
	]);
});
