import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#lib/statistics/wilson.ts';

// R prop.test(correct = FALSE) and statsmodels proportion_confint; 81/263 and 15/148 are Newcombe's (1998) own examples.
const references = [
	{ favourable: 0, n: 10, share: 0, lower: 0, upper: 0.2775327999 },
	{ favourable: 18, n: 20, share: 0.9, lower: 0.6989663548, upper: 0.9721335188 },
	{ favourable: 81, n: 263, share: 0.3079847909, lower: 0.2552885199, upper: 0.366209577 },
	{ favourable: 15, n: 148, share: 0.1013513514, lower: 0.06238639953, upper: 0.1604872417 }
];

describe('wilson', () => {
	it.each(references)(
		'equals the reference for $favourable of $n',
		({ favourable, n, share, lower, upper }) => {
			const result = wilson(favourable, n);
			expect(result.share).toBeCloseTo(share, 9);
			expect(result.interval?.lower).toBeCloseTo(lower, 8);
			expect(result.interval?.upper).toBeCloseTo(upper, 8);
		}
	);

	it('says nothing about no answers', () => {
		expect(wilson(0, 0)).toEqual({ share: null, interval: null });
	});

	it('ends exactly at 0 and 1 when all answers agree', () => {
		expect(wilson(0, 7).interval?.lower).toBe(0);
		expect(wilson(7, 7).interval?.upper).toBe(1);
	});

	it('widens the interval as if there were n / design effect answers', () => {
		expect(wilson(36, 40, 2).interval).toEqual(wilson(18, 20).interval);
		expect(wilson(18, 20, 0.5)).toEqual(wilson(18, 20));
	});

	it('contains the share, within 0 and 1, for any counts', () => {
		const counts = fc.nat(5000).chain((n) => fc.tuple(fc.nat(n), fc.constant(Math.max(1, n))));
		fc.assert(
			fc.property(counts, fc.double({ min: 1, max: 50, noNaN: true }), ([favourable, n], effect) => {
				const { share, interval } = wilson(favourable, n, effect);
				if (share === null) return false;
				return (
					0 <= interval.lower && interval.lower <= share && share <= interval.upper && interval.upper <= 1
				);
			})
		);
	});
});
