import {
	auditSuppression,
	isPinned,
	isSmall,
	linesThatGiveAway,
	publishedAround,
	type CountTable,
	type Suppression
} from './suppression-audit.ts';
import { fewestSecondary } from './suppression-search.ts';

/** A safe way to publish a table of people by attribute. */
export interface SafeTable {
	/** Cells that hold fewer than the least number of people, but some. */
	readonly primary: readonly number[];
	/** Cells to suppress, primary ones included, ascending. They look alike: nothing tells which is which. */
	readonly suppressed: readonly number[];
	/** Whether it can be done with every total published. */
	readonly feasible: boolean;
	/** Lines whose totals are withheld too, ascending: none when feasible. */
	readonly withheldLines: readonly number[];
}

/**
 * Secondary suppression: the fewest further cells (of those, small counts before large ones, empty ones last) so that no
 * small cell can be computed from totals; totals are withheld only where no choice of cells protects. The same table
 * gives the same answer, whoever asks. For tables of people by attribute; results of surveys rest on sealed batches.
 * What safe means stands in `auditSuppression`. The fewest are found for tables of some dozens of cells; for larger ones
 * a set of which no cell can be spared.
 */
export function suppress(table: CountTable): SafeTable {
	const primary = table.counts.flatMap((count, cell) => (isSmall(count, table.least) ? [cell] : []));
	const withheldLines = new Set<number>();
	let most = mostSuppressed(table, primary, withheldLines);
	while (most === null || pinned(table, primary, most, withheldLines).length > 0) {
		withheldLines.add(nextToWithhold(table, primary, withheldLines));
		most = mostSuppressed(table, primary, withheldLines);
	}
	const cells = fewestSecondary(table, new Set(primary), most, withheldLines);
	return {
		primary,
		suppressed: [...cells].sort((a, b) => a - b),
		feasible: withheldLines.size === 0,
		withheldLines: [...withheldLines].sort((a, b) => a - b)
	};
}

function pinned(
	table: CountTable,
	primary: readonly number[],
	cells: ReadonlySet<number>,
	withheldLines: ReadonlySet<number>
): number[] {
	return primary.filter((cell) => isPinned(table, { cells, withheldLines }, cell));
}

/**
 * The largest set of cells that breaks no published line; every other one is part of it, so that it protects whatever
 * can be protected. Null when a line with a small cell gives it away whatever else is suppressed.
 */
function mostSuppressed(
	table: CountTable,
	primary: readonly number[],
	withheldLines: ReadonlySet<number>
): ReadonlySet<number> | null {
	const cells = new Set(table.counts.keys());
	for (;;) {
		const [broken] = linesThatGiveAway(table, { cells, withheldLines });
		if (broken === undefined) return cells;
		const line = table.lines[broken] ?? [];
		if (line.some((cell) => primary.includes(cell))) return null;
		for (const cell of line) cells.delete(cell);
	}
}

/** A line that gives itself away whatever is suppressed; else the one without which fewest small cells stay pinned. */
function nextToWithhold(
	table: CountTable,
	primary: readonly number[],
	withheldLines: ReadonlySet<number>
): number {
	const candidates = table.lines.flatMap((line, index) =>
		withheldLines.has(index) || line.length === 0 ? [] : [index]
	);
	const whole: Suppression = { cells: new Set(table.counts.keys()), withheldLines };
	const hopeless = linesThatGiveAway(table, whole).find((index) =>
		table.lines[index]?.some((cell) => primary.includes(cell))
	);
	if (hopeless !== undefined) return hopeless;
	const near = linesAround(table, primary, withheldLines);
	const judged = candidates
		.filter((index) => near.has(index))
		.map((index) => {
			const without = new Set([...withheldLines, index]);
			const most = mostSuppressed(table, primary, without);
			const left = most ? pinned(table, primary, most, without).length : primary.length + 1;
			return { index, left };
		});
	const fewest = Math.min(...judged.map(({ left }) => left));
	return judged.find(({ left }) => left === fewest)?.index ?? candidates[0] ?? 0;
}

/** Published lines tied to a small cell. */
function linesAround(
	table: CountTable,
	primary: readonly number[],
	withheldLines: ReadonlySet<number>
): ReadonlySet<number> {
	const whole: Suppression = { cells: new Set(table.counts.keys()), withheldLines };
	const tied = new Set(primary.flatMap((cell) => publishedAround(table, whole, cell).cells));
	return new Set(table.lines.flatMap((line, index) => (line.some((cell) => tied.has(cell)) ? [index] : [])));
}

/** Whether a table is safe as this says: the audit finds nothing. */
export function isSafe(table: CountTable, { suppressed, withheldLines }: SafeTable): boolean {
	const suppression = { cells: new Set(suppressed), withheldLines: new Set(withheldLines) };
	return auditSuppression(table, suppression).length === 0;
}
