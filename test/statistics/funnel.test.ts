import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTerm, interpolatedLowerQuantile } from '#lib/statistics/binomial-tail.ts';
import { binomialCdf, binomialQuantile, interpolatedBinomialQuantiles } from '#lib/statistics/binomial.ts';
import {
	arcsineLimits,
	exactLimits,
	exactTestLimits,
	proportionFunnel,
	z998Limits
} from '#lib/statistics/funnel.ts';
import { adjustedRatioLimits, poissonLimits, ratioFunnel } from '#lib/statistics/ratio-funnel.ts';

const units = fc.array(
	fc
		.integer({ min: 1, max: 300 })
		.chain((n) => fc.record({ n: fc.constant(n), favourable: fc.integer({ min: 0, max: n }) })),
	{ minLength: 2, maxLength: 30 }
);
const share = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);

describe('a funnel of proportions', () => {
	test('leaves out units without answers', () => {
		const funnel = proportionFunnel([
			{ favourable: 8, n: 10 },
			{ favourable: 0, n: 0 },
			{ favourable: 9, n: 10 }
		]);
		expect(funnel).toMatchObject({ target: 0.85, units: 2 });
		expect(funnel.z[1]).toBe(null);
		expect(proportionFunnel([{ favourable: 0, n: 0 }])).toMatchObject({ target: null, phi: null, tau2: 0 });
	});

	test('finds no more than chance in equal units', () => {
		expect(proportionFunnel(Array.from({ length: 12 }, () => ({ favourable: 20, n: 25 })))).toMatchObject({
			phi: 0,
			tau2: 0
		});
	});

	test('does not depend on the order of its units', () => {
		fc.assert(
			fc.property(units, (all) => {
				const [one, other] = [proportionFunnel(all), proportionFunnel(all.toReversed())];
				expect(other.tau2).toBeCloseTo(one.tau2, 10);
				expect(other.phi ?? -1).toBeCloseTo(one.phi ?? -1, 8);
				expect(other.z.toReversed()).toEqual(one.z);
			})
		);
	});

	test('turns over when favourable and unfavourable change places', () => {
		fc.assert(
			fc.property(units, (all) => {
				const turned = proportionFunnel(all.map(({ favourable, n }) => ({ favourable: n - favourable, n })));
				expect(turned.tau2).toBeCloseTo(proportionFunnel(all).tau2, 8);
			})
		);
	});

	test('has limits within 0 and 1 that widen as n falls and as units vary more', () => {
		fc.assert(
			fc.property(share, fc.integer({ min: 2, max: 400 }), (target, n) => {
				const [few, many] = [arcsineLimits(target, n, z998Limits), arcsineLimits(target, n + 1, z998Limits)];
				expect(few.lower).toBeGreaterThanOrEqual(0);
				expect(few.upper).toBeLessThanOrEqual(1);
				expect(few.lower).toBeLessThanOrEqual(many.lower);
				expect(few.upper).toBeGreaterThanOrEqual(many.upper);
				expect(arcsineLimits(target, n, z998Limits, 0.01).lower).toBeLessThanOrEqual(few.lower);
			})
		);
	});
});

describe('exact limits', () => {
	test('are further out than those of the arcsine where n is small', () => {
		expect(exactLimits(0.9, 5, 0.001).lower).toBeCloseTo(0.21, 2);
		expect(arcsineLimits(0.9, 5, z998Limits).lower).toBeCloseTo(0.28, 2);
	});

	test('lie between those of the whole numbers about an effective n', () => {
		const [low, middle, high] = [20, 20.5, 21].map((n) => exactLimits(0.85, n, 0.001).lower);
		expect(middle).toBeCloseTo(((low ?? 0) + (high ?? 0)) / 2, 12);
	});

	test('judge by what has less than their probability beyond them', () => {
		fc.assert(
			fc.property(share, fc.integer({ min: 1, max: 300 }), (target, n) => {
				const { lower, upper } = exactTestLimits(target, n, 0.001);
				const cdf = binomialCdf(n, target);
				const below = cdf[Math.ceil(lower * n - 1e-9) - 1] ?? 0;
				const above = 1 - (cdf[Math.floor(upper * n + 1e-9)] ?? 1);
				expect(Math.max(below, above)).toBeLessThanOrEqual(0.001 + 1e-12);
			})
		);
	});

	test('hold the share they are about', () => {
		fc.assert(
			fc.property(share, fc.integer({ min: 1, max: 500 }), (target, n) => {
				const { lower, upper } = exactLimits(target, n, 0.001);
				expect(lower).toBeLessThanOrEqual(target);
				expect(upper).toBeGreaterThanOrEqual(target);
			})
		);
	});
});

describe('the binomial distribution', () => {
	test('has the same terms and lower quantiles by Loader and Lentz as by the recurrence', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 3000 }),
				share,
				fc.constantFrom(1e-5, 0.001, 0.025, 0.3),
				fc.integer({ min: 0, max: 3000 }),
				(n, p, tail, at) => {
					const [expected = NaN] = interpolatedBinomialQuantiles([tail], n, p);
					expect(interpolatedLowerQuantile(tail, n, p)).toBeCloseTo(expected, 12);
					const x = Math.min(n, at);
					const cdf = binomialCdf(n, p);
					expect(binomialTerm(x, n, p)).toBeCloseTo((cdf[x] ?? 0) - (cdf[x - 1] ?? 0), 12);
				}
			)
		);
		expect([0, 1].map((p) => interpolatedLowerQuantile(0.001, 7, p))).toEqual([0, 1]);
	});

	test('adds up to 1 and grows', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2000 }), share, (n, p) => {
				const cdf = binomialCdf(n, p);
				expect(cdf[n]).toBeCloseTo(1, 12);
				expect(cdf.every((below, x) => x === 0 || below >= (cdf[x - 1] ?? 0))).toBe(true);
			})
		);
	});

	test('has the quantiles of its tables', () => {
		expect(binomialQuantile(0.05, 9, 0.5)).toBe(2);
		expect(binomialQuantile(0.5, 10, 0.5)).toBe(5);
		expect(binomialQuantile(0.001, 20, 0.85)).toBe(11);
		expect(binomialQuantile(0.3, 7, 0)).toBe(0);
		expect(binomialQuantile(0.3, 7, 1)).toBe(7);
	});
});

describe('a funnel of ratios', () => {
	// FunnelPlotR's own test suite.
	test.each([
		[15, 0.5596924, 1.649348, 0.386265, 2.082907],
		[20, 0.610826, 1.544419, 0.4479107, 1.902094],
		[30, 0.6746958, 1.427562, 0.5289724, 1.702771]
	])('has the Poisson limits of %i expected', (expected, lower95, upper95, lower998, upper998) => {
		expect(poissonLimits(expected, 0.025).lower).toBeCloseTo(lower95, 6);
		expect(poissonLimits(expected, 0.025).upper).toBeCloseTo(upper95, 5);
		expect(poissonLimits(expected, 0.001).lower).toBeCloseTo(lower998, 6);
		expect(poissonLimits(expected, 0.001).upper).toBeCloseTo(upper998, 5);
	});

	test('leaves out the first and last tenth by SHMI and none by CQC', () => {
		const all = Array.from({ length: 20 }, (_, index) => ({ observed: 80 + 2 * index, expected: 100 }));
		expect(ratioFunnel(all, 'CQC').units).toBe(20);
		// Of ranks 1 to 20, ⌊10 · rank / 21⌋ is 0 for 1 and 2 and 9 for 19 and 20.
		expect(ratioFunnel(all, 'SHMI').units).toBe(16);
	});

	test('has no logarithm of nothing observed, and no limit below 0', () => {
		const funnel = ratioFunnel(
			[
				{ observed: 0, expected: 4 },
				{ observed: 5, expected: 4 }
			],
			'SHMI'
		);
		expect(funnel.z[0]).toBe(null);
		expect(adjustedRatioLimits(1, z998Limits, 0.2, 'CQC').lower).toBe(0);
	});
});
