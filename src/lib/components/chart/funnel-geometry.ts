import { area, line, scaleLinear } from 'd3';
import type { FunnelLimits, FunnelReading, FunnelUnit } from '#lib/analytics/signal/funnel-reading.ts';
import { toHundredths } from './hundredths.ts';
import { shareAt, shareDomain, type ShareDomain } from './share-scale.ts';

/** A unit where it is drawn; all places in % of the plot from its upper left corner. */
export interface FunnelPoint {
	readonly unit: FunnelUnit;
	readonly x: number;
	readonly y: number;
}

/** A number of answers on the axis. */
export interface CountTick {
	readonly n: number;
	readonly x: number;
	/** Left out where there is little room. */
	readonly isMinor: boolean;
}

/** Everything a funnel plot draws, free of pixels. */
export interface FunnelGeometry {
	readonly domain: ShareDomain;
	readonly points: readonly FunnelPoint[];
	/** What lies between the limits in force, and their lines. */
	readonly band: string;
	readonly limits: string;
	/** The limits of chance alone where the ones in force are wider; else empty. */
	readonly plain: string;
	readonly centreY: number;
	readonly ticks: readonly CountTick[];
}

/** Lays a funnel out: more answers to the right, the units in the order they are given. Null without a funnel. */
export function funnelGeometry(reading: FunnelReading): FunnelGeometry | null {
	const { units, curve, centre } = reading;
	if (reading.limits === 'none' || centre === null || units.length === 0) return null;
	const most = Math.max(...units.map(({ n }) => n), ...curve.map(({ n }) => n));
	const scale = scaleLinear()
		.domain([0, most * 1.04])
		.range([0, 100]);
	const domain = shareDomain(units.map(({ share, lowerLimit }) => ({ lower: Math.min(share, lowerLimit) })));
	const at = shareAt(domain);
	const x = (n: number) => toHundredths(scale(n));
	const y = (share: number) => toHundredths(100 - at(share));
	const draw = (share: (limits: FunnelLimits) => number) =>
		line<FunnelLimits>(
			({ n }) => x(n),
			(limits) => y(share(limits))
		).digits(2)(curve) ?? '';
	const ticks = scale.ticks(6).filter((n) => n > 0 && Number.isInteger(n));
	return {
		domain,
		points: units.map((unit) => ({ unit, x: x(unit.n), y: y(unit.share) })),
		band:
			area<FunnelLimits>(
				({ n }) => x(n),
				({ lower }) => y(lower),
				({ upper }) => y(upper)
			).digits(2)(curve) ?? '',
		limits: draw(({ lower }) => lower) + draw(({ upper }) => upper),
		plain:
			reading.limits === 'adjusted'
				? draw(({ plainLower }) => plainLower) + draw(({ plainUpper }) => plainUpper)
				: '',
		centreY: y(centre),
		ticks: ticks.map((n, index) => ({ n, x: x(n), isMinor: (ticks.length - 1 - index) % 2 === 1 }))
	};
}
