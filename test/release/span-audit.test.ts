import { describe, expect, test } from 'vitest';
import { findSmallGroup } from '#lib/release/span-audit.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

const people = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('the span audit', () => {
	test('finds nothing in disjoint sets of k or more and their sums', () => {
		const released = [['a', 'b'], ['c'], ['d', 'e', 'f'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f']];
		expect(findSmallGroup(released, people({ a: 2, b: 3, c: 9, d: 1, e: 2, f: 2 }), 5)).toBeNull();
	});

	test('finds a small set that was released as it is', () => {
		expect(findSmallGroup([['a'], ['b']], people({ a: 4, b: 20 }), 5)).toEqual(['a']);
	});

	test('finds the rest between a total and its parts', () => {
		const released = [['a'], ['b'], ['a', 'b', 'c']];
		expect(findSmallGroup(released, people({ a: 9, b: 8, c: 3 }), 5)).toEqual(['c']);
	});

	test('finds the difference between overlapping pooled sets', () => {
		const released = [
			['a', 'b'],
			['a', 'b', 'c']
		];
		expect(findSmallGroup(released, people({ a: 3, b: 3, c: 4 }), 5)).toEqual(['c']);
	});

	test('finds a group that needs a fraction of a sum', () => {
		const pairs = [
			['a', 'b'],
			['b', 'c'],
			['a', 'c']
		];
		expect(findSmallGroup(pairs, people({ a: 3, b: 4, c: 4 }), 5)).toEqual(['a']);
	});

	test('a difference of two groups is not a group', () => {
		const released = [
			['a', 'b'],
			['a', 'c']
		];
		expect(findSmallGroup(released, people({ a: 5, b: 2, c: 2 }), 5)).toBeNull();
	});

	test('runs without people hide nothing and show nothing', () => {
		const released = [
			['a', 'b'],
			['a', 'b', 'empty']
		];
		expect(findSmallGroup(released, people({ a: 2, b: 3, empty: 0 }), 5)).toBeNull();
	});

	test('four people are found and five are not', () => {
		const released = [['a', 'b'], ['b']];
		expect(findSmallGroup(released, people({ a: 4, b: 6 }), 5)).toEqual(['a']);
		expect(findSmallGroup(released, people({ a: 5, b: 6 }), 5)).toBeNull();
	});

	test('agrees with trying every group of runs, in 400 random families', () => {
		const random = seededRandom(20_261_122);
		let leaks = 0;
		for (let round = 0; round < 400; round += 1) {
			const runs = Array.from({ length: random.integer(3, 8) }, (_, index) => `r${index}`);
			const counts = new Map(runs.map((run) => [run, random.integer(0, 7)]));
			const released = Array.from({ length: random.integer(1, 6) }, () =>
				runs.filter(() => random.chance(0.5))
			);
			const found = findSmallGroup(released, counts, 5);
			const weight = found && found.reduce((sum, run) => sum + (counts.get(run) ?? 0), 0);
			const expected = lightestByTrial(released, runs, counts, 5);
			expect({ round, weight }).toEqual({ round, weight: expected });
			if (expected !== null) leaks += 1;
		}
		expect(leaks).toBeGreaterThan(50);
		expect(leaks).toBeLessThan(350);
	});
});

/** The same question by brute force: is the rank unchanged when the group's vector joins the released ones? */
function lightestByTrial(
	released: readonly string[][],
	runs: readonly string[],
	counts: ReadonlyMap<string, number>,
	k: number
): number | null {
	const peopled = runs.filter((run) => (counts.get(run) ?? 0) > 0);
	const toVector = (group: readonly string[]) => peopled.map((run) => (group.includes(run) ? 1 : 0));
	const rows = released.map(toVector);
	const rank = rankModulo(rows);
	let lightest: number | null = null;
	for (let choice = 1; choice < 2 ** peopled.length; choice += 1) {
		const group = peopled.filter((_, index) => choice & (2 ** index));
		const weight = group.reduce((sum, run) => sum + (counts.get(run) ?? 0), 0);
		if (weight >= (lightest ?? k)) continue;
		if (rankModulo([...rows, toVector(group)]) === rank) lightest = weight;
	}
	return lightest;
}

/** Rank over the integers modulo a prime far above any determinant of 8 x 8 matrices of 0 and 1 (at most 56). */
function rankModulo(matrix: readonly (readonly number[])[]): number {
	const prime = 10_007;
	const inverse = (value: number) => {
		let [power, base, result] = [prime - 2, value, 1];
		for (; power > 0; power >>= 1) {
			if (power & 1) result = (result * base) % prime;
			base = (base * base) % prime;
		}
		return result;
	};
	const rows = matrix.map((row) => [...row]);
	let rank = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
		const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
		if (at < 0) continue;
		const pivot = rows[at] as number[];
		rows[at] = rows[rank] as number[];
		rows[rank] = pivot;
		const scale = inverse(pivot[column] as number);
		for (const row of rows.slice(rank + 1)) {
			const factor = ((row[column] as number) * scale) % prime;
			pivot.forEach((value, index) => {
				row[index] = ((((row[index] as number) - factor * value) % prime) + prime) % prime;
			});
		}
		rank += 1;
	}
	return rank;
}
