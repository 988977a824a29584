import { describe, expect, it } from 'vitest';
import {
	batchesInSteps,
	fewestProviders,
	lastComparedDay,
	type SteppedBatch
} from '#lib/release/figure-steps.ts';
import { findSmallGroup } from '#lib/release/span-audit.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

function sealedOnDays(respondents: readonly number[], audience = 'direct'): SteppedBatch[] {
	return respondents.map((people, index) => ({
		id: `${audience}-${String(index).padStart(3, '0')}`,
		audience,
		respondents: people,
		sealedOn: `2026-01-${String(index + 1).padStart(2, '0')}`
	}));
}

const idsOf = (batches: readonly SteppedBatch[]) => batches.map(({ id }) => id).sort();

describe('figures over whole answer sets', () => {
	it.each([
		['nothing yet', [40, 59], 0],
		['the first hundred', [40, 60, 30], 2],
		['the next hundred, and nothing in between', [100, 60, 39], 1],
		['the hundred after it', [100, 60, 40, 5], 3]
	])('rest on %s', (_, respondents, batches) => {
		expect(batchesInSteps(sealedOnDays(respondents))).toHaveLength(batches);
	});

	it('wait for 5 % more where they rest on many', () => {
		expect(batchesInSteps(sealedOnDays([10_000, 499]))).toHaveLength(1);
		expect(batchesInSteps(sealedOnDays([10_000, 499, 1]))).toHaveLength(3);
	});

	it('step apart for each audience, since surveys differ', () => {
		const batches = [...sealedOnDays([100, 100]), ...sealedOnDays([60, 30], 'partner')];
		expect(batchesInSteps(batches).every(({ audience }) => audience === 'direct')).toBe(true);
	});

	it('are the same in whatever order batches come, and only grow', () => {
		const random = seededRandom(4);
		const batches = sealedOnDays(Array.from({ length: 28 }, () => random.integer(5, 60)));
		let before: string[] = [];
		for (let days = 1; days <= batches.length; days += 1) {
			const today = idsOf(batchesInSteps(batches.slice(0, days)));
			expect(idsOf(batchesInSteps(batches.slice(0, days).toReversed()))).toEqual(today);
			expect(today).toEqual(expect.arrayContaining(before));
			before = today;
		}
	});

	it('of all days together let nobody work out a group under a hundred', () => {
		const random = seededRandom(9);
		const batches = sealedOnDays(Array.from({ length: 28 }, () => random.integer(5, 60)));
		const released = batches.map((_, index) => idsOf(batchesInSteps(batches.slice(0, index + 1))));
		const people = new Map(batches.map(({ id, respondents }) => [id, respondents]));
		expect(new Set(released.map((ids) => ids.length)).size).toBeGreaterThan(4);
		expect(findSmallGroup(released, people, 100)).toBeNull();
	});
});

describe('comparing providers', () => {
	const on = (day: number, ...providers: string[]) =>
		providers.map((provider) => ({ provider, sealedOn: `2026-01-${String(day).padStart(2, '0')}` }));
	const six = ['a', 'b', 'c', 'd', 'e', 'f'];

	it('begins with six of them', () => {
		expect(lastComparedDay([])).toBeNull();
		expect(lastComparedDay(on(1, ...six.slice(1)))).toBeNull();
		expect(lastComparedDay([...on(1, 'a', 'b'), ...on(2, 'c', 'd', 'e'), ...on(3, 'f')])).toBe('2026-01-03');
	});

	it('moves on only when six have something new: nobody is what changed', () => {
		const first = on(1, ...six);
		expect(lastComparedDay([...first, ...on(2, 'a')])).toBe('2026-01-01');
		expect(lastComparedDay([...first, ...on(2, 'a'), ...on(3, 'a'), ...on(4, ...six.slice(1))])).toBe(
			'2026-01-04'
		);
	});

	it('changes between any two days by at least six providers', () => {
		const random = seededRandom(2);
		const sealed = Array.from({ length: 28 }, (_, day) =>
			on(day + 1, random.pick([...six, 'g', 'h', 'i']))
		).flat();
		const days = sealed.map((_, index) => lastComparedDay(sealed.slice(0, index + 1)) ?? '');
		const steps = [...new Set(days)];
		expect(steps.length).toBeGreaterThan(2);
		for (const [index, last] of steps.entries()) {
			if (index === 0) continue;
			const between = sealed.filter(
				({ sealedOn }) => sealedOn > (steps[index - 1] ?? '') && sealedOn <= last
			);
			expect(new Set(between.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(fewestProviders);
		}
	});
});
