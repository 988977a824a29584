import { toArabicDigits, toCleanText, toLatinDigits } from './arabic-text.ts';
import { monthNames, weekdayNames } from './calendar-names.ts';
import type { Language } from './language.ts';

/** A day in Asia/Riyadh as `YYYY-MM-DD`, Gregorian. Compares as text. */
export type CivilDate = string;

/** A month as `YYYY-MM`; Gregorian unless a name says Hijri. Compares as text. */
export type Month = string;

/** Year, month (1 to 12; Muharram is 1 in the Umm al-Qura calendar) and day of a date in one calendar. */
export interface DateParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const dayMs = 86_400_000;

/** Asia/Riyadh has been UTC+3 without daylight saving since 1947. */
const riyadhOffsetMs = 3 * 3_600_000;

/** Whether a value is an existing day written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is CivilDate {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const time = timeOf(value);
	return Number.isFinite(time) && dateAt(time) === value;
}

/** Whether a value is a month written `YYYY-MM`. */
export function isMonth(value: unknown): value is Month {
	return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

/** The day it is in Riyadh at an instant. */
export function riyadhDate(instant: Date): CivilDate {
	return dateAt(instant.getTime() + riyadhOffsetMs);
}

/** The instant at which a day begins in Riyadh. */
export function startOfDay(date: CivilDate): Date {
	return new Date(timeOf(date) - riyadhOffsetMs);
}

/** The day `days` later; earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
	return dateAt(timeOf(date) + days * dayMs);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
	return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/** Day of the week, 0 = Sunday (the first day of the week) to 6 = Saturday. */
export function weekdayOf(date: CivilDate): number {
	return new Date(timeOf(date)).getUTCDay();
}

/** The Sunday that begins the week of a date. */
export function startOfWeek(date: CivilDate): CivilDate {
	return addDays(date, -weekdayOf(date));
}

/** The Gregorian month of a date. */
export function monthOf(date: CivilDate): Month {
	return date.slice(0, 7);
}

/** The month `months` later; earlier when negative. Works on Gregorian and Hijri months alike. */
export function addMonths(month: Month, months: number): Month {
	const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
	return monthText(Math.floor(index / 12), (index % 12) + 1);
}

/** The first day of a Gregorian month. */
export function startOfMonth(month: Month): CivilDate {
	return `${month}-01`;
}

/** The last day of a Gregorian month. */
export function endOfMonth(month: Month): CivilDate {
	return addDays(startOfMonth(addMonths(month, 1)), -1);
}

/**
 * The date in the Umm al-Qura calendar, Saudi Arabia's civil Hijri calendar. Exact from 1300 to 1600 H
 * (November 1882 to November 2174). Computed on the server: browsers on Android answer it wrongly.
 */
export function hijriOf(date: CivilDate): DateParts {
	let hijri = hijriDates.get(date);
	if (!hijri) {
		const parts = new Map(ummAlQura.formatToParts(timeOf(date)).map((part) => [part.type, part.value]));
		hijri = {
			year: Number(parts.get('year')),
			month: Number(parts.get('month')),
			day: Number(parts.get('day'))
		};
		hijriDates.set(date, hijri);
	}
	return hijri;
}

/** The Hijri month of a date, as `YYYY-MM`. */
export function hijriMonthOf(date: CivilDate): Month {
	const { year, month } = hijriOf(date);
	return monthText(year, month);
}

/** The fiscal year of a date: the Gregorian year in which it starts. `startMonth` is 1 to 12. */
export function fiscalYearOf(date: CivilDate, startMonth: number): number {
	const year = Number(date.slice(0, 4));
	return Number(date.slice(5, 7)) >= startMonth ? year : year - 1;
}

/** The first day of the fiscal year that starts in a Gregorian year. */
export function startOfFiscalYear(year: number, startMonth: number): CivilDate {
	return startOfMonth(monthText(year, startMonth));
}

/** The last day of the fiscal year that starts in a Gregorian year. */
export function endOfFiscalYear(year: number, startMonth: number): CivilDate {
	return addDays(startOfFiscalYear(year + 1, startMonth), -1);
}

/** How `parseCivilDate` reads a date whose year comes last. */
export type DayOrder = 'day-month' | 'month-day';

/**
 * A date as people and other systems write it: `YYYY-MM-DD`, `D/M/YYYY` (or `M/D/YYYY` by `order`), with `/`, `-` or
 * `.`, in any digits, with or without a time after it. A time with a zone is moved to Riyadh; one without is read as
 * Riyadh's. Null when the text is no existing date of 1900 to 2199.
 */
export function parseCivilDate(text: string, order: DayOrder = 'day-month'): CivilDate | null {
	const clean = toLatinDigits(toCleanText(text)).toUpperCase();
	const match = datePattern.exec(clean);
	if (!match?.groups) return null;
	const { year, month, day, first, second, lastYear, time, zone } = match.groups;
	const [dayText, monthOrder] = order === 'day-month' ? [first, second] : [second, first];
	const date = [year ?? lastYear, pad(month ?? monthOrder), pad(day ?? dayText)].join('-');
	if (!isCivilDate(date) || date < '1900-01-01' || date > '2199-12-31') return null;
	if (time === undefined || zone === undefined) return date;
	const instant = new Date(
		`${date}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`
	);
	return Number.isNaN(instant.getTime()) ? null : riyadhDate(instant);
}

/** The calendars a date can be shown in. */
export type CalendarName = 'gregory' | 'islamic-umalqura';

/** How a date or month is written. Defaults: Gregorian, `long`, Latin digits. */
export interface DateFormat {
	readonly calendar?: CalendarName;
	/** `full` adds the weekday, `long` spells the month, `short` abbreviates it in English, `numeric` is 22/11/2026. */
	readonly style?: 'full' | 'long' | 'short' | 'numeric';
	readonly digits?: 'latn' | 'arab';
}

/** A date for people: «22 نوفمبر 2026», '12 Jumada II 1448 AH'. */
export function formatDate(language: Language, date: CivilDate, options: DateFormat = {}): string {
	const { calendar = 'gregory', style = 'long', digits = 'latn' } = options;
	const { year, month, day } = calendar === 'gregory' ? gregorianOf(date) : hijriOf(date);
	const monthAndYear = writeMonth(language, year, month, calendar, style);
	const written = `${day}${style === 'numeric' ? '/' : ' '}${monthAndYear}`;
	const comma = language === 'ar' ? '،' : ',';
	const whole = style === 'full' ? `${weekdayNames[language][weekdayOf(date)]}${comma} ${written}` : written;
	return digits === 'arab' ? toArabicDigits(whole) : whole;
}

/** A month of the named calendar for people; a Hijri month is one of `hijriMonthOf`, not a Gregorian one converted. */
export function formatMonth(language: Language, month: Month, options: DateFormat = {}): string {
	const { calendar = 'gregory', style = 'long', digits = 'latn' } = options;
	const written = writeMonth(language, Number(month.slice(0, 4)), Number(month.slice(5, 7)), calendar, style);
	return digits === 'arab' ? toArabicDigits(written) : written;
}

function writeMonth(
	language: Language,
	year: number,
	month: number,
	calendar: CalendarName,
	style: NonNullable<DateFormat['style']>
): string {
	if (style === 'numeric') return `${month}/${year}`;
	const name = monthNames[calendar][language][month - 1] ?? String(month);
	const abbreviated =
		style === 'short' && language === 'en' && calendar === 'gregory' ? name.slice(0, 3) : name;
	const era = calendar === 'gregory' ? '' : language === 'ar' ? 'هـ' : ' AH';
	return `${abbreviated} ${year}${era}`;
}

const datePattern = new RegExp(
	'^(?:(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})' +
		'|(?<first>\\d{1,2})([-/.])(?<second>\\d{1,2})\\6(?<lastYear>\\d{4}))' +
		'(?:[T ,]+(?:(?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?<zone>Z|[+-]\\d{2}:?\\d{2})?' +
		'|\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M| ?[صم])?))?$'
);

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
	calendar: 'islamic-umalqura',
	numberingSystem: 'latn',
	timeZone: 'UTC',
	year: 'numeric',
	month: 'numeric',
	day: 'numeric'
});

const hijriDates = new Map<CivilDate, DateParts>();

function gregorianOf(date: CivilDate): DateParts {
	return {
		year: Number(date.slice(0, 4)),
		month: Number(date.slice(5, 7)),
		day: Number(date.slice(8, 10))
	};
}

function timeOf(date: CivilDate): number {
	return Date.parse(`${date}T00:00:00Z`);
}

function dateAt(time: number): CivilDate {
	return new Date(time).toISOString().slice(0, 10);
}

function pad(part: string | number | undefined): string {
	return String(part ?? '').padStart(2, '0');
}

function monthText(year: number, month: number): Month {
	return `${String(year).padStart(4, '0')}-${pad(month)}`;
}
