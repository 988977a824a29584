import { addDays, daysBetween, endOfMonth, monthOf, type CivilDate, type Month } from './calendar.ts';

/** Ramadan of one Hijri year. */
export interface Ramadan {
	/** Hijri year. */
	readonly year: number;
	/** The Hijri month, `YYYY-09`. */
	readonly hijri: Month;
	/** The Gregorian month that holds most of its days. */
	readonly gregory: Month;
}

const firstYear = 1430;

/** 1 Ramadan of 1430 H and the years after it. A table, since browsers disagree on Hijri dates. */
const starts = `
2009-08-22 2010-08-11 2011-08-01 2012-07-20 2013-07-09 2014-06-28 2015-06-18 2016-06-06
2017-05-27 2018-05-16 2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11
2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26 2031-12-16
2032-12-04 2033-11-23 2034-11-12 2035-11-01 2036-10-21 2037-10-10 2038-09-30 2039-09-19
2040-09-08 2041-08-28 2042-08-17 2043-08-06 2044-07-26 2045-07-16 2046-07-05 2047-06-25
2048-06-13 2049-06-02 2050-05-22 2051-05-12 2052-04-30 2053-04-20 2054-04-09 2055-03-30
2056-03-18 2057-03-07 2058-02-24 2059-02-14 2060-02-04 2061-01-23 2062-01-12 2063-01-01
2063-12-21 2064-12-10 2065-11-29 2066-11-19 2067-11-09 2068-10-28 2069-10-17 2070-10-06
2071-09-25 2072-09-14 2073-09-03 2074-08-24 2075-08-13 2076-08-01 2077-07-21
`;

/** Every Ramadan of 1430 to 1500 H in order (August 2009 to August 2077), by the Umm al-Qura calendar. */
export const ramadans: readonly Ramadan[] = starts
	.trim()
	.split(/\s/)
	.map((start, index) => ({
		year: firstYear + index,
		hijri: `${firstYear + index}-09`,
		gregory: mostlyIn(start)
	}));

/** Where the days are halved, the month in which it begins. */
function mostlyIn(start: CivilDate): Month {
	const first = monthOf(start);
	const inFirst = daysBetween(start, endOfMonth(first)) + 1;
	return inFirst >= 15 ? first : monthOf(addDays(start, 29));
}
