import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone } from '#lib/domain/phone.ts';

describe('mobile numbers', () => {
	it.each([
		'0512345678',
		'512345678',
		'966512345678',
		'00966512345678',
		'+966512345678',
		'966 51 234 5678',
		'05-1234-5678',
		'(051) 234 5678',
		'٠٥١٢٣٤٥٦٧٨',
		'۰۵۱۲۳۴۵۶۷۸',
		'\u2066+966 51 234 5678\u2069',
		"'+966512345678",
		'512345678.0',
		'+966 0512345678'
	])('%s is one number however it is written', (text) => {
		expect(parsePhone(text)).toEqual({ ok: true, phone: '+966512345678' });
	});

	it.each(['5.12346E+08', '5,12346e+08', '٥٫١٢٣٤٦E+٠٨', '9.66512E+11'])(
		'%s lost its digits in a spreadsheet',
		(text) => expect(parsePhone(text)).toEqual({ ok: false, code: 'scientific' })
	);

	it.each([
		'',
		'123',
		'0112345678',
		'+966112345678',
		'05123456789',
		'051234567',
		'1000000008',
		'لا يوجد',
		'+966 412 345 678',
		'971501234567'
	])('%s is no mobile number', (text) => {
		expect(parsePhone(text, { allowForeign: true })).toEqual({ ok: false, code: 'invalid' });
	});

	it('takes numbers of other countries only when allowed', () => {
		expect(parsePhone('+971 50 123 4567')).toEqual({ ok: false, code: 'foreign' });
		expect(parsePhone('00971501234567', { allowForeign: true })).toEqual({
			ok: true,
			phone: '+971501234567'
		});
	});

	it('answers any text with a number in international form or a reason', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9٠-٩ ().E-]{0,25}$/)),
				(text) => {
					const parsed = parsePhone(text, { allowForeign: true });
					expect(parsed.ok ? /^\+\d{7,15}$/.test(parsed.phone) : parsed.code.length > 0).toBe(true);
				}
			),
			{ numRuns: 5000 }
		);
	});
});
