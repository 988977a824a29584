/** One respondent's answers, an item a place; null where an item was not answered. */
export type AnswerRow = readonly (number | null)[];

/** The rows in which nothing is missing, and how many were dropped. */
export function completeCases(rows: readonly AnswerRow[]): {
	readonly rows: readonly (readonly number[])[];
	readonly dropped: number;
} {
	const complete = rows.filter((row): row is readonly number[] => row.every((value) => value !== null));
	return { rows: complete, dropped: rows.length - complete.length };
}
