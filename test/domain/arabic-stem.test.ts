import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightStem, lightStems } from '#lib/domain/arabic-stem.ts';
import { normaliseArabic } from '#lib/domain/arabic-text.ts';
import { referenceCases } from '#test/support/reference-cases.ts';

describe('normaliseArabic', () => {
	// TestArabicNormalizationFilter of Apache Lucene (Apache-2.0).
	it.each([
		['آجن', 'اجن'],
		['أحمد', 'احمد'],
		['إعاذ', 'اعاذ'],
		['بنى', 'بني'],
		['فاطمة', 'فاطمه'],
		['روبرـــــت', 'روبرت'],
		['مَبنا', 'مبنا'],
		['علِي', 'علي'],
		['ولداً', 'ولدا'],
		['ولدٍ', 'ولد'],
		['نلْسون', 'نلسون'],
		['هتميّ', 'هتمي']
	])('%s is looked up as %s', (text, form) => {
		expect(normaliseArabic(text)).toBe(form);
	});

	it.each([
		['ٱلله', 'الله'],
		['هٰذا', 'هذا'],
		['\u200fمدر\u200dب\u202c', 'مدرب'],
		['١٢ و۳', '12 و3'],
		['\u0627\u0654\u062d\u0645\u062f', 'احمد'],
		['مسؤول', 'مسؤول'],
		['Excel دورة', 'Excel دوره']
	])('%s, beyond Lucene, as %s', (text, form) => {
		expect(normaliseArabic(text)).toBe(form);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'اأإآٱبةىيهوؤئ ًَّـ١٢abc\u200f') }), (text) => {
				expect(normaliseArabic(normaliseArabic(text))).toBe(normaliseArabic(text));
			})
		);
	});
});

describe('lightStem', () => {
	// TestArabicStemFilter of Apache Lucene (Apache-2.0).
	it.each([
		['الحسن', 'حسن'],
		['والحسن', 'حسن'],
		['بالحسن', 'حسن'],
		['كالحسن', 'حسن'],
		['فالحسن', 'حسن'],
		['للاخر', 'اخر'],
		['وحسن', 'حسن'],
		['زوجها', 'زوج'],
		['ساهدان', 'ساهد'],
		['ساهدات', 'ساهد'],
		['ساهدون', 'ساهد'],
		['ساهدين', 'ساهد'],
		['ساهديه', 'ساهد'],
		['ساهدية', 'ساهد'],
		['ساهده', 'ساهد'],
		['ساهدة', 'ساهد'],
		['ساهدي', 'ساهد'],
		['وساهدون', 'ساهد'],
		['ساهدهات', 'ساهد'],
		['الو', 'الو']
	])('of %s is %s', (word, stem) => {
		expect(lightStem(word)).toBe(stem);
	});

	it('gives the stems of the worked cases', () => {
		for (const { input, expected } of referenceCases('arabic_text')) {
			const { stem } = input as { stem?: string };
			if (stem !== undefined) expect(lightStem(stem)).toBe(expected);
		}
	});

	it('keeps at least two letters of a word that has them', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'الوبكفهانتيره'), minLength: 2 }), (word) => {
				expect(lightStem(word).length).toBeGreaterThanOrEqual(2);
			})
		);
	});

	it('stems each word of a text and leaves what stands between', () => {
		expect(lightStems('المدربون، والقاعات!')).toBe('مدرب، قاع!');
		expect(lightStems('')).toBe('');
	});
});
