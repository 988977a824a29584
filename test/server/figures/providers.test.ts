import { describe, expect, it } from 'vitest';
import { compareProviders } from '#lib/server/figures/comparison.ts';
import { binProviders } from '#lib/server/figures/provider-bins.ts';
import type { ProviderSum } from '#lib/server/figures/provider-sums.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

function sumsOf(shares: readonly number[], n = 100): ProviderSum[] {
	return shares.map((share, index) => ({
		item: 'D-OVR-1',
		scale: 'SAT5',
		provider: `p${String(index).padStart(2, '0')}`,
		favourable: Math.round(share * n),
		n
	}));
}

const eleven = [0.5, 0.6, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.85, 0.9, 0.95];

describe('a provider among all', () => {
	it('has the sums of all, itself included', () => {
		const [row] = compareProviders(sumsOf(eleven), 'p00');
		expect(row).toMatchObject({ units: 11, n: 1100, favourable: 830 });
	});

	it('sees the middle 80 % of the ten others, between their shares and in whole per cents', () => {
		const [row] = compareProviders(sumsOf(eleven), 'p00');
		expect(row).toMatchObject({ bandLower: 0.69, bandUpper: 0.91 });
		const others = eleven.slice(1);
		expect(others.map((share) => share.toFixed(2))).not.toContain(row?.bandLower?.toFixed(2));
	});

	it('sees no band of fewer than ten others', () => {
		expect(compareProviders(sumsOf(eleven.slice(1)), 'p00')[0]).toMatchObject({
			bandLower: null,
			bandUpper: null
		});
		expect(compareProviders(sumsOf(eleven.slice(1)), 'nobody')[0]?.bandLower).not.toBeNull();
	});

	it('sees how much providers differ only where they are ten', () => {
		expect(compareProviders(sumsOf(eleven), null)[0]?.dispersion).toBeGreaterThan(1);
		expect(compareProviders(sumsOf(eleven.slice(2)), null)[0]).toMatchObject({
			dispersion: null,
			tau2: null
		});
	});
});

describe('the bins of providers', () => {
	it('hold three or none, follow each other from 0 to 1, and lose nobody', () => {
		const random = seededRandom(11);
		for (let round = 0; round < 500; round++) {
			const shares = Array.from(
				{ length: random.integer(6, 40) },
				() => random.next() ** random.integer(1, 3)
			);
			const bins = binProviders(sumsOf(shares));
			expect(bins.every(({ providers }) => providers === 0 || providers >= 3)).toBe(true);
			expect(bins.reduce((sum, { providers }) => sum + providers, 0)).toBe(shares.length);
			expect([bins[0]?.low, bins.at(-1)?.high]).toEqual([0, 1]);
			for (const [index, { high }] of bins.entries()) {
				if (index + 1 < bins.length) expect(bins[index + 1]?.low).toBe(high);
			}
		}
	});

	it('are the same in whatever order providers come', () => {
		const sums = sumsOf(eleven);
		expect(binProviders(sums.toReversed())).toEqual(binProviders(sums));
	});

	it('put one who stands alone together with the nearest', () => {
		const bins = binProviders(sumsOf([0.32, 0.81, 0.82, 0.83, 0.84, 0.97]));
		expect(bins.map(({ low, high, providers }) => [low, high, providers])).toEqual([
			[0, 0.3, 0],
			[0.3, 1, 6]
		]);
	});

	it('hold no names and no answers', () => {
		expect(Object.keys(binProviders(sumsOf(eleven))[0] ?? {})).toEqual([
			'item',
			'scale',
			'low',
			'high',
			'providers'
		]);
	});
});
