import { z } from 'zod';
import { toCleanText } from './arabic-text.ts';
import { addDays, type CivilDate } from './calendar.ts';
import { dateEntry } from './form-entry.ts';

/** Least and most characters of a reason: enough to be understood a year later, short enough for a chart. */
export const reasonLength = { least: 3, most: 500 } as const;

/** A change may be noted before it takes effect, this many days at most; a later date is a slip. */
export const daysAhead = 92;

/** What a recorded change concerns: the association, one department, or one program of it. */
export interface ChangePlace {
	/** Null: the whole association. */
	readonly department: string | null;
	/** Null: every program of the department or association. */
	readonly program: string | null;
}

/**
 * The form of a recorded change: `place` (see `toPlaceEntry`), `changedOn` in any spelling, `reason`, and `rebases`, there
 * when ticked. Issues: `missing`, `invalidDate`, `tooShort`, `tooLong`; the date's range needs today: `isDateOfChange`.
 */
export const recordedChangeForm = z.object({
	place: z.string().min(1, 'missing'),
	changedOn: dateEntry.refine((date): date is CivilDate => date !== null, 'missing'),
	reason: z
		.string()
		.transform(toCleanText)
		.pipe(z.string().min(1, 'missing').min(reasonLength.least, 'tooShort').max(reasonLength.most, 'tooLong')),
	rebases: z
		.string()
		.optional()
		.transform((ticked) => ticked !== undefined)
});

/** Whether a change can have taken effect on a day: from the year 2000 until `daysAhead` from today. */
export function isDateOfChange(date: CivilDate, today: CivilDate): boolean {
	return date >= '2000-01-01' && date <= addDays(today, daysAhead);
}

/** A place as one entry of a form: `association`, `department:ID` or `program:ID`. */
export function toPlaceEntry({ department, program }: ChangePlace): string {
	if (program !== null) return `program:${program}`;
	return department === null ? 'association' : `department:${department}`;
}
