import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortBounds, cohortMargin, requiredAnswers } from '#lib/statistics/finite-population.ts';
import { meanInterval } from '#lib/statistics/mean-interval.ts';
import { newcombe } from '#lib/statistics/newcombe.ts';
import { normalQuantile, zOf } from '#lib/statistics/normal-quantile.ts';
import { agrestiCoull, clopperPearson } from '#lib/statistics/reference-intervals.ts';
import { ces, csat } from '#lib/statistics/satisfaction.ts';
import { wilson } from '#lib/statistics/wilson.ts';

const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
const width = ({ lower, upper }: { lower: number; upper: number }): number => upper - lower;

describe('normalQuantile', () => {
	// SciPy 1.17 norm.ppf.
	it.each([
		[0.001, -3.090232306167813],
		[0.025, -1.9599639845400545],
		[0.3, -0.5244005127080409],
		[0.8, 0.8416212335729143],
		[1e-9, -5.9978070150076865],
		[1e-20, -9.262340089798409]
	])('of %s is %s', (p, z) => {
		expect(normalQuantile(p)).toBeCloseTo(z, 12);
	});

	it('is endless at 0 and 1, and 1.96 for a 95 % interval', () => {
		expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
		expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 12);
	});
});

describe('intervals of a share', () => {
	it('hold the share, within 0 and 1', () => {
		fc.assert(
			fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([x, n], confidence) => {
				for (const interval of [
					wilson(x, n, 1, confidence).interval,
					agrestiCoull(x, n, confidence),
					clopperPearson(x, n, confidence)
				]) {
					expect(interval?.lower).toBeGreaterThanOrEqual(0);
					expect(interval?.upper).toBeLessThanOrEqual(1);
					expect(interval?.lower).toBeLessThanOrEqual(x / n + 1e-9);
					expect(interval?.upper).toBeGreaterThanOrEqual(x / n - 1e-9);
				}
			})
		);
	});

	it('widen as n falls and as confidence rises', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 2, max: 9 }), ([x, n], times) => {
				const few = wilson(x, n).interval;
				const many = wilson(x * times, n * times).interval;
				const surer = wilson(x, n, 1, 0.99).interval;
				if (!few || !many || !surer) throw new Error('no interval');
				expect(width(many)).toBeLessThan(width(few));
				expect(width(surer)).toBeGreaterThan(width(few));
			})
		);
	});

	it('do not exist without answers', () => {
		expect([agrestiCoull(0, 0), clopperPearson(0, 0)]).toEqual([null, null]);
	});
});

describe('newcombe', () => {
	// Newcombe (1998), Table II, method 10: 56/70 - 48/80 and 9/10 - 3/10; the first to ten digits by own Python.
	it('equals his own examples', () => {
		const found = newcombe({ favourable: 56, n: 70 }, { favourable: 48, n: 80 });
		expect(found?.difference).toBeCloseTo(0.2, 12);
		expect(found?.lower).toBeCloseTo(0.0524314724, 9);
		expect(found?.upper).toBeCloseTo(0.333872654, 9);
		const second = newcombe({ favourable: 9, n: 10 }, { favourable: 3, n: 10 });
		expect(second?.lower).toBeCloseTo(0.1705, 4);
		expect(second?.upper).toBeCloseTo(0.809, 4);
	});

	it('is the mirror image when the two change places', () => {
		fc.assert(
			fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
				const there = newcombe({ favourable: x1, n: n1 }, { favourable: x2, n: n2 });
				const back = newcombe({ favourable: x2, n: n2 }, { favourable: x1, n: n1 });
				if (!there || !back) throw new Error('no difference');
				expect(there.difference).toBeCloseTo(-back.difference, 12);
				expect(there.lower).toBeCloseTo(-back.upper, 12);
				expect(there.lower).toBeGreaterThanOrEqual(-1);
				expect(there.upper).toBeLessThanOrEqual(1);
			})
		);
	});

	it('widens with the design effect, and is null where either has no answers', () => {
		const plain = newcombe({ favourable: 80, n: 100 }, { favourable: 60, n: 100 });
		const wide = newcombe({ favourable: 80, n: 100, designEffect: 2 }, { favourable: 60, n: 100 });
		expect(wide && plain && width(wide) > width(plain)).toBe(true);
		expect(newcombe({ favourable: 0, n: 0 }, { favourable: 1, n: 2 })).toBeNull();
	});
});

describe('means and satisfaction', () => {
	it('gives the t interval of a mean', () => {
		// SciPy 1.17 t.interval.
		const interval = meanInterval({ n: 10, mean: 3.8, sd: 1.1 });
		expect(interval?.lower).toBeCloseTo(3.0131074034, 7);
		expect(interval?.upper).toBeCloseTo(4.5868925966, 7);
		const two = meanInterval({ n: 2, mean: 3, sd: Math.SQRT2 }, 0.9);
		expect(two?.lower).toBeCloseTo(-3.3137515147, 7);
		expect(meanInterval({ n: 1, mean: 3, sd: null })).toBeNull();
	});

	it('counts the two highest answers as satisfied', () => {
		expect(csat([0, 1, 1, 0, 8, 10])).toEqual(wilson(18, 20));
		expect(csat([9])).toEqual({ share: null, interval: null });
	});

	it('gives the mean effort score with its interval', () => {
		expect(ces([0, 0, 0, 1, 1]).mean).toBe(3.5);
		expect(ces([0, 0, 0, 1])).toEqual({ n: 1, mean: 3, interval: null });
		expect(ces([])).toEqual({ n: 0, mean: null, interval: null });
	});
});

describe('finite population', () => {
	// Cochran, Sampling Techniques (1977), 3 and 4; own Python.
	it('shrinks the margin of 18 of 25 to 7.5 points', () => {
		const found = cohortMargin(0.9, 18, 25);
		expect(found?.margin).toBeCloseTo(0.07484736099, 9);
		expect(found?.marginWithout).toBeCloseTo(0.1385903824, 9);
		expect(found?.effectiveSize).toBeCloseTo(61.71428571, 7);
	});

	it('knows when all answered, and refuses more answers than people', () => {
		expect(cohortMargin(0.8, 25, 25)).toMatchObject({
			correction: 0,
			margin: 0,
			effectiveSize: null,
			interval: { lower: 0.8, upper: 0.8 }
		});
		expect(cohortMargin(1, 1, 1)?.margin).toBe(0);
		expect(cohortMargin(0.8, 26, 25)).toBeNull();
		expect(cohortMargin(0.8, 0, 25)).toBeNull();
	});

	it('narrows as more of the cohort answer', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 3, max: 500 }),
				(p, people) => {
					for (let n = 2; n <= people; n += 1 + Math.floor(people / 20)) {
						const fewer = cohortMargin(p, n - 1, people);
						const more = cohortMargin(p, n, people);
						if (!fewer || !more) throw new Error('no margin');
						expect(width(more.interval)).toBeLessThanOrEqual(width(fewer.interval) + 1e-12);
					}
				}
			)
		);
	});

	it('needs 218 answers of 500 people for 5 points, 385 of endlessly many, and never more than there are', () => {
		expect(requiredAnswers(0.05, 500)).toBe(218);
		expect(requiredAnswers(0.05, null)).toBe(385);
		expect(requiredAnswers(0.001, 30)).toBe(30);
		expect(requiredAnswers(0.05, 0)).toBe(0);
	});

	it('says what the silent could change', () => {
		expect(cohortBounds(9, 10, 20)).toEqual({ lower: 0.45, upper: 0.95 });
		expect(cohortBounds(9, 10, 10)).toEqual({ lower: 0.9, upper: 0.9 });
		expect([cohortBounds(0, 0, 0), cohortBounds(5, 11, 10)]).toEqual([null, null]);
	});
});
