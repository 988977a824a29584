import { line } from 'd3';
import type { MonthEstimate, MonthSpan, Series } from '#lib/analytics/view/series.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { toHundredths } from './hundredths.ts';
import { monthScale, type MonthScale } from './month-scale.ts';
import { shareAt, type ShareDomain } from './share-scale.ts';

/** A month's estimate where it is drawn; all places in % of the plot from its upper left corner. */
export interface TrendPoint {
	readonly estimate: MonthEstimate;
	readonly x: number;
	readonly y: number;
	readonly upperY: number;
	readonly lowerY: number;
}

/** Everything a trend draws, free of pixels, so that the server and every width draw the same. */
export interface TrendGeometry {
	readonly scale: MonthScale;
	readonly points: readonly TrendPoint[];
	/** Path through the points of neighbouring months, in a box of 100 by 100; a missing month interrupts it. */
	readonly line: string;
	/** Path through all points, for series that have few months of their own: the runs of one program. */
	readonly thread: string;
	/** Middles of the months in which the item was withheld. */
	readonly withheld: readonly { readonly month: Month; readonly x: number }[];
}

/** Lays a series out on the span and domain it shares with its neighbours; months outside the span are left out. */
export function trendGeometry(series: Series, span: MonthSpan, domain: ShareDomain): TrendGeometry {
	const scale = monthScale(span);
	const at = shareAt(domain);
	const points = series.months.flatMap((estimate) => {
		const x = scale.x(estimate.month);
		if (x === null) return [];
		return {
			estimate,
			x,
			y: toHundredths(100 - at(estimate.share)),
			upperY: toHundredths(100 - at(estimate.upper)),
			lowerY: toHundredths(100 - at(estimate.lower))
		};
	});
	const runs = neighbours(points, scale);
	const drawLine = line<TrendPoint>(
		(point) => point.x,
		(point) => point.y
	).digits(2);
	return {
		scale,
		points,
		line: runs
			.filter((run) => run.length > 1)
			.map((run) => drawLine(run))
			.join(''),
		thread: points.length > 1 ? (drawLine(points) ?? '') : '',
		withheld: series.withheld.flatMap((month) => {
			const x = scale.x(month);
			return x === null ? [] : { month, x };
		})
	};
}

function neighbours(points: readonly TrendPoint[], scale: MonthScale): TrendPoint[][] {
	const runs: TrendPoint[][] = [];
	let previous: number | null = null;
	for (const point of points) {
		const place = scale.months.indexOf(point.estimate.month);
		if (previous !== null && place === previous + 1) runs.at(-1)?.push(point);
		else runs.push([point]);
		previous = place;
	}
	return runs;
}
