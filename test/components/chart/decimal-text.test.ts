import { expect, test } from 'vitest';
import { decimalText } from '#lib/components/chart/decimal-text.ts';
import { translator } from '#lib/messages/format.ts';

test.each([
	[0.345, 1, '0.3'],
	[-0.1, 1, '\u22120.1'],
	[-0.001, 2, '0.00'],
	[0, 1, '0.0']
])('%d with %d decimals is %s', (value, digits, text) => {
	expect(decimalText(translator('en'), value, digits)).toBe(text);
	expect(decimalText(translator('ar'), value, digits)).toBe(`\u2066${text}\u2069`);
});
