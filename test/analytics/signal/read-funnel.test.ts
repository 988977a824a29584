import { describe, expect, test } from 'vitest';
import { countFlags } from '#lib/analytics/signal/flags.ts';
import { readFunnel, type UnitSums } from '#lib/analytics/signal/read-funnel.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import { clusteredSeries } from '#test/support/clustered-series.ts';

function unitOf(id: string, batches: readonly { favourable: number; n: number }[]): UnitSums {
	const sum = (figure: (batch: { favourable: number; n: number }) => number) =>
		batches.reduce((all, batch) => all + figure(batch), 0);
	return {
		id,
		favourable: sum(({ favourable }) => favourable),
		n: sum(({ n }) => n),
		batches: batches.length,
		favourableSquared: sum(({ favourable }) => favourable ** 2),
		favourableTimesN: sum(({ favourable, n }) => favourable * n),
		nSquared: sum(({ n }) => n ** 2)
	};
}

/** Units of five batches of 20 with these favourable answers in each. */
function units(favourable: readonly number[]): UnitSums[] {
	return favourable.map((count, index) =>
		unitOf(
			`u${index}`,
			[count - 1, count, count + 1, count, count].map((one) => ({ favourable: one, n: 20 }))
		)
	);
}

describe('a funnel', () => {
	test('compares nobody below five units', () => {
		const reading = readFunnel(units([16, 17, 16, 5]), 1);
		expect(reading).toMatchObject({ limits: 'none', curve: [], expectedOutside: 0 });
		expect(reading.units.every(({ position }) => position === 'within')).toBe(true);
	});

	test('has exact limits for five to nine units and adjusted ones from ten', () => {
		expect(readFunnel(units(Array(9).fill(16) as number[]), 1).limits).toBe('exact');
		expect(readFunnel(units(Array(10).fill(16) as number[]), 1).limits).toBe('adjusted');
	});

	test('places a unit that clearly differs and no other', () => {
		const { units: placed } = readFunnel(units([17, 17, 16, 17, 17, 17, 5]), 1);
		expect(placed.map(({ position }) => position)).toEqual([...Array(6).fill('within'), 'below']);
	});

	test('calls nobody outside for all of a few favourable answers', () => {
		const { units: placed } = readFunnel(
			[...units([17, 17, 16, 17, 17]), unitOf('few', [{ favourable: 11, n: 11 }])],
			1
		);
		expect(placed.at(-1)).toMatchObject({ share: 1, upperLimit: 1, position: 'within' });
	});

	test('keeps the order it was given and leaves out units without answers', () => {
		const all = [...units([16, 3, 17, 16, 15, 16]), unitOf('none', [])].toReversed();
		expect(readFunnel(all, 1).units.map(({ id }) => id)).toEqual(['u5', 'u4', 'u3', 'u2', 'u1', 'u0']);
	});

	test('widens its limits by the design effect of the association where batches are few', () => {
		const few = (effect: number) =>
			readFunnel(
				Array.from({ length: 6 }, (_, index) => unitOf(`u${index}`, [{ favourable: 30, n: 40 }])),
				effect
			).units[0];
		expect(few(3)?.lowerLimit).toBeLessThan(few(1)?.lowerLimit ?? 0);
		expect(few(3)?.upperLimit).toBeGreaterThanOrEqual(few(1)?.upperLimit ?? 1);
	});

	test('has limits that widen as n falls', () => {
		const { curve } = readFunnel(units([16, 17, 16, 15, 16, 17]), 1);
		const widths = curve.map(({ lower, upper }) => upper - lower);
		expect(widths).toEqual(widths.toSorted((a, b) => b - a));
	});

	test.each([
		[5, 6],
		[10, 5]
	])('puts %i identical units of %i runs outside no more often than it says, at ICC .05', (count, runs) => {
		const random = seededRandom(`funnel ${count}`);
		let [outside, expected] = [0, 0];
		const rounds = 400;
		for (let round = 0; round < rounds; round++) {
			const drawn = Array.from({ length: count }, (_, index) =>
				unitOf(
					`u${index}`,
					clusteredSeries(random, {
						length: runs,
						share: 0.85,
						icc: 0.05,
						sizeOf: () => random.integer(10, 20)
					})
				)
			);
			const reading = readFunnel(drawn, 1.7);
			outside += countFlags({ readings: [], funnels: [reading] }).flagged;
			expected += reading.expectedOutside;
		}
		const error = 1.96 * Math.sqrt(Math.max(outside, 1));
		expect(outside - error).toBeLessThanOrEqual(expected);
		expect(expected / rounds).toBeCloseTo(0.002 * count, 12);
	});
});
