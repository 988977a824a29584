import { expect, test } from 'vitest';
import { nearest } from '#cli/nearest.ts';

const commands = ['start', 'survey', 'seal', 'metric', 'extract', 'import'];

test.each([
	['strat', 'start'],
	['metrics', 'metric'],
	['seel', 'seal'],
	['improt', 'import'],
	['xyzzy', null],
	['', null]
])('%j was probably meant as %j', (word, expected) => {
	expect(nearest(word, commands)).toBe(expected);
});

test('with nothing known there is nothing near', () => {
	expect(nearest('start', [])).toBeNull();
});
