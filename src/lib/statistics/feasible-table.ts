/** Cells that add up to a known total. */
export interface TableLine {
	readonly cells: readonly number[];
	readonly total: number;
}

const negligible = 1e-7;
const mostBranches = 400;

/**
 * Whether cells 0 to `cells` − 1 can hold whole numbers of at least 0 that meet every line. Exact for tables with
 * margins, whose corner solutions are whole; where they are not, by branching. False as well when the answer is not
 * found within a fixed number of branches: for suppression that errs on the careful side.
 */
export function hasWholeTable(cells: number, lines: readonly TableLine[]): boolean {
	let branches = 0;
	return search(cells, lines);

	function search(count: number, rows: readonly TableLine[]): boolean {
		branches += 1;
		if (branches > mostBranches || rows.some(({ total }) => total < 0)) return false;
		const corner = cornerSolution(count, rows);
		if (!corner) return false;
		const cell = corner.findIndex((value) => Math.abs(value - Math.round(value)) > negligible);
		if (cell < 0) return true;
		const below = Math.floor(corner[cell] ?? 0);
		return (
			search(count + 1, [...rows, { cells: [cell, count], total: below }]) ||
			search(count, withAtLeast(rows, cell, below + 1))
		);
	}
}

/** The same lines for what a cell holds above `least`. */
export function withAtLeast(lines: readonly TableLine[], cell: number, least: number): TableLine[] {
	return lines.map((line) =>
		line.cells.includes(cell) ? { cells: line.cells, total: line.total - least } : line
	);
}

/**
 * A corner of the solutions x >= 0 of the lines, or null when there is none: phase one of the simplex method with Bland's
 * rule, which cannot cycle. Totals at least 0.
 */
function cornerSolution(cells: number, lines: readonly TableLine[]): number[] | null {
	const width = cells + 1;
	const rows = lines.map((line) => {
		const row = new Float64Array(width);
		for (const cell of line.cells) row[cell] = (row[cell] ?? 0) + 1;
		row[cells] = line.total;
		return row;
	});
	// Artificial variables start in the basis and never return to it: their columns need not be kept.
	const basis = rows.map(() => -1);
	const missing = new Float64Array(width);
	for (const row of rows) {
		for (let column = 0; column < width; column++)
			missing[column] = (missing[column] ?? 0) + (row[column] ?? 0);
	}
	for (;;) {
		const entering = missing.findIndex((gain, column) => column < cells && gain > negligible);
		if (entering < 0 || (missing[cells] ?? 0) <= negligible) break;
		const leaving = leavingRow(rows, basis, entering);
		const pivotRow = rows[leaving];
		if (!pivotRow) break;
		const pivot = pivotRow[entering] ?? 1;
		for (let column = 0; column < width; column++) pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
		for (const row of [...rows, missing]) if (row !== pivotRow) subtract(row, pivotRow, entering);
		basis[leaving] = entering;
	}
	if ((missing[cells] ?? 0) > negligible) return null;
	const solution = new Array<number>(cells).fill(0);
	for (const [row, cell] of basis.entries()) if (cell >= 0) solution[cell] = rows[row]?.[cells] ?? 0;
	return solution;
}

/** The row that limits the entering cell first; of equals an artificial one, then the cell of lowest number. */
function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number): number {
	let best = -1;
	let least = Infinity;
	for (const [index, row] of rows.entries()) {
		const slope = row[entering] ?? 0;
		if (slope <= negligible) continue;
		const ratio = (row.at(-1) ?? 0) / slope;
		const isEqual = Math.abs(ratio - least) <= negligible;
		if (isEqual ? (basis[index] ?? 0) < (basis[best] ?? 0) : ratio < least) {
			best = index;
			least = ratio;
		}
	}
	return best;
}

function subtract(row: Float64Array, pivotRow: Float64Array, entering: number): void {
	const factor = row[entering] ?? 0;
	if (factor === 0) return;
	for (let column = 0; column < row.length; column++) {
		row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
	}
}
