import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toColumns } from '#lib/analytics/engine.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { RawItemRow } from '#lib/analytics/metric/keys.ts';
import { addUpTable, everyRow, toSumTable } from '#lib/analytics/metric/sum-table.ts';

interface Row extends RawItemRow {
	readonly n: number;
	readonly favourable: number;
	/** 0 in every row. */
	readonly unused: number;
}

const rows = fc.array(
	fc.record({
		part: fc.constant(0),
		item: fc.constantFrom('a', 'b'),
		scale: fc.constantFrom('s', 't'),
		department: fc.constant(null),
		program: fc.constantFrom('p', 'q', null),
		provider: fc.constantFrom('x', 'y', null),
		period: fc.constantFrom(202401, 202402, 202412, null),
		batch: fc.constant(null),
		n: fc.integer({ min: 0, max: 60 }),
		favourable: fc.integer({ min: 0, max: 60 }),
		unused: fc.constant(0)
	}),
	{ maxLength: 60 }
);
const groupings = fc.subarray<By[number]>(['program', 'provider', 'period']);
const choice = fc.record({
	programs: fc.subarray(['p', 'q']),
	from: fc.constantFrom(null, 202402),
	to: fc.constantFrom(null, 202402, 202406)
});

describe('rows by column', () => {
	test('add up to what plain addition gives, for every grouping and choice', () => {
		fc.assert(
			fc.property(rows, groupings, choice, (all: readonly Row[], by, { programs, from, to }) => {
				const chosen = all.filter(
					({ program, period }) =>
						(programs.length === 0 || (program !== null && programs.includes(program))) &&
						(from === null || (period !== null && period >= from)) &&
						(to === null || (period !== null && period <= to))
				);
				const nameOf = (row: Row) =>
					JSON.stringify([row.item, row.scale, ...by.map((key) => row[key as 'period'])]);
				const expected = Map.groupBy(chosen, nameOf);
				const added = addUpTable<Row>(toSumTable(toColumns(all)), { programs, from, to }, by);
				expect(new Set(added.map(nameOf))).toEqual(new Set(expected.keys()));
				for (const row of added) {
					const own = expected.get(nameOf(row)) ?? [];
					expect(row.n).toBe(own.reduce((sum, { n }) => sum + n, 0));
					expect(row.favourable).toBe(own.reduce((sum, { favourable }) => sum + favourable, 0));
					expect(row.unused).toBe(0);
				}
			})
		);
	});

	test('come in the order of keys, undated and unnamed ones last, without the keys that were added over', () => {
		const row = (program: string | null, period: number | null, n: number): Row => {
			const names = { part: 3, item: 'a', scale: 's', department: 'd', provider: 'x', batch: 7 };
			return { ...names, program, period, n, favourable: 0, unused: 0 };
		};
		const all = [row(null, 202402, 1), row('q', null, 2), row('q', 202401, 4), row('p', 202402, 8)];
		const added = addUpTable<Row>(toSumTable(toColumns(all)), everyRow, ['program', 'period']);
		expect(added.map(({ program, period, n }) => [program, period, n])).toEqual([
			['p', 202402, 8],
			['q', 202401, 4],
			['q', null, 2],
			[null, 202402, 1]
		]);
		expect(added[0]).toMatchObject({ part: 0, department: null, provider: null, batch: null });
	});

	test('are none where there is none', () => {
		expect(addUpTable(toSumTable({}), everyRow, [])).toEqual([]);
	});
});
