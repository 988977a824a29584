import { expect, test } from 'vitest';
import { monthAt, pointsSpan, spanEnds, spanOf } from '#lib/components/chart/brush.ts';
import { monthScale } from '#lib/components/chart/month-scale.ts';

const scale = monthScale({ from: '2026-01', to: '2026-04' });

test.each([
	[0, '2026-01'],
	[24.9, '2026-01'],
	[25, '2026-02'],
	[100, '2026-04'],
	[-5, '2026-01'],
	[140, '2026-04']
])('a pointer at %i %% of the width is in %s', (x, month) => {
	expect(monthAt(scale, x)).toBe(month);
});

test('a span is the same whichever end is chosen first', () => {
	expect(spanOf('2026-03', '2026-01')).toEqual({ from: '2026-01', to: '2026-03' });
	expect(spanOf('2026-01', '2026-03')).toEqual({ from: '2026-01', to: '2026-03' });
});

test('quarters are chosen whole', () => {
	expect(pointsSpan('2026-04', '2026-01', () => '2026-06')).toEqual({ from: '2026-01', to: '2026-06' });
});

test('a chosen span reaches from the start of its first month to the end of its last, within the chart', () => {
	expect(spanEnds(scale, { from: '2026-02', to: '2026-03' })).toEqual({ left: 25, right: 75 });
	expect(spanEnds(scale, { from: '2025-06', to: '2027-01' })).toEqual({ left: 0, right: 100 });
});
