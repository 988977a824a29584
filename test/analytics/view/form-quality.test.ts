import { expect, test } from 'vitest';
import { adviceOn, type FormQuality } from '#lib/analytics/view/form-quality.ts';

const sound: Omit<FormQuality, 'advice'> = {
	straightLined: { n: 200, share: 0.1, lower: 0.06, upper: 0.15 },
	alpha: { value: 0.85, n: 200 },
	omega: { value: 0.86, n: 200 },
	dropped: 0,
	items: [],
	pairs: []
};

test.each([
	['nothing', {}, ['none']],
	['that it cannot be known whether questions hang together', { alpha: null }, ['unknown']],
	[
		'to ask less, and that alpha is missing',
		{ alpha: null, straightLined: { n: 200, share: 0.6, lower: 0.53, upper: 0.67 } },
		['straight-lined', 'unknown']
	],
	['to read questions one by one', { alpha: { value: 0.69, n: 200 } }, ['weak']],
	['that questions repeat each other', { alpha: { value: 0.96, n: 200 } }, ['redundant']]
])('a form is advised %s', (_, change, advice) => {
	expect(adviceOn({ ...sound, ...change })).toEqual(advice);
});
