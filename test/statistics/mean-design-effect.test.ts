import { describe, expect, it } from 'vitest';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { meanDesignEffect } from '#lib/statistics/mean-design-effect.ts';

const clusters = Array.from({ length: 12 }, (_, index) => ({ n: 20 + index, total: (index * 7) % 15 }));
const sum = (value: (cluster: { n: number; total: number }) => number) =>
	clusters.reduce((all, cluster) => all + value(cluster), 0);
const sums = {
	clusters: clusters.length,
	n: sum(({ n }) => n),
	total: sum(({ total }) => total),
	totalSquared: sum(({ total }) => total ** 2),
	totalTimesN: sum(({ n, total }) => n * total),
	nSquared: sum(({ n }) => n ** 2)
};

describe('the design effect of a mean', () => {
	it('is that of a share where answers are 0 and 1', () => {
		const share = sums.total / sums.n;
		const ofShare = designEffect({
			...sums,
			favourable: sums.total,
			favourableSquared: sums.totalSquared,
			favourableTimesN: sums.totalTimesN
		});
		expect(ofShare).toBeGreaterThan(1);
		expect(meanDesignEffect({ ...sums, variance: share * (1 - share) })).toBeCloseTo(ofShare ?? NaN, 12);
	});

	it.each([
		['fewer than ten clusters', { ...sums, clusters: 9, variance: 1 }],
		['no answers', { ...sums, n: 0, variance: 1 }],
		['answers that do not vary', { ...sums, variance: 0 }]
	])('does not exist with %s', (_, given) => {
		expect(meanDesignEffect(given)).toBeNull();
	});
});
