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
	/** How far from the point the middle of its number stands, in px: where it hides no other point or number. */
	readonly label: { readonly x: number; readonly y: number };
	readonly lowerX: number;
	readonly upperX: number;
	/** Whether it cannot be told from the most important one, while others can. */
	readonly isTied: boolean;
}

/** Everything a driver plot draws, free of pixels. */
export interface DriverGeometry {
	readonly domain: ShareDomain;
	/** In the order of the survey. */
	readonly points: readonly DriverPoint[];
	readonly ticks: readonly { readonly value: number; readonly x: number }[];
	/** Where the intervals of tied items lie; null without a tie, and where it tells none from the others. */
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
	const divides = tied.length > 1 && drivers.some((driver) => driver.estimate && !tied.includes(driver));
	const placed = drivers.flatMap((driver, index) =>
		driver.estimate
			? {
					driver,
					number: index + 1,
					x: x(driver.importance),
					y: toHundredths(100 - at(driver.estimate.share)),
					lowerX: x(driver.lower ?? driver.importance),
					upperX: x(driver.upper ?? driver.importance),
					isTied: divides && tied.includes(driver)
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
		tie: divides && left < right ? { x: left, width: toHundredths(right - left) } : null
	};
}

/** The shares shown: at least 20 points, and no more than the items need, since their numbers must not run together. */
function driverDomain(shares: readonly number[]): ShareDomain {
	const lowest = Math.min(0.83, ...shares);
	return { from: Math.max(0, Math.floor((lowest - 0.03) * 10) / 10), to: 1 };
}

type Placed = Omit<DriverPoint, 'label'>;

/** The least plot there is, in px, on a phone: what is apart there is apart everywhere. */
const least = { width: 250, height: 350 };
/** Room that a number takes, and a point with its edge, in px. */
const numberRoom = { x: 20, y: 17 };
const pointRoom = { x: 16, y: 14 };
/** Where a number may stand beside its point, in px, the nearest first. */
const sides = [1, 2, 3].flatMap((far) =>
	[
		[14, 0],
		[-14, 0],
		[0, -16],
		[0, 16],
		[12, -13],
		[-12, -13],
		[12, 13],
		[-12, 13]
	].map(([x = 0, y = 0]) => ({ x: x * far, y: y * far }))
);

/** Gives each number the first place beside its point at which it hides nothing. */
function placeLabels(points: readonly Placed[]): DriverPoint[] {
	const places = points.map(({ x, y }) => ({
		x: (x / 100) * least.width,
		y: (y / 100) * least.height
	}));
	const taken: { x: number; y: number }[] = [];
	return points.map((point, index) => {
		const own = places[index] ?? { x: 0, y: 0 };
		const spots = sides.map((label) => ({ label, x: own.x + label.x, y: own.y + label.y }));
		const isFree = ({ x, y }: { x: number; y: number }) => {
			const hides = (room: typeof numberRoom) => (other: { x: number; y: number }) =>
				Math.abs(other.x - x) < room.x && Math.abs(other.y - y) < room.y;
			return x > 4 && x < least.width && y > 0 && y < least.height
				? !taken.some(hides(numberRoom)) &&
						!places.some((other, place) => place !== index && hides(pointRoom)(other))
				: false;
		};
		const spot = spots.find(isFree) ?? { label: { x: 14, y: 0 }, x: own.x + 14, y: own.y };
		taken.push(spot);
		return { ...point, label: spot.label };
	});
}
