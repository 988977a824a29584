import { expect, test } from 'vitest';
import { addressOf } from '#lib/analytics/filter/address.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';

test('the address of everything is the page itself', () => {
	expect(addressOf('/quality', wholeExtract)).toBe('/quality');
	expect(addressOf('/quality', { ...wholeExtract, programs: ['a'] })).toBe('/quality?program=a');
});
