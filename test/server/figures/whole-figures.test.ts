import { describe, expect, it } from 'vitest';
import type { WholeFigure } from '#lib/server/figures/figure.ts';
import { measureWholeFigures } from '#lib/server/figures/whole-figures.ts';
import { cronbach } from '#lib/statistics/cronbach.ts';
import { keyDrivers } from '#lib/statistics/key-drivers.ts';
import { omegaTotal } from '#lib/statistics/omega.ts';
import { rankCorrelation } from '#lib/statistics/rank-correlation.ts';
import { straightLining } from '#lib/statistics/straight-lining.ts';
import { seededRandom } from '#test/support/seeded-random.ts';
import { madeAnswers, madeColumns, rowsOf } from './made-answers.ts';

const named = (figures: readonly WholeFigure[], name: WholeFigure['figure']) =>
	figures.filter(({ figure }) => figure === name);

const close = (value: number | null | undefined) => expect.closeTo(value ?? NaN, 3.9);

describe('the finished figures of a survey', () => {
	it('are those of the rows, from sums', async () => {
		const sets = madeAnswers(600, { missing: 0.05 });
		const figures = await measureWholeFigures(sets);
		const rows = rowsOf(sets, [0, 1, 2, 3]);
		const found = cronbach(rows);
		if (!found.ok) throw new Error(found.reason);
		const { quality } = found;
		expect(named(figures, 'alpha')[0]).toMatchObject({
			value: close(quality.alpha),
			n: quality.n,
			item: null
		});
		expect(named(figures, 'omega')[0]?.value).toEqual(close(omegaTotal(quality.covariance)));
		expect(named(figures, 'dropped')[0]?.value).toBe(quality.dropped);
		expect(named(figures, 'item-rest').map(({ value }) => value)).toEqual(quality.itemRest.map(close));
		expect(named(figures, 'alpha-if-deleted').map(({ value }) => value)).toEqual(
			quality.alphaIfDeleted.map(close)
		);
		const straight = straightLining(rows);
		expect(named(figures, 'straight-lined')[0]).toMatchObject({
			value: close(straight.share),
			n: straight.n
		});
		expect(named(figures, 'item-correlation')).toHaveLength(10);
	});

	it('divide what explains overall satisfaction, recommending not among it', async () => {
		const sets = madeAnswers(800);
		const figures = await measureWholeFigures(sets);
		const drivers = named(figures, 'lmg');
		expect(drivers.map(({ item }) => item?.item)).toEqual(['A-CLEAR', 'B-SPEED', 'C-ROOM']);
		const expected = keyDrivers(rowsOf(sets, [0, 1, 2, 3]), seededRandom(5).next, 300);
		if (expected.kind !== 'importance') throw new Error(expected.kind);
		for (const [place, driver] of drivers.entries()) {
			expect(driver.other?.item).toBe('D-ALL');
			expect(driver.value).toEqual(close(expected.drivers[place]?.part));
			expect(driver.lower).toBeLessThan(driver.value ?? 0);
			expect(driver.upper).toBeGreaterThan(driver.value ?? 1);
		}
		expect(named(figures, 'r2')[0]?.value).toEqual(close(expected.r2));
		const parts = drivers.reduce((sum, { value }) => sum + (value ?? 0), 0);
		expect(parts).toBeCloseTo(named(figures, 'r2')[0]?.value ?? NaN, 3);
	});

	it('are the same each time', async () => {
		expect(await measureWholeFigures(madeAnswers(300))).toEqual(await measureWholeFigures(madeAnswers(300)));
	});

	it('draw wider intervals where answers cluster', async () => {
		const width = async (batchOf: number) => {
			const [first] = named(
				await measureWholeFigures({ ...madeAnswers(1000), ...regrouped(batchOf) }),
				'lmg'
			);
			return (first?.upper ?? 0) - (first?.lower ?? 0);
		};
		const regrouped = (batchOf: number) => ({
			batches: Uint32Array.from({ length: 1000 }, (_, row) => Math.floor(row / batchOf))
		});
		expect(await width(20)).toBeGreaterThan(0);
		// All in one batch: answer sets are dealt one by one, which is narrower or about as wide.
		expect(await width(1000)).toBeLessThan((await width(100)) * 2);
	});

	it('correlate ranks where answer sets are too few for their predictors', async () => {
		const wide = madeAnswers(120);
		const columns = Array.from({ length: 13 }, (_, place) => ({
			...(madeColumns[place === 0 ? 3 : 0] as (typeof madeColumns)[number]),
			item: `I-${String(place).padStart(2, '0')}`
		}));
		const random = seededRandom(3);
		const sets = {
			...wide,
			columns,
			values: Float32Array.from({ length: 120 * 13 }, () => random.integer(1, 5))
		};
		const figures = await measureWholeFigures(sets);
		const drivers = named(figures, 'rank-correlation');
		expect(named(figures, 'lmg')).toEqual([]);
		expect(drivers).toHaveLength(12);
		const column = (place: number) => rowsOf(sets, [place]).map(([value]) => value ?? NaN);
		expect(drivers[0]).toMatchObject({
			value: close(rankCorrelation(column(1), column(0))),
			other: { item: 'I-00' },
			lower: expect.any(Number)
		});
	});

	it('correlate each item with the mean of the others where nothing asks for an overall judgement', async () => {
		const made = madeAnswers(200);
		const sets = {
			...made,
			columns: made.columns.map((column) => ({ ...column, dimension: 'other' as const }))
		};
		const drivers = named(await measureWholeFigures(sets), 'rank-correlation');
		expect(drivers.map(({ item }) => item?.item)).toEqual(['A-CLEAR', 'B-SPEED', 'C-ROOM', 'D-ALL']);
		const rows = rowsOf(sets, [0, 1, 2, 3]).map((row) => row.map((value) => value ?? NaN));
		const rest = rows.map(([, ...others]) => others.reduce((sum, value) => sum + value, 0));
		expect(drivers[0]).toMatchObject({
			other: null,
			value: close(
				rankCorrelation(
					rows.map(([first]) => first ?? NaN),
					rest
				)
			)
		});
	});

	it('do not exist below a hundred answer sets', async () => {
		expect(await measureWholeFigures(madeAnswers(99))).toEqual([]);
	});

	it('leave an item out that a fifth skips, rather than a fifth of the people', async () => {
		const sets = madeAnswers(500);
		for (let row = 0; row < 150; row++) sets.values[row * madeColumns.length + 2] = NaN;
		const figures = await measureWholeFigures(sets);
		expect(named(figures, 'item-rest').map(({ item }) => item?.item)).toEqual([
			'A-CLEAR',
			'B-SPEED',
			'D-ALL'
		]);
		expect(named(figures, 'alpha')[0]?.n).toBe(500);
	});
});
