import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Occurrences } from '#lib/server/importing/occurrences.ts';

const markOf = (text: string) => createHash('sha256').update(text).digest('base64url');

describe('occurrences', () => {
	it('count each mark from 0', () => {
		const occurrences = new Occurrences();
		const marks = ['a', 'b', 'a', 'a', 'b'].map(markOf);
		expect(marks.map((mark) => occurrences.next(mark))).toEqual([0, 0, 1, 2, 1]);
	});

	it('count as a map of texts would', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 6000, size: 'max' }), (numbers) => {
				const occurrences = new Occurrences();
				const expected = new Map<number, number>();
				for (const number of numbers) {
					const before = expected.get(number) ?? 0;
					expect(occurrences.next(markOf(String(number)))).toBe(before);
					expected.set(number, before + 1);
				}
			}),
			{ numRuns: 20 }
		);
	});

	it('stay right while the table grows', () => {
		const occurrences = new Occurrences();
		for (const round of [0, 1, 2]) {
			for (let number = 0; number < 10_000; number++) {
				if (occurrences.next(markOf(String(number))) !== round)
					throw new Error(`${number} in round ${round}`);
			}
		}
	});
});
