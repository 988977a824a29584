import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanMovingRange } from '#lib/statistics/moving-range.ts';
import { xmr } from '#lib/statistics/xmr.ts';

const whole = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 });

describe('an XmR chart', () => {
	test('has no data, no limits, trial limits or limits by the number of its points', () => {
		const statusOf = (y: (number | null)[]) => xmr(y).segments[0]?.status;
		expect(statusOf([])).toBe('no-data');
		expect(statusOf([null, null])).toBe('no-data');
		expect(statusOf([71])).toBe('no-limits');
		expect(statusOf([71, 72])).toBe('trial-limits');
		expect(statusOf([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])).toBe('trial-limits');
		expect(statusOf([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])).toBe('ok');
		expect(statusOf([5, 5, 5])).toBe('degenerate-zero-mr');
	});

	test('of equal points has limits of no width and no signals', () => {
		const { segments, signals } = xmr(Array.from({ length: 14 }, () => 0.1));
		expect(segments[0]).toMatchObject({ mean: 0.1, lower: 0.1, upper: 0.1, movingRange: 0 });
		expect(signals.every((signal) => signal === null)).toBe(true);
	});

	test('keeps the unscreened moving range where screening leaves nothing but zeros', () => {
		const y = [100, 100, 100, 100, 100, 100, 95, 100, 100, 100, 100, 100, 100];
		expect(meanMovingRange(y)).toBeCloseTo(10 / 12, 12);
		const { signals } = xmr(y);
		expect(signals.filter((signal) => signal !== null)).toEqual([{ rule: 'outside', direction: 'down' }]);
	});

	test('takes no moving range across a missing point, gives it no label and reads on over it', () => {
		expect(meanMovingRange([1, null, 9])).toBe(null);
		const y = [5, 4, 6, 5, 4, 6, 1, 1, 1, null, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9];
		const { signals } = xmr(y);
		expect(signals[9]).toBe(null);
		expect([6, 7, 8, 10, 11, 12, 13].every((index) => signals[index]?.direction === 'down')).toBe(true);
	});

	test('knows a point on its mean, whatever the decimals', () => {
		const y = [49.2, 49.6, 50.0, 50.5, 50.3, 51.3, 50.2, 51.5, 50.7, 50.5, 51.0, 49.5, 49.0, 49.5];
		const { segments, signals } = xmr(y);
		expect(segments[0]?.mean).toBe(50.2);
		expect(signals.every((signal) => signal === null)).toBe(true);
	});

	test('starts lines and rules anew in each segment', () => {
		const y = [1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 8, 9];
		const { segments, signals } = xmr(y, { rebaseAt: [7] });
		expect(segments.map(({ first, last }) => [first, last])).toEqual([
			[0, 6],
			[7, 13]
		]);
		expect(segments[1]?.mean).toBeCloseTo(60 / 7, 12);
		expect(signals.every((signal) => signal === null)).toBe(true);
	});

	test('applies the limits of its first points forward where they are fixed', () => {
		const fixed = xmr([1, 2, 1, 2, 30, 31], { fixAfterPoints: 4 });
		expect(fixed.segments[0]).toMatchObject({ mean: 1.5, movingRange: 1 });
		expect(fixed.signals.slice(4)).toEqual([
			{ rule: 'outside', direction: 'up' },
			{ rule: 'outside', direction: 'up' }
		]);
	});

	test('turns over with its values', () => {
		fc.assert(
			fc.property(whole, (y) => {
				const up = xmr(y);
				const down = xmr(y.map((value) => -value));
				expect(down.segments[0]?.mean).toBeCloseTo(-(up.segments[0]?.mean ?? 0), 9);
				const turned = up.signals.map(
					(signal) => signal && { ...signal, direction: signal.direction === 'up' ? 'down' : 'up' }
				);
				// Sums of turned values are turned exactly, so that no label hangs on rounding.
				expect(down.signals).toEqual(turned);
			})
		);
	});

	test('reads no point within its limits as outside, and none beyond as anything else', () => {
		fc.assert(
			fc.property(whole, (y) => {
				const { segments, signals } = xmr(y);
				const { lower, upper, movingRange } = segments[0] ?? {};
				if (lower == null || upper == null || movingRange === 0) return;
				for (const [index, value] of y.entries()) {
					expect(signals[index]?.rule === 'outside').toBe(value < lower || value > upper);
				}
			})
		);
	});
});
