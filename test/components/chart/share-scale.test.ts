import { expect, test } from 'vitest';
import { shareAt, shareDomain, shareTicks } from '#lib/components/chart/share-scale.ts';

const interval = (lower: number, upper: number) => ({
	favourable: 1,
	n: 2,
	share: (lower + upper) / 2,
	lower,
	upper
});

test.each([
	['high shares keep half of the axis', [interval(0.8, 0.9)], 0.5],
	['the lowest interval fits, in steps of ten points', [interval(0.8, 0.9), interval(0.37, 0.6)], 0.3],
	['an end that lies on a step stays on it', [interval(0.3, 0.6)], 0.3],
	['a share of nothing reaches zero', [interval(0, 0.28)], 0],
	['no estimate at all shows the upper half', [], 0.5]
])('%s', (_, estimates, from) => {
	expect(shareDomain(estimates)).toEqual({ from, to: 1 });
});

test('places are per cent of the axis and never leave it', () => {
	const at = shareAt({ from: 0.5, to: 1 });
	expect([0.5, 0.75, 1, 0.2].map(at)).toEqual([0, 50, 100, 0]);
});

test('ticks are round shares', () => {
	expect(shareTicks({ from: 0.5, to: 1 }, 5).map(({ share }) => share)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});
