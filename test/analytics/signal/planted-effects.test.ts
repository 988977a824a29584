import { describe, expect, test } from 'vitest';
import { demoEffects, noEffects } from '#lib/server/demo/effects.ts';
import { calledEffects, clusteredEffects, flagRate, simulateChances } from '#test/support/called-effects.ts';
import { memoryAssociation } from '#test/support/memory-association.ts';

// A small part of `npm run bench -- 13`, which asks 200 associations; seeds are fixed, so that it is the same each time.
const seeds = Array.from({ length: 24 }, (_, index) => `planted ${index}`);

describe('over re-seeded associations', () => {
	test('each planted effect is called', () => {
		const called = seeds.map((seed) => calledEffects(memoryAssociation(seed, demoEffects), demoEffects));
		for (const effect of ['improvement', 'decline', 'provider'] as const) {
			expect(called.filter((one) => one[effect]).length).toBeGreaterThanOrEqual(22);
		}
	}, 60_000);

	test.each([
		['with nothing planted', noEffects],
		['with answers clustered at ICC .05', clusteredEffects]
	])(
		'a page flags no more charts than it says chance would, %s',
		(_, effects) => {
			const rate = flagRate(seeds, effects);
			expect(rate.looked).toBeGreaterThan(30);
			expect(rate.lower).toBeLessThanOrEqual(0);
			// Nor far fewer: a number that is much too high would excuse everything.
			expect(rate.flagged).toBeGreaterThan(rate.expected / 3);
		},
		60_000
	);

	test('chance flags series as often as the table says', () => {
		for (const { rate, stored } of simulateChances('p-prime', 60)) {
			// Three simulation errors of 180 series.
			expect(Math.abs(rate - stored)).toBeLessThan(0.05);
		}
	}, 60_000);
});
