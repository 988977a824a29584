import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNationalId, maskNationalIds } from '#lib/domain/national-id.ts';

describe('national ids', () => {
	it.each(['1000000008', '١٠٠٠٠٠٠٠٠٨', '۱۰۰۰۰۰۰۰۰۸', ' 1000000008 ', '2000000006'])('%s is one', (text) => {
		expect(isNationalId(text)).toBe(true);
	});

	it.each(['1000000000', '3000000004', '0512345678', '10000000', '10000000081', '', 'أحمد'])(
		'%s is none',
		(text) => {
			expect(isNationalId(text)).toBe(false);
		}
	);

	it('are masked inside a text, in any digits', () => {
		expect(maskNationalIds('هويتي 1000000008 وجوالي 0512345678')).toBe('هويتي ********** وجوالي 0512345678');
		expect(maskNationalIds('١٠٠٠٠٠٠٠٠٨.')).toBe('**********.');
	});

	it('are not found inside a longer number', () => {
		expect(maskNationalIds('91000000008')).toBe('91000000008');
		expect(maskNationalIds('10000000081')).toBe('10000000081');
	});

	it('leave no id behind in any text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (before, after) => {
				expect(maskNationalIds(`${before} 1000000008 ${after}`)).not.toContain(' 1000000008 ');
			})
		);
	});
});
