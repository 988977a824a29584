import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustP } from '#lib/statistics/adjust-p.ts';
import { caseMix, type CaseMixRow } from '#lib/statistics/case-mix.ts';
import { changePoint } from '#lib/statistics/change-point.ts';
import { shrinkage } from '#lib/statistics/shrinkage.ts';
import { unitReliability } from '#lib/statistics/unit-reliability.ts';
import { referenceCases } from '#test/support/reference-cases.ts';

const score = fc.integer({ min: 1, max: 5 });

describe('caseMix', () => {
	// Made-up rows; adjusted means by numpy.linalg.lstsq on unit indicators and centred adjusters.
	const outcomes = [
		[5.27, 2.77, 2.18, 4.4, 2.66],
		[3.05, 4.24, 3.89, 3.65, 3.64, 2.29, 4.61, 3.02],
		[3.17, 3.04, 3.95, 3.98, 2.66, 3.81],
		[4.67, 5.6, 3.27, 4.8, 4.06, 2.8, 3.74]
	];
	const adjusters = [
		[51, 12, 15, 53, 11],
		[23, 43, 21, 44, 11, 32, 53, 33],
		[43, 14, 45, 42, 24, 44],
		[52, 51, 15, 52, 12, 15, 43]
	];
	const rows: CaseMixRow[] = outcomes.flatMap((values, unit) =>
		values.map((outcome, index) => {
			const both = adjusters[unit]?.[index] ?? 0;
			return { unit, outcome, adjusters: [Math.floor(both / 10), both % 10] };
		})
	);
	const expected = [3.513534536706228, 3.479565428005872, 3.5378656583616443, 4.084087134607432];

	it('equals least squares on unit indicators and adjusters', () => {
		for (const [unit, found] of caseMix(rows, 4).entries()) {
			expect(found?.adjusted).toBeCloseTo(expected[unit] ?? 0, 10);
		}
	});

	it('takes no notice of a copied or constant adjuster', () => {
		const more = rows.map((row) => ({ ...row, adjusters: [...row.adjusters, row.adjusters[0] ?? 0, 4] }));
		for (const [unit, found] of caseMix(more, 4).entries()) {
			expect(found?.adjusted).toBeCloseTo(expected[unit] ?? 0, 8);
		}
	});

	it('leaves means as they are without adjusters, and has none for a unit without rows', () => {
		const found = caseMix(
			rows.map((row) => ({ ...row, adjusters: [] })),
			5
		);
		expect(found.slice(0, 4).every((unit) => unit?.adjusted === unit?.raw)).toBe(true);
		expect(found[4]).toBeNull();
		expect(caseMix([], 2)).toEqual([null, null]);
	});

	it('cannot tell where an adjuster differs only between units', () => {
		const tied = rows.map((row) => ({ ...row, adjusters: [row.unit] }));
		expect(caseMix(tied, 4).map((unit) => unit?.adjusted)).toEqual([null, null, null, null]);
	});

	it('does not depend on the order of rows, and follows relabelled units', () => {
		const turned = rows.toReversed().map((row) => ({ ...row, unit: 3 - row.unit }));
		for (const [unit, found] of caseMix(turned, 4).toReversed().entries()) {
			expect(found?.adjusted).toBeCloseTo(expected[unit] ?? 0, 10);
		}
	});
});

describe('unitReliability', () => {
	it('equals the worked case', () => {
		const { unit, outcome } = referenceCases('reliability')[0]?.input as {
			unit: string[];
			outcome: number[];
		};
		const groups = ['A', 'B', 'C'].map((name) => outcome.filter((_, index) => unit[index] === name));
		const found = unitReliability(groups);
		expect(found?.f).toBeCloseTo(6.890393492221047, 10);
		expect(found?.reliability).toBeCloseTo(0.8548704074551103, 12);
	});

	it('is 0 where units differ no more than answers do, 1 where only units differ', () => {
		expect(
			unitReliability([
				[1, 5],
				[2, 4]
			])
		).toMatchObject({ f: 0, reliability: 0 });
		expect(
			unitReliability([
				[1, 1],
				[4, 4]
			])
		).toMatchObject({ f: null, reliability: 1 });
		expect(
			unitReliability([
				[3, 3],
				[3, 3]
			])
		).toMatchObject({ f: null, reliability: null });
	});

	it('does not exist for one unit or for single answers', () => {
		expect([unitReliability([[1, 2, 3]]), unitReliability([[1], [2]]), unitReliability([])]).toEqual([
			null,
			null,
			null
		]);
	});

	it('lies within 0 and 1, whatever the order of units and answers', () => {
		fc.assert(
			fc.property(fc.array(fc.array(score, { maxLength: 8 }), { maxLength: 6 }), (groups) => {
				const found = unitReliability(groups);
				if (!found?.reliability) return;
				expect(found.reliability).toBeLessThanOrEqual(1);
				const turned = unitReliability(groups.map((values) => values.toReversed()).reverse());
				expect(turned?.reliability).toBeCloseTo(found.reliability, 9);
			})
		);
	});
});

describe('shrinkage', () => {
	const units = [
		{ mean: 4.5, n: 10, variance: 0.6 },
		{ mean: 3.8, n: 30, variance: 0.8 },
		{ mean: 4.1, n: 15, variance: 0.5 }
	];

	it('equals the worked case', () => {
		const found = shrinkage(units);
		expect(found?.q).toBeCloseTo(5.792079207920795, 10);
		expect(found?.tau2).toBeCloseTo(0.07092592592592596, 12);
		expect(found?.overall).toBeCloseTo(4.099314270830699, 12);
		expect(found?.shrunken[0]).toBeCloseTo(4.316375988329769, 12);
	});

	it('draws everything to the overall mean where units differ no more than chance', () => {
		const found = shrinkage(units.map((unit) => ({ ...unit, mean: 4 + unit.n / 1000 })));
		expect(found?.tau2).toBe(0);
		expect(found?.shrunken.every((mean) => mean === found.overall)).toBe(true);
	});

	it('does not exist for one unit, or for one without answers or variance', () => {
		expect(shrinkage(units.slice(0, 1))).toBeNull();
		expect(shrinkage([...units, { mean: 4, n: 0, variance: 1 }])).toBeNull();
		expect(shrinkage([...units, { mean: 4, n: 9, variance: 0 }])).toBeNull();
	});

	it('leaves each mean between itself and the overall one', () => {
		const unit = fc.record({
			mean: fc.double({ min: 1, max: 5, noNaN: true }),
			n: fc.integer({ min: 1, max: 200 }),
			variance: fc.double({ min: 0.1, max: 2, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(unit, { minLength: 2, maxLength: 9 }), (some) => {
				const found = shrinkage(some);
				if (!found) throw new Error('no shrinkage');
				for (const [index, { mean }] of some.entries()) {
					const drawn = found.shrunken[index] ?? NaN;
					expect(drawn).toBeGreaterThanOrEqual(Math.min(mean, found.overall) - 1e-9);
					expect(drawn).toBeLessThanOrEqual(Math.max(mean, found.overall) + 1e-9);
				}
			})
		);
	});
});

describe('adjustP', () => {
	it('equals R p.adjust', () => {
		expect(adjustP([0.03, 0.004, 0.2, 0.012])).toEqual({
			benjaminiHochberg: [0.04, 0.016, 0.2, 0.024],
			holm: [0.06, 0.016, 0.2, expect.closeTo(0.036, 12) as number],
			bonferroni: [0.12, 0.016, 0.8, 0.048]
		});
	});

	it('gives equal values equal answers, passes over missing ones, and stops at 1', () => {
		expect(adjustP([0.5, null, 0.5])).toEqual({
			benjaminiHochberg: [0.5, null, 0.5],
			holm: [1, null, 1],
			bonferroni: [1, null, 1]
		});
		expect(adjustP([])).toEqual({ benjaminiHochberg: [], holm: [], bonferroni: [] });
	});

	it('keeps order, never falls below the value, and is nowhere stricter than Bonferroni', () => {
		const p = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(p, { maxLength: 12 }), (values) => {
				const found = adjustP(values);
				const turned = adjustP(values.toReversed());
				expect(turned.benjaminiHochberg.toReversed()).toEqual(found.benjaminiHochberg);
				for (const [index, value] of values.entries()) {
					const bh = found.benjaminiHochberg[index] ?? NaN;
					const holm = found.holm[index] ?? NaN;
					expect(bh).toBeGreaterThanOrEqual(value - 1e-15);
					expect(holm).toBeGreaterThanOrEqual(bh - 1e-12);
					expect(found.bonferroni[index]).toBeGreaterThanOrEqual(holm - 1e-12);
				}
			})
		);
	});
});

describe('changePoint', () => {
	// Flow of the Nile at Aswan 1871-1970 (Cobb 1978): the change of 1898, means 1097.75 and 849.97.
	const nile = [
		1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
		1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
		1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
		1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
		848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
		714, 740
	];

	it('finds the change of 1898 in the Nile', () => {
		const found = changePoint(nile);
		expect(found?.last).toBe(28);
		expect(found?.meanBefore).toBeCloseTo(1097.75, 9);
		expect(found?.meanAfter).toBeCloseTo(849.9722222222, 9);
	});

	it('takes the first of equal splits, and finds none where nothing changes', () => {
		expect(changePoint([1, 2, 1])).toEqual({ last: 1, meanBefore: 1, meanAfter: 1.5 });
		expect(changePoint([1, 2])).toEqual({ last: 1, meanBefore: 1, meanAfter: 2 });
		expect([changePoint([]), changePoint([4]), changePoint([4, 4, 4])]).toEqual([null, null, null]);
	});

	it('leaves the least sum of squares, wherever the series begins', () => {
		fc.assert(
			fc.property(fc.array(score, { minLength: 2, maxLength: 20 }), (values) => {
				const found = changePoint(values);
				if (!found) return;
				const squares = (part: readonly number[]): number => {
					const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
					return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
				};
				const split = (last: number): number => squares(values.slice(0, last)) + squares(values.slice(last));
				const least = Math.min(...values.slice(1).map((_, index) => split(index + 1)));
				expect(split(found.last)).toBeCloseTo(least, 9);
				expect(changePoint(values.map((value) => value + 1000))?.last).toBe(found.last);
			})
		);
	});
});
