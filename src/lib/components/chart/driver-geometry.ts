import { scaleLinear } from 'd3';
import type { Estimate } from '#lib/analytics/view/series.ts';
import { toHundredths } from './hundredths.ts';
import { shareAt, type ShareDomain } from './share-scale.ts';

/** An item of a survey: what it has to do with overall satisfaction, and how it is answered. */
export interface Driver {
	readonly id: string;
	/** The wording of the item. */
	readonly name: string;
	/** Share of R² (0 to 1) or rank correlation (-1 to 1), with its 95 % interval; ends null where there is none. */
	readonly importance: number;
	readonly lower: number | null;
	readonly upper: number | null;
	/** Favourable answers; null where nothing is released. */
	readonly estimate: Estimate | null;
}

/** An item where it is drawn; all places in % of the plot from its upper left corner. */
export interface DriverPoint {
	readonly driver: Driver;
	/** What it is called in the drawing: its place in the survey, from 1. */
	readonly number: number;
	readonly x: number;
	readonly y: number;
	/** Where its number stands: on its interval, beside the point where another number is in the way. */
	readonly labelX: number;
	readonly lowerX: number;
	readonly upperX: number;
	/** Whether it cannot be told from the most important one. */
	readonly isTied: boolean;
}

/** Everything a driver plot draws, free of pixels. */
export interface DriverGeometry {
	readonly domain: ShareDomain;
	/** In the order of the survey. */
	readonly points: readonly DriverPoint[];
	readonly ticks: readonly { readonly value: number; readonly x: number }[];
	/** Where the intervals of tied items lie; null without a tie. */
	readonly tie: { readonly x: number; readonly width: number } | null;
}

/** The items that cannot be told from the most important one: their intervals overlap its own, which is among them. */
export function tiedDrivers(drivers: readonly Driver[]): Driver[] {
	const [top] = drivers.toSorted((a, b) => b.importance - a.importance);
	if (!top) return [];
	const least = top.lower ?? -Infinity;
	return drivers.filter((driver) => driver === top || (driver.upper ?? Infinity) >= least);
}

/** Lays items out by importance to the right and favourable share upwards; those without a share are left out. */
export function driverGeometry(drivers: readonly Driver[]): DriverGeometry {
	const domain = driverDomain(drivers.flatMap(({ estimate }) => estimate?.share ?? []));
	const values = drivers.flatMap(({ importance, lower, upper }) => [importance, lower ?? 0, upper ?? 0]);
	const most = Math.max(0.1, ...values);
	const scale = scaleLinear()
		.domain([Math.min(0, ...values), most + most / 25])
		.range([0, 100])
		.clamp(true);
	const x = (value: number) => toHundredths(scale(value));
	const at = shareAt(domain);
	const tied = tiedDrivers(drivers);
	const placed = drivers.flatMap((driver, index) =>
		driver.estimate
			? {
					driver,
					number: index + 1,
					x: x(driver.importance),
					y: toHundredths(100 - at(driver.estimate.share)),
					lowerX: x(driver.lower ?? driver.importance),
					upperX: x(driver.upper ?? driver.importance),
					isTied: tied.includes(driver) && tied.length > 1
				}
			: []
	);
	const points = placeLabels(placed);
	const left = Math.min(...points.filter(({ isTied }) => isTied).map(({ lowerX }) => lowerX));
	const right = Math.max(...points.filter(({ isTied }) => isTied).map(({ upperX }) => upperX));
	return {
		domain,
		points,
		ticks: scale.ticks(5).map((value) => ({ value, x: x(value) })),
		tie: tied.length > 1 && left < right ? { x: left, width: toHundredths(right - left) } : null
	};
}

/** The shares shown: at least 20 points, and no more than the items need, since their numbers must not run together. */
function driverDomain(shares: readonly number[]): ShareDomain {
	const lowest = Math.min(0.83, ...shares);
	return { from: Math.max(0, Math.floor((lowest - 0.03) * 10) / 10), to: 1 };
}

type Placed = Omit<DriverPoint, 'labelX'>;

/** Nearer than this to another, in % of the width and height, a number would hide it, on a phone too. */
const apart = { x: 8.5, y: 8 };
const shifts = [0, 1, -1, 2, -2, 3, 4, 5, 6];

/** Numbers stand at their points, or as little beside them as keeps them apart. */
function placeLabels(points: readonly Placed[]): DriverPoint[] {
	const done: DriverPoint[] = [];
	for (const point of points) {
		const places = shifts.map((shift) => point.x + shift * apart.x);
		const isFree = (x: number) =>
			x > 1 &&
			x < 99 &&
			done.every((other) => Math.abs(other.labelX - x) >= apart.x || Math.abs(other.y - point.y) >= apart.y);
		done.push({ ...point, labelX: toHundredths(places.find(isFree) ?? point.x) });
	}
	return done;
}
