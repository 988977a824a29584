import { expect, test } from 'vitest';
import { addDays, hijriOf, monthOf, startOfMonth } from '#lib/domain/calendar.ts';
import { ramadans } from '#lib/domain/ramadan.ts';

test('Ramadan stands in the Gregorian month that holds most of its days, by the Umm al-Qura calendar', () => {
	expect([ramadans[0]?.year, ramadans.at(-1)?.year]).toEqual([1430, 1500]);
	for (const { year, hijri, gregory } of ramadans) {
		expect(hijri).toBe(`${year}-09`);
		const around = Array.from({ length: 120 }, (_, day) => addDays(startOfMonth(gregory), day - 45));
		const days = around.filter((date) => hijriOf(date).year === year && hijriOf(date).month === 9);
		expect([29, 30]).toContain(days.length);
		const here = days.filter((date) => monthOf(date) === gregory).length;
		expect(here).toBeGreaterThanOrEqual(days.length / 2);
	}
});
