import type { AnswerRow } from './complete-cases.ts';

/** The share 0..1 of answer sets that left each item out, item by item; empty without answer sets. */
export function missingShares(rows: readonly AnswerRow[]): number[] {
	const items = rows.reduce((most, row) => Math.max(most, row.length), 0);
	return Array.from({ length: items }, (_, item) => {
		const missing = rows.filter((row) => (row[item] ?? null) === null).length;
		return missing / rows.length;
	});
}
