import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nps, npsCounts, npsDifference } from '#lib/statistics/nps.ts';

const someCounts = fc
	.record({ promoters: fc.nat(200), passives: fc.nat(200), detractors: fc.nat(200) })
	.filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

describe('nps', () => {
	// Adjusted Wald as published by MeasuringU after Rocks (2016).
	it.each([
		{ promoters: 60, passives: 25, detractors: 15, score: 45, lower: 29.3431112, upper: 58.03552957 },
		{ promoters: 18, passives: 11, detractors: 7, score: 30.55555556, lower: 3.896098908, upper: 52.5141575 }
	])('of $promoters/$passives/$detractors is $score', ({ score, lower, upper, ...counts }) => {
		const found = nps(counts);
		expect(found?.score).toBeCloseTo(score, 7);
		expect(found?.adjustedWald.lower).toBeCloseTo(lower, 6);
		expect(found?.adjustedWald.upper).toBeCloseTo(upper, 6);
	});

	it('does not exist without answers', () => {
		expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
	});

	it('admits how little one promoter says: about 147 points', () => {
		const one = nps({ promoters: 1, passives: 0, detractors: 0 })?.adjustedWald;
		expect(one && one.upper - one.lower).toBeCloseTo(147, 0);
	});

	it('stays within ±100, and turns its sign when promoters and detractors change places', () => {
		fc.assert(
			fc.property(someCounts, (counts) => {
				const found = nps(counts);
				const turned = nps({ ...counts, promoters: counts.detractors, detractors: counts.promoters });
				if (!found || !turned) throw new Error('no score');
				for (const { lower, upper } of [found.wald, found.adjustedWald]) {
					expect(lower).toBeGreaterThanOrEqual(-100);
					expect(upper).toBeLessThanOrEqual(100);
				}
				expect(turned.score).toBeCloseTo(-found.score, 10);
				expect(turned.adjustedWald.lower).toBeCloseTo(-found.adjustedWald.upper, 10);
			})
		);
	});

	it('has a wider interval where fewer answered alike', () => {
		fc.assert(
			fc.property(someCounts, fc.integer({ min: 2, max: 6 }), (counts, times) => {
				const many = nps({
					promoters: counts.promoters * times,
					passives: counts.passives * times,
					detractors: counts.detractors * times
				});
				expect(many?.adjustedMargin).toBeLessThan(nps(counts)?.adjustedMargin ?? 0);
			})
		);
	});

	it('sorts scores at 9 and 7, passes over missing ones and lists what is no score', () => {
		expect(npsCounts([10, 9, 8, 7, 6, 0, null, 11, -1, 7.5])).toEqual({
			counts: { promoters: 2, passives: 2, detractors: 2 },
			missing: 1,
			invalid: [11, -1, 7.5]
		});
	});

	it('compares two, without a statistic where nobody differs', () => {
		const first = { promoters: 60, passives: 25, detractors: 15 };
		const found = npsDifference(first, { promoters: 50, passives: 28, detractors: 22 });
		expect(found?.difference).toBeCloseTo(17, 10);
		expect(found?.z).toBeCloseTo(1.558977086, 8);
		const agreed = { promoters: 4, passives: 0, detractors: 0 };
		expect(npsDifference(agreed, agreed)).toEqual({ difference: 0, standardError: 0, z: null });
		expect(npsDifference(first, { promoters: 0, passives: 0, detractors: 0 })).toBeNull();
	});
});
