import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWholeTable } from '#lib/statistics/feasible-table.ts';
import { auditSuppression, type CountTable } from '#lib/statistics/suppression-audit.ts';
import { isSafe, suppress, type SafeTable } from '#lib/statistics/suppression.ts';
import { referenceCases } from '#test/support/reference-cases.ts';

const count = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4, 5), fc.nat(15));

/** Tables with margins, lists with a total, and lines that overlap in any way. */
const tables: fc.Arbitrary<CountTable> = fc.oneof(
	fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
		fc.array(count, { minLength: rows * columns, maxLength: rows * columns }).map((counts) => ({
			counts,
			lines: marginLines(rows, columns),
			least: 5
		}))
	),
	fc
		.array(count, { minLength: 1, maxLength: 8 })
		.chain((counts) =>
			fc
				.array(fc.subarray([...counts.keys()], { minLength: 1 }), { maxLength: 4 })
				.map((lines) => ({ counts, lines, least: 5 }))
		)
);

function marginLines(rows: number, columns: number): number[][] {
	const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
	return [
		...range(rows).map((row) => range(columns).map((column) => row * columns + column)),
		...range(columns).map((column) => range(rows).map((row) => row * columns + column))
	];
}

/** Every table of whole numbers up to `most` that agrees with what is published: by trying, as no solver does. */
function possibleTables({ counts, lines }: CountTable, safe: SafeTable, most: number): number[][] {
	const hidden = safe.suppressed;
	const told = lines.filter((_, index) => !safe.withheldLines.includes(index));
	let found: number[][] = [[...counts]];
	found = hidden.reduce(
		(partly, cell) =>
			partly.flatMap((table) =>
				Array.from({ length: most + 1 }, (_, value) => table.with(cell, value)).filter((candidate) =>
					told.every((line) => isStillPossible(line, candidate, counts, hidden, cell))
				)
			),
		found
	);
	return found;
}

/** Whether a line can still meet its total: hidden cells up to `cell` are set, later ones are at least 0. */
function isStillPossible(
	line: readonly number[],
	candidate: readonly number[],
	counts: readonly number[],
	hidden: readonly number[],
	cell: number
): boolean {
	const total = line.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
	const open = line.some((one) => hidden.includes(one) && one > cell);
	const set = line.reduce(
		(sum, one) => (hidden.includes(one) && one > cell ? sum : sum + (candidate[one] ?? 0)),
		0
	);
	return open ? set <= total : set === total;
}

describe('suppress', () => {
	it.each(referenceCases('suppression'))('answers $name safely and with few cells', ({ input, expected }) => {
		const { cells, lines, k } = input as { cells: Record<string, number>; lines: string[][]; k: number };
		const { primary, min_secondary: fewest } = expected as { primary: string[]; min_secondary: number };
		const names = Object.keys(cells);
		const table = {
			counts: Object.values(cells),
			lines: lines.map((line) => line.map((name) => names.indexOf(name))),
			least: k
		};
		const safe = suppress(table);
		expect(safe.primary.map((cell) => names[cell])).toEqual(primary);
		expect(safe.feasible).toBe(true);
		expect(safe.suppressed).toHaveLength(primary.length + fewest);
		expect(auditSuppression(table, { cells: new Set(safe.suppressed), withheldLines: new Set() })).toEqual(
			[]
		);
	});

	it('is safe for any table, and always the same', () => {
		fc.assert(
			fc.property(tables, (table) => {
				const safe = suppress(table);
				expect(isSafe(table, safe)).toBe(true);
				expect(suppress(table)).toEqual(safe);
				expect(safe.feasible).toBe(safe.withheldLines.length === 0);
			}),
			{ numRuns: 300 }
		);
	});

	it('leaves every small cell open upwards, as trying all tables shows', () => {
		const small = fc
			.array(fc.nat(7), { minLength: 4, maxLength: 6 })
			.map((counts) => ({ counts, lines: [[...counts.keys()], [0, 1, 2]], least: 3 }));
		fc.assert(
			fc.property(small, (table) => {
				const safe = suppress(table);
				const possible = possibleTables(table, safe, 8);
				for (const cell of safe.primary) {
					const values = possible.map((candidate) => candidate[cell] ?? 0);
					expect(Math.max(...values)).toBeGreaterThanOrEqual(3);
					expect(Math.min(...values)).toBeLessThan(Math.max(...values));
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('suppresses as much in whatever order cells and lines stand', () => {
		const counts = [20, 15, 6, 2, 30, 12, 7, 9, 18, 25, 3, 8];
		const table = { counts, lines: marginLines(3, 4), least: 5 };
		const turned = {
			counts: counts.toReversed(),
			lines: table.lines.map((line) => line.map((cell) => 11 - cell)).reverse(),
			least: 5
		};
		expect(suppress(turned).suppressed).toHaveLength(suppress(table).suppressed.length);
	});

	it('hides nothing where nothing is small, and shows empty cells as empty', () => {
		const table = { counts: [12, 0, 8], lines: [[0, 1, 2]], least: 5 };
		expect(suppress(table)).toEqual({ primary: [], suppressed: [], feasible: true, withheldLines: [] });
	});

	it('withholds the total where no choice of cells protects', () => {
		expect(suppress({ counts: [3, 0], lines: [[0, 1]], least: 5 })).toMatchObject({
			suppressed: [0],
			feasible: false,
			withheldLines: [0]
		});
		expect(suppress({ counts: [3], lines: [[0]], least: 5 })).toMatchObject({ withheldLines: [0] });
	});

	it('withholds no more totals than it must: a small group between two known totals', () => {
		const table = { counts: [9, 2, 1], lines: [[0, 1, 2], [0]], least: 5 };
		const safe = suppress(table);
		expect(safe.feasible).toBe(false);
		expect(safe.withheldLines).toHaveLength(1);
		expect(isSafe(table, safe)).toBe(true);
	});
});

describe('auditSuppression', () => {
	const table = { counts: [12, 3, 15, 8], lines: [[0, 1, 2, 3]], least: 5 };
	const audit = (...cells: number[]): string[] =>
		auditSuppression(table, { cells: new Set(cells), withheldLines: new Set() }).map(({ kind }) => kind);

	it('finds a small cell shown, a line that gives away, and nothing where it is safe', () => {
		expect(audit()).toEqual(['small-cell-shown']);
		expect(audit(1)).toEqual(['line-gives-away', 'cell-pinned']);
		expect(audit(1, 3)).toEqual([]);
	});

	it('finds a cell that crossing lines pin although each hides two', () => {
		// Lines {a,b,c}, {b,c,d} hide two cells each and hold enough, but their crossing fixes a.
		const crossed = {
			counts: [2, 7, 6, 9],
			lines: [
				[0, 1, 2],
				[1, 2]
			],
			least: 5
		};
		const kinds = auditSuppression(crossed, { cells: new Set([0, 1, 2]), withheldLines: new Set() });
		expect(kinds).toEqual([{ kind: 'cell-pinned', cell: 0 }]);
	});
});

describe('hasWholeTable', () => {
	it('knows that halves are not people', () => {
		// a+b = 1, b+c = 1, a+c = 1: only halves would do.
		const lines = [
			[0, 1],
			[1, 2],
			[0, 2]
		].map((cells) => ({ cells, total: 1 }));
		expect(hasWholeTable(3, lines)).toBe(false);
		expect(
			hasWholeTable(
				3,
				lines.map(({ cells }) => ({ cells, total: 2 }))
			)
		).toBe(true);
	});

	it('knows that nobody is fewer than none', () => {
		expect(hasWholeTable(2, [{ cells: [0, 1], total: -1 }])).toBe(false);
		expect(
			hasWholeTable(2, [
				{ cells: [0], total: 3 },
				{ cells: [0, 1], total: 2 }
			])
		).toBe(false);
		expect(hasWholeTable(1, [])).toBe(true);
	});
});
