import { describe, expect, test } from 'vitest';
import { inRuns, inTwoOfThree, readRules, trendDirections } from '#lib/statistics/spc-rules.ts';

/** Points about 0 with warning limits at 2 and process limits at 3. */
function rulesOf(values: readonly number[]) {
	const lines = { centre: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };
	return readRules(values.map((y) => ({ y, ...lines })));
}

const labels = (values: readonly number[]) =>
	rulesOf(values).map((signal) => (signal ? `${signal.rule} ${signal.direction}` : ''));

describe('the rules of Making Data Count', () => {
	test('see a trend in 7 points each higher than the one before, and label all of them', () => {
		expect(trendDirections([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 1, 1, 1, 1, 1, 1]);
		expect(trendDirections([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0]);
		expect(trendDirections([7, 6, 5, 4, 3, 2, 1])).toEqual([-1, -1, -1, -1, -1, -1, -1]);
	});

	test('end a trend at a tie', () => {
		expect(trendDirections([1, 2, 3, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0, 0]);
	});

	test('let a point in two trends go with the step to its right', () => {
		const values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
		expect(trendDirections(values)).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);
	});

	test('see a shift in 7 points strictly on one side, which a point on the centre ends', () => {
		expect(inRuns([1, 1, 1, 1, 1, 1, 1, -1])).toEqual([...Array(7).fill(true), false]);
		expect(inRuns([1, 1, 1, 0, 1, 1, 1, 1])).toEqual(Array(8).fill(false));
		expect(labels([1, 0.5, 1, 0.5, 1, 0.5, 1])).toEqual(Array(7).fill('shift up'));
	});

	test('label two of three near a limit, of three on one side', () => {
		const near = [false, false, true, false, true, false, false];
		expect(inTwoOfThree(near, [1, 1, 1, 1, 1, 1, 1])).toEqual(near);
		expect(inTwoOfThree(near, [1, 1, 1, -1, 1, 1, 1])).toEqual(Array(7).fill(false));
	});

	test('do not count points beyond a limit among those near it', () => {
		expect(labels([0, 2.5, 3.5, 1, 0])).toEqual(['', '', 'outside up', '', '']);
		expect(labels([0, 2.5, 1, 2.5, 0])).toEqual(['', 'two-of-three up', '', 'two-of-three up', '']);
	});

	test('take a point on a limit to be within it', () => {
		expect(labels([0, 3, -3, 0])).toEqual(['', '', '', '']);
	});

	test('name a point by the first of the rules it breaks', () => {
		expect(labels([0.1, 0.5, 1, 1.5, 2.2, 2.6, 3.2])).toEqual([...Array(6).fill('trend up'), 'outside up']);
		expect(labels([1, 2.5, 2.6, 0.5, 1, 0.5, 1])).toEqual([
			'shift up',
			'two-of-three up',
			'two-of-three up',
			...Array(4).fill('shift up')
		]);
	});
});
