import type { SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';

/** What a row of one item tells of a point; undated where `period` is null. */
export interface PointRow {
	/** Month as yyyymm. */
	readonly period: number | null;
	readonly batch: number | null;
	readonly favourable: number;
	readonly n: number;
}

/** Rows of one item as points, one a month, in order; undated batches are in none. */
export function monthPoints(rows: readonly PointRow[]): SeriesPoint[] {
	return toPoints(rows, ({ period }) => period ?? 0, false);
}

/** Rows by batch of one item as points, one a batch: by month of ending, then by number. */
export function batchPoints(rows: readonly PointRow[]): SeriesPoint[] {
	return toPoints(rows, ({ period, batch }) => (period ?? 0) * mostBatches + (batch ?? 0), true);
}

/** Batches of an extract are fewer: their numbers fit below a month in one number. */
const mostBatches = 10_000_000;

function toPoints(
	rows: readonly PointRow[],
	placeOf: (row: PointRow) => number,
	isBatch: boolean
): SeriesPoint[] {
	const sums = new Map<number, { period: number; batch: number | null; favourable: number; n: number }>();
	for (const row of rows) {
		const { period, batch, favourable, n } = row;
		if (period === null || n === 0) continue;
		const place = placeOf(row);
		const sum = sums.get(place);
		if (!sum) sums.set(place, { period, batch: isBatch ? batch : null, favourable, n });
		else {
			sum.favourable += favourable;
			sum.n += n;
		}
	}
	return [...sums]
		.sort(([a], [b]) => a - b)
		.map(([, { period, batch, favourable, n }]) => ({ month: toMonth(period), batch, favourable, n }));
}

/** Points as one list of numbers, four each: month as yyyymm, batch or 0, favourable, n. A page carries many. */
export type PackedPoints = readonly number[];

/** Packs points for the way to the browser. */
export function packPoints(points: readonly SeriesPoint[]): PackedPoints {
	return points.flatMap(({ month, batch, favourable, n }) => [
		Number(month.replace('-', '')),
		batch ?? 0,
		favourable,
		n
	]);
}

/** The points that were packed. */
export function unpackPoints(packed: PackedPoints): SeriesPoint[] {
	const points: SeriesPoint[] = [];
	for (let index = 0; index < packed.length; index += 4) {
		const [month = 0, batch = 0, favourable = 0, n = 0] = packed.slice(index, index + 4);
		points.push({ month: toMonth(month), batch: batch === 0 ? null : batch, favourable, n });
	}
	return points;
}

function toMonth(yyyymm: number): string {
	const digits = String(yyyymm).padStart(6, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
