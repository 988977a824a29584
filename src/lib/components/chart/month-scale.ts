import { scaleBand } from 'd3';
import { addMonths, type Month } from '#lib/domain/calendar.ts';
import type { MonthSpan } from '#lib/analytics/view/series.ts';
import { toHundredths } from './hundredths.ts';

/** How much room a chart has; style sheets choose which labels of the axis are seen. */
export type Room = 'narrow' | 'medium' | 'wide';

/** One label of the time axis. */
export interface MonthTick {
	readonly month: Month;
	/** Middle of the month, in % of the plot's width. */
	readonly x: number;
	/** In which rooms the name of the month is shown. */
	readonly rooms: readonly Room[];
}

/** The label of a year, at the first of its months in the span. */
export interface YearTick {
	readonly year: number;
	/** Whether the year begins here; else the span begins within it. */
	readonly begins: boolean;
	/** Start of the year or of the span, in % of the plot's width. */
	readonly x: number;
	/** In which rooms it does not run into the next one. */
	readonly rooms: readonly Room[];
}

/** Where months stand on a chart; time runs from left to right in every language and calendar. */
export interface MonthScale {
	readonly months: readonly Month[];
	/** Width of a month in % of the plot's width. */
	readonly step: number;
	/** Middle of a month in %; null outside the span. */
	x(month: Month): number | null;
	/** Where a month begins in %, before 0 or beyond 100 outside the span. */
	start(month: Month): number;
	readonly ticks: readonly MonthTick[];
	readonly years: readonly YearTick[];
}

/** Names of months and of years that fit side by side in each room. */
const capacity: Record<Room, { months: number; years: number }> = {
	narrow: { months: 4, years: 6 },
	medium: { months: 7, years: 12 },
	wide: { months: 13, years: 24 }
};

const rooms: readonly Room[] = ['narrow', 'medium', 'wide'];
const steps = [1, 2, 3, 6, 12] as const;

/** The months of a span, both ends included, Gregorian or Hijri. */
export function monthsOf({ from, to }: MonthSpan): Month[] {
	const months: Month[] = [];
	for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
	return months;
}

/** The scale of a span: every month has the same width, whatever its days. */
export function monthScale(span: MonthSpan): MonthScale {
	const months = monthsOf(span);
	const band = scaleBand<Month>().domain(months).range([0, 100]);
	const step = band.step();
	const x = (month: Month) => {
		const start = band(month);
		return start === undefined ? null : toHundredths(start + step / 2);
	};
	return {
		months,
		step,
		x,
		start: (month) => step * monthsBetween(span.from, month),
		ticks: months.map((month, index) => ({
			month,
			x: (index + 0.5) * step,
			rooms: rooms.filter((room) => isNamed(month, months.length, room))
		})),
		years: yearTicks(months, step)
	};
}

function monthsBetween(from: Month, to: Month): number {
	return (
		(Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
	);
}

function isNamed(month: Month, count: number, room: Room): boolean {
	// Hijri names are long: side by side, half as many fit. Farther apart, only short ones are chosen.
	const neighbours = month < '1700' ? capacity[room].months / 2 : capacity[room].months;
	const every = steps.find((step) => count / step <= (step === 1 ? neighbours : capacity[room].months)) ?? 12;
	// One month a year says no more than the year below it.
	if (every === 12 || count / every > capacity[room].months) return false;
	return (Number(month.slice(5)) - 1) % every === 0;
}

function yearTicks(months: readonly Month[], step: number): YearTick[] {
	const starts = months
		.map((month, index) => ({ year: Number(month.slice(0, 4)), index, first: month.endsWith('-01') }))
		.filter(({ first, index }) => first || index === 0);
	const shown = new Map(rooms.map((room) => [room, shownYears(starts, months.length, room)]));
	return starts.map(({ year, index, first }) => ({
		year,
		begins: first,
		x: index * step,
		rooms: rooms.filter((room) => shown.get(room)?.has(year))
	}));
}

/** The years that fit in a room: all of them, else every second, fifth or tenth; the first of the span where none does. */
function shownYears(
	starts: readonly { readonly year: number; readonly index: number }[],
	count: number,
	room: Room
): Set<number> {
	const [first] = starts;
	// With its era a Hijri year is half as long again.
	const least = (count / capacity[room].years) * (first && first.year < 1700 ? 1.5 : 1);
	const every = [1, 2, 5].find((years) => 12 * years >= least) ?? 10;
	const kept = starts.filter(({ year, index }) => (index > 0 ? year % every === 0 : true));
	const fitting = kept.filter(({ index }, place) => (kept[place + 1]?.index ?? count) - index >= least);
	return new Set((fitting.length > 0 ? fitting : starts.slice(0, 1)).map(({ year }) => year));
}
