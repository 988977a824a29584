import type { CellValue } from '#lib/domain/csv-cell.ts';
import type { Estimate } from '#lib/analytics/view/series.ts';
import type { ReadPoint, SeriesReading } from '#lib/analytics/signal/reading.ts';
import { chart } from '#lib/messages/chart.ts';
import type { Translate } from '#lib/messages/format.ts';
import { pointRule, pointTime, type ReadingWords } from './reading-words.ts';

/** A series to be written as rows; its name is a column where there are several. */
export interface NamedPoints {
	readonly name: string | null;
	readonly reading: SeriesReading;
	/** Those of its points that are drawn. */
	readonly points: readonly ReadPoint[];
}

/** The headings of `estimateCells`. */
export function estimateHeadings(t: Translate): CellValue[] {
	return [
		t(chart.shareWithUnit),
		t(chart.lowerHeading),
		t(chart.upperHeading),
		t(chart.favourableHeading),
		t(chart.answersHeading)
	];
}

/** An estimate as cells of a file: per cents to one decimal, and the counts they come from; empty without one. */
export function estimateCells(estimate: Estimate | null): CellValue[] {
	if (!estimate) return [null, null, null, null, null];
	const { share, lower, upper, favourable, n } = estimate;
	return [percentCell(share), percentCell(lower), percentCell(upper), favourable, n];
}

/** A share as per cent to one decimal; empty without one. */
export function percentCell(share: number | null): number | null {
	return share === null ? null : Math.round(share * 1000) / 10;
}

/** The points of control charts as rows of a file, headings first. */
export function pointRows(how: ReadingWords, series: readonly NamedPoints[]): CellValue[][] {
	const { t } = how;
	const isNamed = series.some(({ name }) => name !== null);
	const headings = [
		...(isNamed ? [t(chart.name)] : []),
		t(chart.time),
		...estimateHeadings(t),
		t(chart.centreHeading),
		t(chart.lowerLimitHeading),
		t(chart.upperLimitHeading),
		t(chart.signalHeading)
	];
	const rows = series.flatMap(({ name, reading, points }) =>
		points.map((point) => [
			...(isNamed ? [name] : []),
			pointTime(how, reading, point),
			...estimateCells(point),
			percentCell(point.centre),
			percentCell(point.lowerLimit),
			percentCell(point.upperLimit),
			pointRule(t, point) || null
		])
	);
	return [headings, ...rows];
}
