import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseLevels } from '#lib/statistics/collapse-levels.ts';
import { rake, type Margin, type Raking, type RakingCell } from '#lib/statistics/raking.ts';
import { trimmedRake } from '#lib/statistics/trimmed-raking.ts';

function margin(variable: string, levels: Readonly<Record<string, number>>): Margin {
	return { variable, levels: new Map(Object.entries(levels)) };
}

/** Cells of a table of two variables, «a0» and on by «b0» and on. */
function cellsOf(table: readonly (readonly number[])[]): RakingCell[] {
	return table.flatMap((row, a) =>
		row.map((respondents, b) => ({ levels: [`a${a}`, `b${b}`], respondents }))
	);
}

function raked(cells: readonly RakingCell[], margins: readonly Margin[]): Raking {
	const found = rake(cells, margins);
	if (!found.ok) throw new Error(found.code);
	return found;
}

/** Sum of weights over the respondents of a level. */
function weightOf(cells: readonly RakingCell[], { cellWeights }: Raking, at: number, level: string): number {
	return cells.reduce(
		(sum, cell, index) =>
			cell.levels[at] === level ? sum + cell.respondents * (cellWeights[index] ?? 0) : sum,
		0
	);
}

const tables = fc
	.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
	.chain(([rows, columns]) =>
		fc.record({
			table: fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			}),
			people: fc.array(
				fc.array(fc.integer({ min: 1, max: 90 }), { minLength: columns, maxLength: columns }),
				{
					minLength: rows,
					maxLength: rows
				}
			)
		})
	);

/** Margins of a table of people of the same shape. */
function marginsOf(people: readonly (readonly number[])[]): [Margin, Margin] {
	const columns = people[0]?.map((_, b) => people.reduce((sum, row) => sum + (row[b] ?? 0), 0)) ?? [];
	const rows = people.map((row) => row.reduce((sum, count) => sum + count, 0));
	return [
		{ variable: 'a', levels: new Map(rows.map((count, a) => [`a${a}`, count])) },
		{ variable: 'b', levels: new Map(columns.map((count, b) => [`b${b}`, count])) }
	];
}

describe('rake', () => {
	it('meets every margin, weighs at least as unevenly as not at all', () => {
		fc.assert(
			fc.property(tables, ({ table, people }) => {
				const cells = cellsOf(table);
				const margins = marginsOf(people);
				const found = raked(cells, margins);
				for (const [at, { levels }] of margins.entries()) {
					for (const [level, count] of levels) {
						expect(weightOf(cells, found, at, level)).toBeCloseTo(count, 5);
					}
				}
				expect(found.designEffect).toBeGreaterThanOrEqual(1 - 1e-9);
			})
		);
	});

	it('gives the same weights whatever the order of cells, variables and levels', () => {
		fc.assert(
			fc.property(tables, ({ table, people }) => {
				const cells = cellsOf(table);
				const [a, b] = marginsOf(people);
				const turned = cells.map(({ levels, respondents }) => ({ levels: levels.toReversed(), respondents }));
				const reversed = { variable: 'b', levels: new Map([...b.levels].reverse()) };
				const found = raked(cells, [a, b]).cellWeights;
				const other = raked(turned.reverse(), [reversed, a]).cellWeights.toReversed();
				for (const [cell, weight] of found.entries()) {
					expect(Math.abs((other[cell] ?? 0) - weight)).toBeLessThan(1e-5 * weight);
				}
			})
		);
	});

	it('leaves respondents who already match alone', () => {
		const cells = cellsOf([
			[10, 20],
			[30, 40]
		]);
		const found = raked(cells, [margin('a', { a0: 30, a1: 70 }), margin('b', { b0: 40, b1: 60 })]);
		expect(found.cellWeights).toEqual([1, 1, 1, 1]);
		expect(found).toMatchObject({ sumOfWeights: 100, designEffect: 1, effectiveSize: 100, rounds: 1 });
	});

	it('refuses a level with people and no respondents, and names it', () => {
		const cells = cellsOf([[10], [12]]);
		const margins = [margin('a', { a0: 20, a1: 20 }), margin('b', { b0: 30, b1: 10 })];
		expect(rake(cells, margins)).toEqual({
			ok: false,
			code: 'margin_level_without_respondents',
			level: 'b=b1'
		});
		expect(rake([], margins)).toMatchObject({ code: 'margin_level_without_respondents', level: 'a=a0' });
	});

	it('lets a level without people and without respondents be', () => {
		const found = rake(cellsOf([[10], [10]]), [
			margin('a', { a0: 30, a1: 10, a2: 0 }),
			margin('b', { b0: 40 })
		]);
		expect(found).toMatchObject({ ok: true, cellWeights: [3, 1] });
	});

	it('refuses respondents of a level that the margins do not know', () => {
		expect(rake(cellsOf([[10], [12]]), [margin('a', { a0: 20 }), margin('b', { b0: 20 })])).toEqual({
			ok: false,
			code: 'respondent_level_without_margin',
			level: 'a=a1'
		});
	});

	it('refuses margins that add up to different populations', () => {
		const margins = [margin('a', { a0: 20, a1: 20 }), margin('b', { b0: 41 })];
		expect(rake(cellsOf([[10], [12]]), margins)).toMatchObject({ code: 'margin_totals_differ', level: 'b' });
	});

	it('refuses where empty cells leave no solution', () => {
		const cells = cellsOf([
			[10, 0],
			[0, 10]
		]).filter(({ respondents }) => respondents > 0);
		const margins = [margin('a', { a0: 20, a1: 20 }), margin('b', { b0: 10, b1: 30 })];
		expect(rake(cells, margins)).toMatchObject({ ok: false, code: 'not_converged' });
	});
});

describe('trimmedRake', () => {
	const cells = cellsOf([
		[80, 2],
		[10, 8]
	]);
	const margins = [margin('a', { a0: 500, a1: 500 }), margin('b', { b0: 400, b1: 600 })];

	it('changes nothing where no weight is large', () => {
		expect(trimmedRake(cells, margins, 100)).toEqual({
			...raked(cells, margins),
			trimmed: 0,
			largestMiss: 0
		});
	});

	it('cuts weights above the ratio, says how many and what that costs, and lowers the design effect', () => {
		const plain = raked(cells, margins);
		const found = trimmedRake(cells, margins, 3);
		if (!found.ok) throw new Error(found.code);
		expect(found.trimmed).toBeGreaterThan(0);
		expect(found.largestMiss).toBeGreaterThan(0);
		expect(found.sumOfWeights).toBeCloseTo(1000, 6);
		expect(found.designEffect).toBeLessThan(plain.designEffect);
		const ratio = (of: Raking): number => Math.max(...of.cellWeights) / (of.sumOfWeights / 100);
		expect(ratio(found)).toBeLessThan(ratio(plain));
	});

	it('refuses what raking refuses', () => {
		expect(trimmedRake([], margins)).toMatchObject({ ok: false, code: 'margin_level_without_respondents' });
	});
});

describe('collapseLevels', () => {
	it('puts levels with fewer than five respondents together', () => {
		const grouped = collapseLevels(new Map(Object.entries({ one: 3, two: 40, three: 0, four: 4 })));
		expect([...grouped]).toEqual([
			['one', 'one+three+four'],
			['two', 'two'],
			['three', 'one+three+four'],
			['four', 'one+three+four']
		]);
	});

	it('lets the smallest large level join a group that is small itself', () => {
		expect([...collapseLevels(new Map(Object.entries({ one: 3, two: 40, three: 9 }))).values()]).toEqual([
			'one+three',
			'two',
			'one+three'
		]);
	});

	it('leaves large levels alone', () => {
		expect([...collapseLevels(new Map(Object.entries({ one: 5, two: 40 }))).values()]).toEqual([
			'one',
			'two'
		]);
	});
});
