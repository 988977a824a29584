import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { cronbach, type ScaleQuality } from '#lib/statistics/cronbach.ts';
import { missingShares } from '#lib/statistics/missing-share.ts';
import { omegaTotal } from '#lib/statistics/omega.ts';
import { straightLining } from '#lib/statistics/straight-lining.ts';
import { referenceCases } from '#test/support/reference-cases.ts';

function qualityOf(rows: readonly (readonly (number | null)[])[]): ScaleQuality {
	const found = cronbach(rows);
	if (!found.ok) throw new Error(found.reason);
	return found.quality;
}

const attitude = (referenceCases('cronbach')[0]?.input as { rows: number[][] }).rows;
const answer = fc.integer({ min: 1, max: 5 });
const answers = fc
	.integer({ min: 3, max: 6 })
	.chain((items) =>
		fc.array(fc.array(answer, { minLength: items, maxLength: items }), { minLength: 8, maxLength: 40 })
	)
	.filter((rows) => cronbach(rows).ok);

describe('cronbach', () => {
	// psych 2.2.9 alpha() on R's attitude data; omega by factanal with one factor.
	it('equals psych on the attitude data', () => {
		const found = qualityOf(attitude);
		expect(found.alpha).toBeCloseTo(0.8431427696, 9);
		expect(found.standardisedAlpha).toBeCloseTo(0.839083803, 9);
		expect(found.itemRest[5]).toBeCloseTo(0.2650343392, 9);
		expect(found.alphaIfDeleted[5]).toBeCloseTo(0.8638723114, 9);
		expect(omegaTotal(found.covariance)).toBeCloseTo(0.840544365, 6);
	});

	// factanal's objective at its lower bound of 0.005, minimised by L-BFGS from its start: weak and Heywood cases.
	it.each([
		[0.138, 0.019, 0.312, 0.5261],
		[-0.099, 0.086, 0.178, 0.37132],
		[0.026, -0.04, 0.019, 0.3254],
		[0.021, 0, -0.217, 0.247],
		[-0.017, 0.051, 0.143, 0.4176],
		[0.266, 0.094, 0.391, 0.60654]
	])('finds the best factor where items hardly hang together: %f, %f, %f', (r12, r13, r23, omega) => {
		const correlations = new Matrix([
			[1, r12, r13],
			[r12, 1, r23],
			[r13, r23, 1]
		]);
		expect(Math.abs((omegaTotal(correlations) ?? NaN) - omega)).toBeLessThan(0.0005);
	});

	it('uses complete cases and says how many were dropped', () => {
		const withGaps = [...attitude, [null, ...Array<number>(6).fill(50)]];
		expect(qualityOf(withGaps)).toMatchObject({ n: 30, dropped: 1, alpha: qualityOf(attitude).alpha });
	});

	it.each([
		['k<2', [[1], [2], [3]]],
		['k<2', []],
		['n<2', [[1, 2]]],
		[
			'n<2',
			[
				[1, null],
				[2, 3]
			]
		],
		[
			'zero total variance',
			[
				[3, 4],
				[3, 4],
				[3, 4]
			]
		],
		[
			'zero total variance',
			[
				[1, 5],
				[5, 1],
				[2, 4]
			]
		]
	])('has no alpha: %s', (reason, rows) => {
		expect(cronbach(rows)).toMatchObject({ ok: false, reason });
	});

	it('is 1 when all items say the same, and negative item-rest betrays a reversed one', () => {
		const same = qualityOf([
			[1, 1, 1, 1],
			[3, 3, 3, 3],
			[5, 5, 5, 5]
		]);
		expect(same.alpha).toBeCloseTo(1, 12);
		const turned = qualityOf([
			[1, 1, 2, 5],
			[3, 3, 3, 3],
			[5, 5, 4, 1],
			[4, 5, 4, 2]
		]);
		expect(turned.itemRest[3]).toBeLessThan(0);
		expect(turned.itemRest[0]).toBeGreaterThan(0);
	});

	it('has no item-rest and no standardised alpha for an item that never varies', () => {
		const found = qualityOf([
			[1, 2, 3],
			[2, 3, 3],
			[5, 4, 3]
		]);
		expect(found.itemRest[2]).toBeNull();
		expect(found.standardisedAlpha).toBeNull();
		expect(omegaTotal(found.covariance)).toBeNull();
		expect(
			qualityOf([
				[1, 2],
				[2, 4],
				[4, 3]
			]).alphaIfDeleted
		).toEqual([null, null]);
	});

	it('does not depend on the order of people or items, nor on where the scale begins', () => {
		fc.assert(
			fc.property(answers, (rows) => {
				const { alpha } = qualityOf(rows);
				expect(qualityOf(rows.toReversed()).alpha).toBeCloseTo(alpha, 9);
				expect(qualityOf(rows.map((row) => row.toReversed())).alpha).toBeCloseTo(alpha, 9);
				expect(qualityOf(rows.map((row) => row.map((value) => 10 * value + 7))).alpha).toBeCloseTo(alpha, 9);
				expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	it('keeps omega within 0 and 1, also when items copy each other', () => {
		fc.assert(
			fc.property(answers, (rows) => {
				const copied = rows.map((row) => [...row, row[0] ?? 0]);
				const omega = omegaTotal(qualityOf(copied).covariance);
				if (omega === null) return;
				expect(omega).toBeGreaterThanOrEqual(0);
				expect(omega).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('straight-lining', () => {
	it('counts answer sets that give one answer to at least four items', () => {
		const rows = [
			[4, 4, 4, 4],
			[4, 4, 4, 5],
			[2, 2, 2, null],
			[null, 3, 3, 3, 3],
			[1, 1, 1]
		];
		expect(straightLining(rows)).toEqual({ n: 3, straight: 2, share: 2 / 3 });
		expect(straightLining([])).toEqual({ n: 0, straight: 0, share: null });
	});

	it('lies within 0 and 1 and does not depend on order', () => {
		fc.assert(
			fc.property(fc.array(fc.array(fc.option(answer), { maxLength: 8 })), (rows) => {
				const { n, straight, share } = straightLining(rows);
				expect(straight).toBeLessThanOrEqual(n);
				expect(straightLining(rows.map((row) => row.toReversed()).reverse())).toEqual({ n, straight, share });
			})
		);
	});
});

describe('missing shares', () => {
	it('says of each item how many left it out', () => {
		expect(
			missingShares([
				[1, null],
				[2, 3],
				[null, null],
				[4, 5]
			])
		).toEqual([0.25, 0.5]);
		expect(missingShares([])).toEqual([]);
	});
});
