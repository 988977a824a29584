import { isPinned, linesThatGiveAway, publishedAround, type CountTable } from './suppression-audit.ts';

/** Sets of cells that are tried before the search for the fewest gives way to one that is only minimal. */
const mostTried = 20_000;

/**
 * The fewest cells beside the primary ones that make a table safe, taken from `most`, a set that does. Every primary cell
 * is in the answer. Counts are taken small before large and empty last, equal ones in their order.
 */
export function fewestSecondary(
	table: CountTable,
	primary: ReadonlySet<number>,
	most: ReadonlySet<number>,
	withheldLines: ReadonlySet<number>
): ReadonlySet<number> {
	const order = new Map(
		[...most]
			.sort((a, b) => compareCounts(table.counts[a] ?? 0, table.counts[b] ?? 0) || a - b)
			.map((cell, place) => [cell, place])
	);
	const linesOf = (cell: number): number => table.lines.filter((line) => line.includes(cell)).length;
	const linesPerCell = Math.max(1, ...[...most].map(linesOf));
	let tried = 0;
	let seen = new Set<string>();
	for (let size = 0; size <= most.size - primary.size; size++) {
		seen = new Set();
		const found = extend(primary, size);
		if (found) return found;
		if (tried > mostTried) break;
	}
	return sparing(table, primary, most, withheldLines, order);

	/** The first safe set with at most so many cells more: each adds what answers the first disclosure found. */
	function extend(cells: ReadonlySet<number>, more: number): ReadonlySet<number> | null {
		const key = [...cells].sort((a, b) => a - b).join();
		if (seen.has(key) || tried > mostTried) return null;
		seen.add(key);
		tried += 1;
		const broken = linesThatGiveAway(table, { cells, withheldLines });
		if (broken.length > more * linesPerCell) return null;
		const pinned =
			broken.length > 0
				? undefined
				: [...primary].find((cell) => isPinned(table, { cells, withheldLines }, cell));
		const [line] = broken;
		if (line === undefined && pinned === undefined) return cells;
		if (more === 0) return null;
		const candidates = pinned === undefined ? (table.lines[line ?? 0] ?? []) : cellsAround(cells, pinned);
		const inOrder = candidates
			.filter((cell) => most.has(cell) && !cells.has(cell))
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		for (const cell of inOrder) {
			const found = extend(new Set([...cells, cell]), more - 1);
			if (found) return found;
		}
		return null;
	}

	/** Cells on a published line with one that is tied to a pinned cell: any safe set holds another of them. */
	function cellsAround(cells: ReadonlySet<number>, pinned: number): number[] {
		const tied = new Set(publishedAround(table, { cells, withheldLines }, pinned).cells);
		const near = table.lines.filter(
			(line, index) => !withheldLines.has(index) && line.some((cell) => tied.has(cell))
		);
		return [...new Set(near.flat())];
	}
}

/** The large set without whatever can be spared, large counts first. */
function sparing(
	table: CountTable,
	primary: ReadonlySet<number>,
	most: ReadonlySet<number>,
	withheldLines: ReadonlySet<number>,
	order: ReadonlyMap<number, number>
): ReadonlySet<number> {
	const kept = new Set(most);
	const isSafe = (): boolean =>
		linesThatGiveAway(table, { cells: kept, withheldLines }).length === 0 &&
		[...primary].every((cell) => !isPinned(table, { cells: kept, withheldLines }, cell));
	for (const [cell] of [...order].sort(([, a], [, b]) => b - a)) {
		if (primary.has(cell)) continue;
		kept.delete(cell);
		if (!isSafe()) kept.add(cell);
	}
	return kept;
}

/** Small before large, empty last. */
function compareCounts(a: number, b: number): number {
	return a === 0 || b === 0 ? Number(a === 0) - Number(b === 0) : a - b;
}
