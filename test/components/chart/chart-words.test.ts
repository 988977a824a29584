import { describe, expect, test } from 'vitest';
import { estimateText, monthInSentence, monthText, shortMonth } from '#lib/components/chart/chart-words.ts';
import { translator } from '#lib/messages/format.ts';

const estimate = { favourable: 178, n: 212, share: 178 / 212, lower: 0.784, upper: 0.883 };
const [ar, en] = [translator('ar'), translator('en')];

describe('the words of a chart', () => {
	test('print a share with its interval and number of answers, which do not break apart', () => {
		expect(estimateText(en, estimate)).toBe('84\u00a0% (78\u2060–\u206088, 212\u00a0answers)');
	});

	test('isolate the interval in Arabic, so that its ends do not change places', () => {
		expect(estimateText(ar, estimate)).toBe(
			'\u206784\u200f٪\u2069 (\u206678\u2060–\u206088\u2069، 212\u00a0إجابة)'
		);
	});

	test.each([
		[0, 'لا إجابات'],
		[1, 'إجابة\u00a0واحدة'],
		[2, 'إجابتان'],
		[3, '3\u00a0إجابات'],
		[11, '11\u00a0إجابة'],
		[100, '100\u00a0إجابة'],
		[103, '103\u00a0إجابات']
	])('count %i answers as Arabic does', (n, words) => {
		expect(estimateText(ar, { ...estimate, n })).toContain(`، ${words})`);
	});

	test('name months in both calendars, short on an English axis', () => {
		expect(monthText('ar', 'gregory', '2026-10')).toBe('أكتوبر 2026');
		expect(monthText('ar', 'islamic-umalqura', '1448-06')).toBe('جمادى الآخرة 1448هـ');
		expect(monthText('ar', 'islamic-umalqura', '1446-12')).toBe('ذو الحجة 1446هـ');
		expect(monthInSentence('ar', 'islamic-umalqura', '1446-12')).toBe('ذي الحجة 1446هـ');
		expect(shortMonth('en', 'gregory', '2026-10')).toBe('Oct');
		expect(shortMonth('ar', 'islamic-umalqura', '1448-09')).toBe('رمضان');
	});
});
