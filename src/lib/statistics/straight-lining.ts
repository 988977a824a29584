import type { AnswerRow } from './complete-cases.ts';

/** Fewer items answered alike than this say nothing. */
export const fewestItems = 4;

/**
 * The share 0..1 of answer sets that give one identical answer to every item, among those with at least four answers
 * (missing ones are passed over). It measures how the form was filled in, not quality. Share null without such sets.
 */
export function straightLining(rows: readonly AnswerRow[]): {
	readonly n: number;
	readonly straight: number;
	readonly share: number | null;
} {
	let n = 0;
	let straight = 0;
	for (const row of rows) {
		const given = row.filter((value) => value !== null);
		if (given.length < fewestItems) continue;
		n += 1;
		if (given.every((value) => value === given[0])) straight += 1;
	}
	return { n, straight, share: n === 0 ? null : straight / n };
}
