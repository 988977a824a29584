import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	daysBetween,
	endOfFiscalYear,
	endOfMonth,
	fiscalYearOf,
	formatDate,
	formatMonth,
	hijriMonthOf,
	hijriOf,
	isCivilDate,
	isMonth,
	monthOf,
	parseCivilDate,
	riyadhDate,
	startOfDay,
	startOfFiscalYear,
	startOfWeek,
	weekdayOf
} from '#lib/domain/calendar.ts';
import { monthNames, weekdayNames } from '#lib/domain/calendar-names.ts';

const civilDates = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days));

describe('civil dates', () => {
	it.each(['2026-11-22', '2024-02-29', '1999-12-31'])('%s is a date', (date) => {
		expect(isCivilDate(date)).toBe(true);
	});

	it.each(['2023-02-29', '2026-13-01', '2026-1-1', '', '2026-11-22T00:00', 'not a date', 20261122, null])(
		'%s is no date',
		(value) => expect(isCivilDate(value)).toBe(false)
	);

	it('knows months from dates', () => {
		expect(isMonth('2026-11')).toBe(true);
		expect(isMonth('2026-13')).toBe(false);
		expect(isMonth('2026-11-01')).toBe(false);
	});

	it('turns the day at 21:00 UTC, which is midnight in Riyadh', () => {
		expect(riyadhDate(new Date('2026-11-22T20:59:59Z'))).toBe('2026-11-22');
		expect(riyadhDate(new Date('2026-11-22T21:00:00Z'))).toBe('2026-11-23');
		expect(startOfDay('2026-11-23').toISOString()).toBe('2026-11-22T21:00:00.000Z');
	});

	it('adds and counts days over month, leap and year borders', () => {
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
		expect(daysBetween('2026-11-22', '2026-12-02')).toBe(10);
		expect(daysBetween('2026-12-02', '2026-11-22')).toBe(-10);
	});

	it('counts back what it added', () => {
		fc.assert(
			fc.property(civilDates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
				expect(daysBetween(date, addDays(date, days))).toBe(days);
			})
		);
	});

	it('starts the week on Sunday', () => {
		expect(weekdayOf('2026-11-22')).toBe(0);
		expect(startOfWeek('2026-11-22')).toBe('2026-11-22');
		expect(startOfWeek('2026-11-28')).toBe('2026-11-22');
		expect(startOfWeek('2026-11-29')).toBe('2026-11-29');
	});

	it('adds months over years in both directions', () => {
		expect(monthOf('2026-11-22')).toBe('2026-11');
		expect(addMonths('2026-11', 2)).toBe('2027-01');
		expect(addMonths('2026-01', -1)).toBe('2025-12');
		expect(addMonths('1448-06', -18)).toBe('1446-12');
		expect(endOfMonth('2024-02')).toBe('2024-02-29');
	});
});

describe('the Umm al-Qura calendar', () => {
	it.each([
		['2022-03-03', 1443, 7, 30],
		['2024-01-01', 1445, 6, 19],
		['2026-02-18', 1447, 9, 1],
		['2026-11-22', 1448, 6, 12],
		['2027-02-08', 1448, 9, 1],
		['2023-07-19', 1445, 1, 1],
		['2024-07-07', 1446, 1, 1],
		['2025-06-26', 1447, 1, 1],
		['2026-06-16', 1448, 1, 1],
		['2027-06-06', 1449, 1, 1],
		['2028-05-25', 1450, 1, 1]
	])('%s is %i-%i-%i', (date, year, month, day) => {
		expect(hijriOf(date)).toEqual({ year, month, day });
	});

	it('names the Hijri month as text that sorts', () => {
		expect(hijriMonthOf('2026-11-22')).toBe('1448-06');
		expect(hijriMonthOf('2026-02-17')).toBe('1447-08');
	});

	it('moves on by one day each day', () => {
		fc.assert(
			fc.property(civilDates, (date) => {
				const [today, tomorrow] = [hijriOf(date), hijriOf(addDays(date, 1))];
				const nextMonth = addMonths(hijriMonthOf(date), 1);
				const expected = tomorrow.day === 1 ? nextMonth : hijriMonthOf(date);
				expect(hijriMonthOf(addDays(date, 1))).toBe(expected);
				expect(tomorrow.day === 1 ? today.day : tomorrow.day).toSatisfy((day: number) =>
					tomorrow.day === 1 ? day === 29 || day === 30 : day === today.day + 1
				);
			})
		);
	});
});

describe('the fiscal year', () => {
	it.each([
		['2026-01-01', 1, 2026],
		['2026-12-31', 1, 2026],
		['2026-03-31', 4, 2025],
		['2026-04-01', 4, 2026]
	])('of %s starting in month %i is %i', (date, startMonth, year) => {
		expect(fiscalYearOf(date, startMonth)).toBe(year);
	});

	it('ends on the day before the next begins', () => {
		expect(endOfFiscalYear(2026, 1)).toBe('2026-12-31');
		expect(endOfFiscalYear(2026, 4)).toBe('2027-03-31');
		expect(startOfFiscalYear(2026, 4)).toBe('2026-04-01');
	});
});

describe('reading dates', () => {
	it.each([
		['2026-11-22', '2026-11-22'],
		['2026/1/2', '2026-01-02'],
		['22/11/2026', '2026-11-22'],
		['2-1-2026', '2026-01-02'],
		['2.1.2026', '2026-01-02'],
		['٢٢/١١/٢٠٢٦', '2026-11-22'],
		['۲۲/۱۱/۲۰۲۶', '2026-11-22'],
		['\u200f٢٢/١١/٢٠٢٦\u200f', '2026-11-22'],
		['2023-07-13 15:28:00', '2023-07-13'],
		['2023-07-13T22:30:00Z', '2023-07-14'],
		['2023-07-13T22:30:00.000+03:00', '2023-07-13'],
		['2023-07-13T22:30:00+0300', '2023-07-13'],
		['13/07/2023 3:28 PM', '2023-07-13']
	])('%s is %s', (text, date) => {
		expect(parseCivilDate(text)).toBe(date);
	});

	it.each([
		'',
		'yesterday',
		'31/2/2026',
		'7/13/2023',
		'1448-06-12',
		'2026-11',
		'45000',
		'2026-11/22',
		'22/11/26'
	])('refuses %s', (text) => expect(parseCivilDate(text)).toBeNull());

	it('reads the month first when asked to', () => {
		expect(parseCivilDate('7/13/2023', 'month-day')).toBe('2023-07-13');
	});

	it('answers with an existing date or null for any text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9٠-٩/.:T Z+-]{0,30}$/)), (text) => {
				const date = parseCivilDate(text);
				expect(date === null || isCivilDate(date)).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('writing dates', () => {
	it.each([
		['ar', {}, '22 نوفمبر 2026'],
		['ar', { digits: 'arab' }, '٢٢ نوفمبر ٢٠٢٦'],
		['ar', { calendar: 'islamic-umalqura' }, '12 جمادى الآخرة 1448هـ'],
		['ar', { style: 'full' }, 'الأحد، 22 نوفمبر 2026'],
		['en', {}, '22 November 2026'],
		['en', { style: 'short' }, '22 Nov 2026'],
		['en', { style: 'numeric' }, '22/11/2026'],
		['en', { calendar: 'islamic-umalqura' }, '12 Jumada II 1448 AH']
	] as const)('in %s with %o is %s', (language, options, text) => {
		expect(formatDate(language, '2026-11-22', options)).toBe(text);
	});

	it('writes a month in its own calendar', () => {
		expect(formatMonth('ar', '2026-11')).toBe('نوفمبر 2026');
		expect(formatMonth('en', '2026-11', { style: 'short' })).toBe('Nov 2026');
		expect(formatMonth('ar', '1448-09', { calendar: 'islamic-umalqura', digits: 'arab' })).toBe(
			'رمضان ١٤٤٨هـ'
		);
	});

	it('names days and months as the Unicode locale data does', () => {
		for (const language of ['ar', 'en'] as const) {
			for (const calendar of ['gregory', 'islamic-umalqura'] as const) {
				const intl = new Intl.DateTimeFormat(language, {
					calendar,
					numberingSystem: 'latn',
					timeZone: 'UTC',
					month: 'long'
				});
				const firstDays = calendar === 'gregory' ? '2026-01-15' : '2026-06-20';
				monthNames[calendar][language].forEach((name, index) => {
					const date = addDays(firstDays, Math.round(index * (calendar === 'gregory' ? 30.4 : 29.53)));
					// The data writes ʻ, which the app's font lacks.
					expect(name).toBe(intl.format(new Date(`${date}T00:00:00Z`)).replaceAll('ʻ', '’'));
				});
			}
			const intl = new Intl.DateTimeFormat(language, {
				calendar: 'gregory',
				numberingSystem: 'latn',
				timeZone: 'UTC',
				weekday: 'long'
			});
			weekdayNames[language].forEach((name, index) => {
				expect(name).toBe(intl.format(new Date(`${addDays('2026-11-22', index)}T00:00:00Z`)));
			});
		}
	});
});
