import { scaleLinear } from 'd3';
import type { Estimate } from '#lib/analytics/view/series.ts';
import { toHundredths } from './hundredths.ts';

/** The part of 0 to 1 that an axis of shares shows. */
export interface ShareDomain {
	readonly from: number;
	readonly to: number;
}

/** One line of the grid of shares. */
export interface ShareTick {
	readonly share: number;
	/** In % along the axis, from its low end. */
	readonly at: number;
}

const step = 0.1;

/**
 * The part of the axis that holds every interval, in steps of 10 points and at least 50 wide, its high end at 100 %
 * so that charts of one page read alike. Rests on released estimates only.
 */
export function shareDomain(estimates: Iterable<Pick<Estimate, 'lower'>>): ShareDomain {
	let lowest = 1;
	for (const { lower } of estimates) if (lower < lowest) lowest = lower;
	const from = Math.min(0.5, Math.floor(lowest / step + 1e-9) * step);
	return { from: Math.round(from * 10) / 10, to: 1 };
}

/** Where a share stands, in % of the axis from its low end, to a hundredth: finer is drawn nowhere. */
export function shareAt(domain: ShareDomain): (share: number) => number {
	const scale = scaleLinear().domain([domain.from, domain.to]).range([0, 100]).clamp(true);
	return (share) => toHundredths(scale(share));
}

/** About `count` round shares of a domain. */
export function shareTicks(domain: ShareDomain, count: number): ShareTick[] {
	const at = shareAt(domain);
	return scaleLinear()
		.domain([domain.from, domain.to])
		.ticks(count)
		.map((share) => ({ share, at: at(share) }));
}

/** The two ends of a domain, for drawings with little room. */
export function domainEnds({ from, to }: ShareDomain): ShareTick[] {
	return [
		{ share: from, at: 0 },
		{ share: to, at: 100 }
	];
}
