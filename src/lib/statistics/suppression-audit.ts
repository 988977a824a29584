import { hasWholeTable, withAtLeast, type TableLine } from './feasible-table.ts';

/** Counts of people, with the lines whose totals are known; cells are places in `counts`. */
export interface CountTable {
	readonly counts: readonly number[];
	/** Each line lists the cells that are published together with their total. */
	readonly lines: readonly (readonly number[])[];
	/** Least number of people that a published figure may rest on. */
	readonly least: number;
}

/** What is kept back of a table: cells, and totals of lines. */
export interface Suppression {
	readonly cells: ReadonlySet<number>;
	readonly withheldLines: ReadonlySet<number>;
}

/** A way in which a suppression discloses: a small cell shown, a line that gives its rest away, a cell that is pinned. */
export type Disclosure =
	| { readonly kind: 'small-cell-shown'; readonly cell: number }
	| { readonly kind: 'line-gives-away'; readonly line: number }
	| { readonly kind: 'cell-pinned'; readonly cell: number };

/** Whether a count says something about few people. An empty cell may be shown as empty. */
export function isSmall(count: number, least: number): boolean {
	return count > 0 && count < least;
}

/**
 * Every disclosure of a suppression; none means safe. A published line must have no suppressed cell, or at least two that
 * hold `least` people or more together; and every small cell must be able to hold `least` or more in some table of whole
 * numbers that agrees with everything published (its bounds are then apart, since it holds fewer).
 *
 * Source: L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001), 4.
 */
export function auditSuppression(table: CountTable, suppression: Suppression): Disclosure[] {
	const small = table.counts.flatMap((count, cell) => (isSmall(count, table.least) ? [cell] : []));
	return [
		...small
			.filter((cell) => !suppression.cells.has(cell))
			.map((cell) => ({ kind: 'small-cell-shown', cell }) as const),
		...linesThatGiveAway(table, suppression).map((line) => ({ kind: 'line-gives-away', line }) as const),
		...small
			.filter((cell) => suppression.cells.has(cell) && isPinned(table, suppression, cell))
			.map((cell) => ({ kind: 'cell-pinned', cell }) as const)
	];
}

/** Published lines with one suppressed cell, or with suppressed cells that hold too few people together. */
export function linesThatGiveAway({ counts, lines, least }: CountTable, kept: Suppression): number[] {
	return lines.flatMap((line, index) => {
		if (kept.withheldLines.has(index)) return [];
		const hidden = line.filter((cell) => kept.cells.has(cell));
		const people = hidden.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
		return hidden.length === 0 || (hidden.length >= 2 && people >= least) ? [] : [index];
	});
}

/** Whether what is published keeps a suppressed cell below the least count. */
export function isPinned(table: CountTable, suppression: Suppression, cell: number): boolean {
	const { cells, lines } = publishedAround(table, suppression, cell);
	const own = cells.indexOf(cell);
	return !hasWholeTable(cells.length, withAtLeast(lines, own, table.least));
}

/** The suppressed cells that published lines tie to one cell, numbered anew, and what those lines say about them. */
export function publishedAround(
	{ counts, lines }: CountTable,
	{ cells: suppressed, withheldLines }: Suppression,
	cell: number
): { readonly cells: readonly number[]; readonly lines: readonly TableLine[] } {
	const hidden = lines.flatMap((line, index) =>
		withheldLines.has(index) ? [] : [line.filter((one) => suppressed.has(one))]
	);
	const tied = new Set([cell]);
	const used = new Set<readonly number[]>();
	for (let before = -1; before !== used.size;) {
		before = used.size;
		for (const line of hidden) {
			if (used.has(line) || !line.some((one) => tied.has(one))) continue;
			used.add(line);
			for (const one of line) tied.add(one);
		}
	}
	const cells = [...tied];
	const places = new Map(cells.map((one, place) => [one, place]));
	return {
		cells,
		lines: [...used].map((line) => ({
			cells: line.map((one) => places.get(one) ?? 0),
			total: line.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
		}))
	};
}
