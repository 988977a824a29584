import type { Calendar } from '#lib/analytics/filter/filter.ts';
import type { RecordedChange } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { ramadans } from '#lib/domain/ramadan.ts';
import type { MonthSpan } from './series.ts';

/** Something that happened, drawn where it stands in time. */
export interface Annotation {
	readonly kind: 'change' | 'holy-month' | 'new-version';
	/** First and last month it stands at, in the calendar of the chart. */
	readonly from: Month;
	readonly to: Month;
	/** A message of the catalogue `annotation` with its parameters, or somebody's own words. */
	readonly label:
		| {
				readonly key: 'holyMonth' | 'newVersion';
				readonly params: Readonly<Record<string, string | number>>;
		  }
		| { readonly text: string };
	/** Of a recorded change: whether limits start anew at it. */
	readonly rebases?: boolean;
}

/** A day's month in both calendars; written where Hijri dates are certain, since browsers disagree on them. */
export type MonthInCalendars = Readonly<Record<Calendar, Month>>;

/** A recorded change with the month it took effect in. */
export interface DatedChange extends RecordedChange {
	readonly months: MonthInCalendars;
}

/** When results of a survey's newer version begin. */
export interface VersionStart {
	/** The survey's code, as `F-POST`. */
	readonly survey: string;
	readonly version: number;
	/** Month of the earliest batch with it. */
	readonly months: MonthInCalendars;
}

/** The changes that concern a series: of one program, or (null) of all its programs together. */
export function changesOf(changes: readonly DatedChange[], program: string | null): DatedChange[] {
	return changes.filter((change) => change.program === null || change.program === program);
}

/** The months at which limits start anew, each once and in order; of changes that `changesOf` chose. */
export function rebasingMonths(changes: readonly DatedChange[], calendar: Calendar): Month[] {
	return [...new Set(changes.filter(({ rebases }) => rebases).map(({ months }) => months[calendar]))].sort();
}

/**
 * What to draw on a chart that shows `span`: recorded changes, Ramadan (the Hijri month itself, or the Gregorian month
 * that holds most of it) and newer versions of surveys. In order of month; nothing without a span.
 */
export function annotationsOf(
	span: MonthSpan | null,
	calendar: Calendar,
	changes: readonly DatedChange[],
	versions: readonly VersionStart[]
): Annotation[] {
	if (!span) return [];
	const holy = ramadans.map((ramadan): Annotation => {
		const month = calendar === 'gregory' ? ramadan.gregory : ramadan.hijri;
		const label = { key: 'holyMonth', params: { year: String(ramadan.year) } } as const;
		return { kind: 'holy-month', from: month, to: month, label };
	});
	const recorded = changes.map(({ months, reason, rebases }): Annotation => {
		const month = months[calendar];
		return { kind: 'change', from: month, to: month, label: { text: reason }, rebases };
	});
	const newer = versions.map(({ survey, version, months }): Annotation => {
		const month = months[calendar];
		const label = { key: 'newVersion', params: { survey, version } } as const;
		return { kind: 'new-version', from: month, to: month, label };
	});
	return [...holy, ...recorded, ...newer]
		.filter(({ from }) => from >= span.from && from <= span.to)
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
