import { describe, expect, test } from 'vitest';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import { assuranceOf } from '#lib/analytics/view/assurance.ts';

const shares = [80, 84, 79, 83, 81, 85, 80, 82, 84, 79, 83, 81];

function readingOf(values: readonly number[], changes: readonly string[] = []) {
	const points = values.map((favourable, index) => ({
		month: `2025-${String(index + 1).padStart(2, '0')}`,
		batch: null,
		favourable,
		n: 100
	}));
	return readSeries(points, { pointKind: 'month', changes, measure: 'share' });
}

describe('a target against the limits of a chart', () => {
	test.each([
		[0.5, 'meets'],
		[0.82, 'sometimes'],
		[0.98, 'misses']
	] as const)('of %f is reached: %s', (target, key) => {
		const { lower, upper, ...assurance } = assuranceOf(readingOf(shares), target);
		expect(assurance).toEqual({ target, key });
		expect(lower).toBeGreaterThan(0.6);
		expect(upper).toBeLessThan(0.95);
	});

	test('cannot be judged with fewer than twelve points', () => {
		expect(assuranceOf(readingOf(shares.slice(0, 11)), 0.5)).toEqual({
			target: 0.5,
			key: 'cannot-tell',
			lower: null,
			upper: null
		});
	});

	test('cannot be judged without points', () => {
		expect(assuranceOf(readingOf([]), 0.5).key).toBe('cannot-tell');
	});

	test('is judged by the points since the last recorded change alone', () => {
		expect(assuranceOf(readingOf(shares, ['2025-06']), 0.5).key).toBe('cannot-tell');
	});
});
