import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseRuns, median, runLimits } from '#lib/statistics/run-chart.ts';

describe('runs about a line', () => {
	// J. Anhøj, A. V. Olesen (2014), table of limits.
	test.each([
		[10, 6, 2],
		[11, 6, 2],
		[12, 7, 3],
		[16, 7, 4],
		[18, 7, 5],
		[22, 7, 7],
		[23, 8, 7],
		[36, 8, 13],
		[40, 8, 14],
		[100, 10, 41]
	])(
		'of %i useful points may be %i long and cross %i times at least',
		(useful, longestRunMax, crossingsMin) => {
			expect(runLimits(useful)).toEqual({ longestRunMax, crossingsMin });
		}
	);

	test('are nothing where all points lie on the line', () => {
		expect(analyseRuns([3, 3, 3], 3)).toEqual({
			useful: 0,
			longestRun: null,
			longestRunMax: null,
			crossings: null,
			crossingsMin: null,
			signal: false
		});
	});

	test('give no verdict below 10 useful points', () => {
		expect(analyseRuns([1, 1, 1, 1, 1, 1, 1, 1, 1], 0).signal).toBe(null);
		expect(analyseRuns([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0).signal).toBe(true);
	});

	test('are the same when values are turned over or the line moves with them', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { maxLength: 50 }), (y) => {
				const runs = analyseRuns(y, 0);
				expect(
					analyseRuns(
						y.map((value) => (value === null ? null : -value)),
						0
					)
				).toEqual(runs);
				expect(
					analyseRuns(
						y.map((value) => (value === null ? null : value + 5)),
						5
					)
				).toEqual(runs);
			})
		);
	});

	test('lie about a median that does not depend on the order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (y) => {
				expect(median(y.toReversed())).toBe(median(y));
			})
		);
		expect(median([])).toBe(null);
		expect(median([4, null, 1, 3])).toBe(3);
		expect(median([1, 2])).toBe(1.5);
	});
});
