import { describe, expect, it } from 'vitest';
import { derivedValues, toFullCounts, toStoredCounts } from '#lib/analytics/dataset/derived-counts.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

const scales = [
	{ name: 'five points', low: 1, high: 5, favourableBits: 0b110000, top: 5, rest: 3 },
	{ name: 'recommendation', low: 0, high: 10, favourableBits: 0b11000000000, top: 10, rest: 8 },
	{ name: 'favourable at the low end', low: 1, high: 3, favourableBits: 0b10, top: 1, rest: 3 },
	{ name: 'all favourable', low: 0, high: 1, favourableBits: 0b11, top: 1, rest: null }
];

describe('counts that are not stored', () => {
	it.each(scales)('are the highest of each kind: $name', ({ top, rest, ...scale }) => {
		expect(derivedValues(scale)).toEqual({ top, rest });
	});

	it.each(scales)('come back, also from sums: $name', ({ low, high, favourableBits }) => {
		const random = seededRandom(high);
		const scale = { low, high, favourableBits };
		const make = () =>
			Array.from({ length: 11 }, (_, value) => (value >= low && value <= high ? random.integer(0, 40) : 0));
		const parts = [make(), make(), make()];
		const add = (lists: readonly (readonly number[])[]) =>
			lists.reduce(
				(sums, list) => sums.map((sum, value) => sum + (list[value] ?? 0)),
				new Array<number>(11).fill(0)
			);
		const full = add(parts);
		const stored = add(parts.map((counts) => toStoredCounts(counts, scale)));
		const valid = full.reduce((sum, count) => sum + count, 0);
		const favourable = full.reduce((sum, count, value) => sum + ((favourableBits >> value) % 2) * count, 0);
		expect(toFullCounts(stored, scale, { valid, favourable })).toEqual(full);
	});
});
