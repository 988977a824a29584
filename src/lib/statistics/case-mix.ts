import { Matrix } from 'ml-matrix';

/** What is left of an adjuster within units, as a share of its variance, below which it says nothing new. */
const collinear = 1e-10;

/** One respondent of a unit: an outcome and the figures it is adjusted for. */
export interface CaseMixRow {
	readonly unit: number;
	readonly outcome: number;
	readonly adjusters: readonly number[];
}

/** A unit's mean as it is, and as it would be with everybody's average of the adjusters. */
export interface CaseMixUnit {
	readonly n: number;
	readonly raw: number;
	/** Null where the adjusters differ between units in a way that never varies within one: nothing can tell then. */
	readonly adjusted: number | null;
}

/**
 * Case-mix adjusted means: ordinary least squares on unit indicators and adjusters, predicted at the adjusters' overall
 * mean, for units 0 to `units` − 1; a unit without rows is null. Adjust only for what a unit cannot help, and never
 * silently for groups of people: show those side by side instead.
 *
 * By the theorem of Frisch, Waugh and Lovell the slopes are those of the regression within units:
 * adjusted = own mean − slopes · (own adjuster means − overall adjuster means). Source: the CAHPS Analysis Program.
 */
export function caseMix(rows: readonly CaseMixRow[], units: number): (CaseMixUnit | null)[] {
	const [first] = rows;
	if (!first) return Array.from({ length: units }, () => null);
	const places = first.adjusters.length + 1;
	const means = unitMeans(rows, units, places);
	const overall = Array.from({ length: places }, (_, place) => {
		return rows.reduce((sum, row) => sum + valueAt(row, place), 0) / rows.length;
	});
	const fit = fitWithin(withinUnits(rows, means, places), spread(rows, overall));
	return means.map((own) => {
		if (!own) return null;
		const raw = own.means[places - 1] ?? 0;
		const distance = own.means.slice(0, -1).map((mean, place) => mean - (overall[place] ?? 0));
		const shift = fit(distance);
		return { n: own.n, raw, adjusted: shift === null ? null : raw - shift };
	});
}

/** Adjusters first, the outcome last. */
function valueAt({ adjusters, outcome }: CaseMixRow, place: number): number {
	return adjusters[place] ?? outcome;
}

function unitMeans(
	rows: readonly CaseMixRow[],
	units: number,
	places: number
): ({ n: number; means: number[] } | null)[] {
	const counts = new Float64Array(units);
	const sums = Matrix.zeros(units, places);
	for (const row of rows) {
		counts[row.unit] = (counts[row.unit] ?? 0) + 1;
		for (let place = 0; place < places; place++) {
			sums.set(row.unit, place, sums.get(row.unit, place) + valueAt(row, place));
		}
	}
	return Array.from(counts, (n, unit) =>
		n === 0 ? null : { n, means: sums.getRow(unit).map((sum) => sum / n) }
	);
}

/** Sums of squares and products of deviations from the unit's means. */
function withinUnits(
	rows: readonly CaseMixRow[],
	means: readonly ({ means: readonly number[] } | null)[],
	places: number
): Matrix {
	const products = Matrix.zeros(places, places);
	for (const row of rows) {
		const own = means[row.unit]?.means ?? [];
		const deviations = own.map((mean, place) => valueAt(row, place) - mean);
		for (const [i, a] of deviations.entries()) {
			for (const [j, b] of deviations.entries()) products.set(i, j, products.get(i, j) + a * b);
		}
	}
	return products;
}

/** Sum of squares of each adjuster about its overall mean: the scale by which "no variation" is judged. */
function spread(rows: readonly CaseMixRow[], overall: readonly number[]): number[] {
	return overall.map((mean, place) => rows.reduce((sum, row) => sum + (valueAt(row, place) - mean) ** 2, 0));
}

/**
 * The function that gives slopes · distance, null where the data do not determine it. Gauss–Jordan on the adjusters; one
 * that the others leave nothing of is dropped, and a distance is determined when the same tie holds in it.
 */
function fitWithin(
	products: Matrix,
	scale: readonly number[]
): (distance: readonly number[]) => number | null {
	const adjusters = products.rows - 1;
	const kept: number[] = [];
	const swept = products.clone();
	for (let pivot = 0; pivot < adjusters; pivot++) {
		if (swept.get(pivot, pivot) <= collinear * (scale[pivot] ?? 0)) continue;
		kept.push(pivot);
		sweep(swept, pivot);
	}
	const dropped = Array.from({ length: adjusters }, (_, place) => place).filter(
		(place) => !kept.includes(place)
	);
	return (distance) => {
		const along = (place: number): number =>
			kept.reduce((sum, at) => sum + swept.get(at, place) * (distance[at] ?? 0), 0);
		const isTied = dropped.every((place) => {
			const rest = Math.abs((distance[place] ?? 0) - along(place));
			return rest <= 1e-7 * Math.sqrt(scale[place] ?? 0);
		});
		return isTied ? along(adjusters) : null;
	};
}

/** Makes the pivot's column a unit vector: afterwards its row holds the slopes of the other columns on it. */
function sweep(matrix: Matrix, pivot: number): void {
	matrix.mulRow(pivot, 1 / matrix.get(pivot, pivot));
	for (let i = 0; i < matrix.rows; i++) {
		if (i === pivot) continue;
		const factor = matrix.get(i, pivot);
		for (let j = 0; j < matrix.columns; j++) {
			matrix.set(i, j, matrix.get(i, j) - factor * matrix.get(pivot, j));
		}
	}
}
