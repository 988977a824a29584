import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedMean } from '#lib/statistics/counted-mean.ts';

describe('countedMean', () => {
	it('equals mean and standard deviation of the single answers', () => {
		const answers = fc.array(fc.nat(10), { minLength: 2, maxLength: 60 });
		fc.assert(
			fc.property(answers, (values) => {
				const counts = Array.from({ length: 11 }, (_, value) => values.filter((v) => v === value).length);
				const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
				const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
				const result = countedMean(counts);
				expect(result.n).toBe(values.length);
				expect(result.mean).toBeCloseTo(mean, 10);
				expect(result.sd).toBeCloseTo(Math.sqrt(variance), 10);
			})
		);
	});

	it('has no mean without answers and no deviation from one', () => {
		expect(countedMean([0, 0, 0])).toEqual({ n: 0, mean: null, sd: null });
		expect(countedMean([0, 0, 1])).toEqual({ n: 1, mean: 2, sd: null });
	});
});
