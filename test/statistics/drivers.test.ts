import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covarianceMatrix } from '#lib/statistics/covariance.ts';
import { isEnough, keyDrivers } from '#lib/statistics/key-drivers.ts';
import { lmg, type RelativeImportance } from '#lib/statistics/lmg.ts';
import { quantileOfSorted } from '#lib/statistics/quantile.ts';
import { averageRanks, rankCorrelation } from '#lib/statistics/rank-correlation.ts';
import { resampledCovariance } from '#lib/statistics/resampled-covariance.ts';
import { referenceCases } from '#test/support/reference-cases.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

function importanceOf(rows: readonly (readonly number[])[]): RelativeImportance {
	const covariance = covarianceMatrix(rows);
	const found = covariance && lmg(covariance);
	if (!found) throw new Error('the outcome does not vary');
	return found;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const answer = fc.integer({ min: 1, max: 5 });
const rowsOf = fc
	.integer({ min: 2, max: 6 })
	.chain((places) =>
		fc.array(fc.array(answer, { minLength: places, maxLength: places }), { minLength: 5, maxLength: 40 })
	)
	.filter((rows) => new Set(rows.map((row) => row.at(-1))).size > 1);

/** Cases in which the outcome follows the first predictor, a little the second, and the third not at all. */
function madeUp(n: number, seed: number): number[][] {
	const random = seededRandom(seed);
	return Array.from({ length: n }, () => {
		const [a, b, c] = [random.integer(1, 5), random.integer(1, 5), random.integer(1, 5)];
		return [a, b, c, 2 * a + b + random.integer(0, 6)];
	});
}

describe('lmg', () => {
	// NumPy, all subsets.
	it('equals the worked case', () => {
		const { x, y } = referenceCases('drivers')[0]?.input as { x: number[][]; y: number[] };
		const found = importanceOf(x.map((row, index) => [...row, y[index] ?? 0]));
		expect(found.r2).toBeCloseTo(0.6477996601219793, 12);
		expect(found.parts[0]).toBeCloseTo(0.2958104591015872, 12);
		expect(found.parts[1]).toBeCloseTo(0.2541091742095677, 12);
		expect(found.parts[2]).toBeCloseTo(0.09788002681082437, 12);
	});

	it('sums to R², each part within 0 and R²', () => {
		fc.assert(
			fc.property(rowsOf, (rows) => {
				const { r2, parts } = importanceOf(rows);
				expect(sum(parts)).toBeCloseTo(r2, 9);
				for (const part of parts) {
					expect(part).toBeGreaterThanOrEqual(-1e-9);
					expect(part).toBeLessThanOrEqual(r2 + 1e-9);
				}
			})
		);
	});

	it('follows the predictors wherever they stand, and whatever their unit', () => {
		fc.assert(
			fc.property(rowsOf, (rows) => {
				const { parts } = importanceOf(rows);
				const turned = rows.map((row) => [...row.slice(0, -1).reverse(), row.at(-1) ?? 0]);
				const scaled = rows.map((row) => row.map((value, place) => value * (place + 1) - 3));
				for (const [place, part] of importanceOf(turned).parts.toReversed().entries()) {
					expect(part).toBeCloseTo(parts[place] ?? 0, 9);
				}
				for (const [place, part] of importanceOf(scaled).parts.entries()) {
					expect(part).toBeCloseTo(parts[place] ?? 0, 9);
				}
			})
		);
	});

	it('shares what predictors say together between copies, and gives a constant nothing', () => {
		const rows = madeUp(60, 3).map(([a = 0, b = 0, , y = 0]) => [a, a, 7, b, y]);
		const { parts } = importanceOf(rows);
		expect(parts[0]).toBeCloseTo(parts[1] ?? 0, 9);
		expect(parts[2]).toBe(0);
	});

	it('does not exist where the outcome does not vary', () => {
		const covariance = covarianceMatrix([
			[1, 3],
			[2, 3],
			[3, 3]
		]);
		expect(covariance && lmg(covariance)).toBeNull();
		expect(covarianceMatrix([[1, 3]])).toBeNull();
	});
});

describe('keyDrivers', () => {
	it('decomposes from 100 cases and 10 for each of at most 10 predictors', () => {
		expect([
			isEnough(99, 3),
			isEnough(100, 10),
			isEnough(100, 3),
			isEnough(500, 11),
			isEnough(500, 0)
		]).toEqual([false, true, true, false, false]);
	});

	it('gives parts with intervals that hold them, the same for the same stream', () => {
		const rows = madeUp(400, 1);
		const found = keyDrivers(rows, seededRandom(5).next, 300);
		if (found.kind !== 'importance') throw new Error('not enough');
		expect(keyDrivers(rows, seededRandom(5).next, 300)).toEqual(found);
		expect(sum(found.drivers.map(({ part }) => part))).toBeCloseTo(found.r2, 9);
		for (const { part, lower, upper } of found.drivers) {
			expect(lower).toBeLessThanOrEqual(part);
			expect(upper).toBeGreaterThanOrEqual(part);
		}
		expect(found.drivers.map(({ ties }) => ties)).toEqual([[], [], []]);
	});

	it('ties what cannot be told apart', () => {
		const random = seededRandom(8);
		const rows = Array.from({ length: 150 }, () => {
			const [a, b] = [random.integer(1, 5), random.integer(1, 5)];
			return [a, b, a + b + random.integer(0, 4)];
		});
		const found = keyDrivers(rows, seededRandom(5).next, 300);
		expect(found.kind === 'importance' && found.drivers.map(({ ties }) => ties)).toEqual([[1], [0]]);
	});

	it('falls back to rank correlation, and calls it association', () => {
		const rows = [...madeUp(60, 2), [null, 1, 1, 1]];
		const found = keyDrivers(rows, seededRandom(1).next);
		expect(found).toMatchObject({ kind: 'association', n: 60 });
		const flat = keyDrivers(
			madeUp(200, 2).map((row) => [...row.slice(0, 3), 4]),
			seededRandom(1).next
		);
		expect(flat).toEqual({ kind: 'association', n: 200, correlations: [null, null, null] });
	});

	it('narrows its intervals as n grows', () => {
		const width = (n: number): number => {
			const found = keyDrivers(madeUp(n, 4), seededRandom(5).next, 300);
			return found.kind === 'importance' ? sum(found.drivers.map(({ lower, upper }) => upper - lower)) : 0;
		};
		expect(width(1600)).toBeLessThan(width(100));
	});
});

describe('resampledCovariance', () => {
	it('draws whole cases: one that always draws the first has no variance, one that draws each once has all', () => {
		const rows = madeUp(20, 6);
		expect(resampledCovariance(rows, () => 0)().max()).toBe(0);
		let next = 0;
		const drawn = resampledCovariance(rows, () => (next++ % 20) / 20)();
		const whole = covarianceMatrix(rows);
		for (const [i, row] of drawn.to2DArray().entries()) {
			for (const [j, value] of row.entries()) expect(value).toBeCloseTo(whole?.get(i, j) ?? 0, 9);
		}
	});
});

describe('rankCorrelation', () => {
	it('equals SciPy with ties', () => {
		expect(rankCorrelation([1, 2, 2, 3, 5, 5, 5, 4], [2, 1, 3, 3, 4, 5, 5, 1])).toBeCloseTo(
			0.7125556705864818,
			12
		);
		expect(averageRanks([30, 10, 30, 20])).toEqual([3.5, 1, 3.5, 2]);
	});

	it('is null where one side says one thing', () => {
		expect([rankCorrelation([1, 1], [1, 2]), rankCorrelation([1], [1])]).toEqual([null, null]);
	});
});

describe('quantileOfSorted', () => {
	it('equals NumPy, and is null of nothing', () => {
		const values = [1, 2, 4, 8, 16];
		expect([0.025, 0.1, 0.5, 0.9, 1].map((p) => quantileOfSorted(values, p))).toEqual([
			1.1, 1.4, 4, 12.8, 16
		]);
		expect(quantileOfSorted([], 0.5)).toBeNull();
	});
});
