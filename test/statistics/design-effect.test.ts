import { describe, expect, it } from 'vitest';
import { designEffect, type ClusterSums } from '#lib/statistics/design-effect.ts';

/** The sums over clusters of `favourable` of `n` answers each. */
function sumsOf(clusters: readonly (readonly [favourable: number, n: number])[]): ClusterSums {
	const sum = (value: (x: number, n: number) => number) => clusters.reduce((s, [x, n]) => s + value(x, n), 0);
	return {
		clusters: clusters.length,
		n: sum((_, n) => n),
		favourable: sum((x) => x),
		favourableSquared: sum((x) => x * x),
		favourableTimesN: sum((x, n) => x * n),
		nSquared: sum((_, n) => n * n)
	};
}

describe('designEffect', () => {
	it('equals the ratio estimator computed cluster by cluster', () => {
		const clusters = [
			[12, 15],
			[9, 20],
			[18, 22],
			[5, 12],
			[14, 14],
			[7, 18],
			[16, 25],
			[11, 13],
			[6, 16],
			[19, 30],
			[8, 9]
		] as const;
		const n = clusters.reduce((sum, [, size]) => sum + size, 0);
		const share = clusters.reduce((sum, [x]) => sum + x, 0) / n;
		const squares = clusters.reduce((sum, [x, size]) => sum + (x - share * size) ** 2, 0);
		const variance = ((11 / 10) * squares) / n ** 2;
		expect(designEffect(sumsOf(clusters))).toBeCloseTo(variance / ((share * (1 - share)) / n), 10);
	});

	it('equals the size of the clusters, but for one degree of freedom, when each agrees with itself', () => {
		const clusters = Array.from({ length: 40 }, (_, index) => [index % 2 === 0 ? 12 : 0, 12] as const);
		expect(designEffect(sumsOf(clusters))).toBeCloseTo((12 * 40) / 39, 10);
	});

	it('is never below 1', () => {
		const clusters = Array.from({ length: 12 }, () => [5, 10] as const);
		expect(designEffect(sumsOf(clusters))).toBe(1);
	});

	it('is unknown with fewer than ten clusters', () => {
		expect(designEffect(sumsOf(Array.from({ length: 9 }, () => [5, 10] as const)))).toBeNull();
	});

	it('is unknown when all answers agree, or there are none', () => {
		expect(designEffect(sumsOf(Array.from({ length: 12 }, () => [10, 10] as const)))).toBeNull();
		expect(designEffect(sumsOf(Array.from({ length: 12 }, () => [0, 0] as const)))).toBeNull();
	});
});
