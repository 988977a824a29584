import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '#lib/domain/calendar.ts';
import { readSeries, type SeriesOptions, type SeriesPoint } from '#lib/analytics/signal/read-series.ts';

const options: SeriesOptions = { pointKind: 'month', changes: [], measure: 'share' };

/** Months from 2024-01 with these favourable answers of `n` each; `n` alternates so that the chart is P-prime. */
function months(favourable: readonly number[], n = 100): SeriesPoint[] {
	return favourable.map((count, index) => {
		const size = index % 2 === 0 ? n : n * 2;
		return { month: addMonths('2024-01', index), batch: null, favourable: count * (size / n), n: size };
	});
}

const steady = [80, 82, 79, 81, 80, 78, 82, 80, 79, 81, 80, 82, 78, 80];

describe('the reading of a series', () => {
	test('has no points and no limits without answers', () => {
		const reading = readSeries([], options);
		expect(reading).toMatchObject({ points: [], segments: [], chart: 'none', chanceOfFlag: 0 });
		expect(reading.verdict).toEqual({ key: 'cannot-tell', status: 'no-data', points: 0 });
	});

	test('has points only below 6, trial limits below 12 and a verdict from 12', () => {
		const read = (length: number) => readSeries(months(steady.slice(0, length)), options);
		expect(read(5).verdict).toEqual({ key: 'cannot-tell', status: 'too-few', points: 5 });
		expect(read(5).points.every(({ upperLimit, centre }) => upperLimit === null && centre === null)).toBe(
			true
		);
		expect(read(6).verdict).toEqual({ key: 'cannot-tell', status: 'trial', points: 6 });
		expect(read(6).points.every(({ upperLimit }) => upperLimit !== null)).toBe(true);
		expect(read(11).chanceOfFlag).toBe(0);
		expect(read(12).verdict).toEqual({ key: 'common-cause' });
		expect(read(12).chanceOfFlag).toBeGreaterThan(0);
	});

	test('labels no point under trial limits', () => {
		const reading = readSeries(months([80, 80, 81, 79, 80, 20]), options);
		expect(reading.points.every(({ rule, meaning }) => rule === null && meaning === null)).toBe(true);
	});

	test('says that equal points do not vary', () => {
		const reading = readSeries(months(Array(14).fill(100) as number[]), options);
		expect(reading.verdict).toEqual({ key: 'no-variation' });
		expect(reading.segments[0]?.status).toBe('no-variation');
	});

	test('judges by the last point, not by one that was long ago', () => {
		expect(readSeries(months([...steady, 40]), options).verdict).toMatchObject({
			key: 'concern',
			rule: 'outside',
			since: '2025-03',
			points: 1
		});
		expect(readSeries(months([80, 82, 40, ...steady]), options).verdict).toEqual({ key: 'common-cause' });
	});

	test('calls a shift that came and stayed, though a point crosses the centre', () => {
		const before = [60, 62, 59, 61, 60, 62, 58, 60, 61, 59];
		const after = [80, 82, 79, 81, 80, 82, 78, 80, 60, 81, 80];
		const { verdict } = readSeries(months([...before, ...after]), options);
		expect(verdict).toMatchObject({
			key: 'improvement',
			rule: 'shift',
			since: '2024-11',
			points: 8,
			first: 10
		});
	});

	test('says since when: of a shift and what its last points break, the longer', () => {
		const before = [60, 62, 59, 61, 60, 62, 58, 60, 61, 59, 60, 61];
		const { verdict } = readSeries(months([...before, 80, 81, 80, 79, 80, 81, 80, 97]), options);
		expect(verdict).toMatchObject({ key: 'improvement', rule: 'shift', since: '2025-01', points: 8 });
	});

	test('lets a shift be history once points have returned', () => {
		const gone = [60, 61, 62, 60, 61, 62, 61, 75, 60, 78, 76, 61, 77, 62, 76, 77, 61, 76, 62, 77];
		expect(readSeries(months(gone), options).verdict).toEqual({ key: 'common-cause' });
	});

	test('starts limits anew at a recorded change and judges what came after alone', () => {
		const points = months([...steady, ...steady.map((count) => count - 40)]);
		const reading = readSeries(points, { ...options, changes: ['2025-03'] });
		expect(reading.segments.map(({ first, last, status }) => [first, last, status])).toEqual([
			[0, 13, 'ok'],
			[14, 27, 'ok']
		]);
		expect(reading.verdict).toEqual({ key: 'common-cause' });
		expect(readSeries(points, options).verdict).toMatchObject({ key: 'concern' });
		const early = readSeries(points, { ...options, changes: ['2026-01'] });
		expect(early.verdict).toEqual({ key: 'cannot-tell', status: 'too-few', points: 4 });
	});

	test('ignores changes before the first point and after the last', () => {
		const { segments } = readSeries(months(steady), {
			...options,
			changes: ['2020-01', '2024-01', '2030-01']
		});
		expect(segments).toHaveLength(1);
	});

	test('widens the intervals of months by the design effect and those of batches not', () => {
		const width = (pointKind: 'month' | 'batch', designEffect: number) => {
			const [first] = readSeries(months(steady), { ...options, pointKind, designEffect }).points;
			return (first?.upper ?? 0) - (first?.lower ?? 0);
		};
		expect(width('month', 2)).toBeGreaterThan(width('month', 1));
		expect(width('batch', 2)).toBe(width('batch', 1));
	});

	test('does not widen a month of one batch alone, which pools nothing', () => {
		const read = (lone: readonly string[], designEffect: number) =>
			readSeries(months(steady), { ...options, designEffect, lone }).points;
		expect(read(['2024-02'], 2)[1]).toEqual(read([], 1)[1]);
		expect(read(['2024-02'], 2)[0]).toEqual(read([], 2)[0]);
		const quarters = readSeries(months(steady), {
			...options,
			pointKind: 'quarter',
			designEffect: 2,
			lone: ['2024-02']
		}).points;
		expect(quarters[1]).toEqual(read([], 2)[1]);
	});

	test('keeps every figure within 0 and 1, in the order of its points', () => {
		const counts = fc.array(
			fc
				.integer({ min: 1, max: 80 })
				.chain((n) => fc.record({ n: fc.constant(n), favourable: fc.integer({ min: 0, max: n }) })),
			{ maxLength: 40 }
		);
		fc.assert(
			fc.property(counts, (drawn) => {
				const points = drawn.map((count, index) => ({
					month: addMonths('2020-01', index),
					batch: null,
					...count
				}));
				const reading = readSeries(points, options);
				expect(reading.points.map(({ month }) => month)).toEqual(points.map(({ month }) => month));
				for (const { lowerLimit, upperLimit, lower, share, upper } of reading.points) {
					expect(lower).toBeGreaterThanOrEqual(0);
					expect(upper).toBeLessThanOrEqual(1);
					expect(lower <= share && share <= upper).toBe(true);
					if (lowerLimit !== null) expect(lowerLimit).toBeGreaterThanOrEqual(0);
					if (upperLimit !== null) expect(upperLimit).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test('turns improvement into concern when favourable and unfavourable change places', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 36 }), (counts) => {
				const [up, down] = [counts, counts.map((count) => 100 - count)].map(
					(values) => readSeries(months(values), options).verdict.key
				);
				const turned = { improvement: 'concern', concern: 'improvement' } as Record<string, string>;
				expect(down).toBe(turned[up ?? ''] ?? up);
			})
		);
	});
});
