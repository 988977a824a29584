import { expect, test } from 'vitest';
import { differenceTest } from '#lib/statistics/difference-test.ts';

test('agrees with the pooled test of two proportions', () => {
	expect(differenceTest({ favourable: 50, n: 100 }, { favourable: 64, n: 100 }) as number).toBeCloseTo(
		0.045544,
		5
	);
	// z = 1.959963985 is a p value of 0.05.
	const n = 2 * 0.25 * (1.959963985 / 0.1) ** 2;
	expect(differenceTest({ favourable: 0.55 * n, n }, { favourable: 0.45 * n, n }) as number).toBeCloseTo(
		0.05,
		6
	);
});

test('is wider where answers come in clusters', () => {
	const first = { favourable: 50, n: 100 };
	const second = { favourable: 64, n: 100 };
	const plain = differenceTest(first, second) as number;
	const clustered = differenceTest({ ...first, designEffect: 2 }, { ...second, designEffect: 2 }) as number;
	expect(clustered).toBeGreaterThan(plain);
	expect(differenceTest(second, first)).toBe(plain);
});

test('is certain where all agree and silent where nobody answered', () => {
	expect(differenceTest({ favourable: 5, n: 5 }, { favourable: 9, n: 9 })).toBe(1);
	expect(differenceTest({ favourable: 0, n: 0 }, { favourable: 9, n: 9 })).toBeNull();
});
