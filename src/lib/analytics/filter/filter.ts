import * as z from 'zod/mini';

/** The calendars a period can be counted in. */
export const calendars = ['gregory', 'islamic-umalqura'] as const;

export type Calendar = (typeof calendars)[number];

/** Most ids a filter takes of one kind. */
export const mostIds = 100;

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

const id = z.string().check(z.regex(idPattern));

/** Ids without repeats, in text order, so that equal filters are equal texts. */
const ids = z.pipe(
	z.array(id).check(z.maxLength(mostIds)),
	z.transform((list) => [...new Set(list)].sort())
);

/** A month of either calendar, `YYYY-MM`; its range is checked against the calendar below. */
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const yearsOf: Record<Calendar, { first: string; last: string }> = {
	gregory: { first: '1900', last: '2199' },
	'islamic-umalqura': { first: '1300', last: '1600' }
};

/** Whether a text is a month that the calendar has. */
export function isMonthOf(calendar: Calendar, text: string): boolean {
	const year = text.slice(0, 4);
	return month.safeParse(text).success && year >= yearsOf[calendar].first && year <= yearsOf[calendar].last;
}

/** Whether a text may stand as an id in a filter. */
export function isFilterId(text: string): boolean {
	return idPattern.test(text);
}

/**
 * What part of an extract a metric is computed over. Null and empty lists choose everything.
 * With `from` or `to` given, batches without a period are left out: they belong to no month.
 */
export const filterSchema = z
	.object({
		calendar: z.enum(calendars),
		/** First month, in `calendar`. */
		from: z.nullable(month),
		/** Last month, included. */
		to: z.nullable(month),
		department: z.nullable(id),
		programs: ids,
		provider: z.nullable(id),
		items: ids
	})
	.check(
		z.refine(
			({ calendar, from, to }) =>
				(from === null || isMonthOf(calendar, from)) &&
				(to === null || isMonthOf(calendar, to)) &&
				(from === null || to === null || from <= to),
			'months outside the calendar, or from after to'
		)
	);

export type Filter = z.infer<typeof filterSchema>;

/** The filter that chooses everything. */
export const wholeExtract: Filter = {
	calendar: 'gregory',
	from: null,
	to: null,
	department: null,
	programs: [],
	provider: null,
	items: []
};
