import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseForMatching, toArabicDigits, toCleanText, toLatinDigits } from '#lib/domain/arabic-text.ts';

describe('Arabic text', () => {
	it.each([
		['٠٥١٢٣٤٥٦٧٨', '0512345678'],
		['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
		['٣٫٥', '3.5'],
		['١٬٢٣٤', '1234'],
		['دورة Excel 2', 'دورة Excel 2']
	])('%s is %s in Latin digits', (text, latin) => {
		expect(toLatinDigits(text)).toBe(latin);
	});

	it('writes digits of any number in Arabic-Indic and back', () => {
		fc.assert(
			fc.property(fc.nat(), (number) => {
				expect(toLatinDigits(toArabicDigits(String(number)))).toBe(String(number));
			})
		);
	});

	it.each([
		['التَّسجيل', 'التسجيل'],
		['تسـجيل', 'تسجيل'],
		['أحمد', 'احمد'],
		['إسلام', 'اسلام'],
		['آل', 'ال'],
		['منى', 'مني'],
		['علی', 'علي'],
		['کريم', 'كريم'],
		['فاطمة', 'فاطمه'],
		['مسؤول', 'مسوول'],
		['هيئة', 'هييه'],
		['\u200fمحمد\u202c', 'محمد'],
		['ﻣﺤﻤﺪ', 'محمد'],
		['Straße  FOO', 'straße foo']
	])('%s matches as %s', (text, form) => {
		expect(normaliseForMatching(text)).toBe(form);
	});

	it('normalises only once', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const once = normaliseForMatching(text);
				expect(normaliseForMatching(once)).toBe(once);
			}),
			{ numRuns: 3000 }
		);
	});

	it('cleans what cannot be seen', () => {
		expect(toCleanText('\ufeff  محمد \u200f\u00a0 علي\n')).toBe('محمد علي');
	});
});
