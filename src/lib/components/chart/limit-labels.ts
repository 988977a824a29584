import type { ControlGeometry } from './control-geometry.ts';
import { shareAt, type ShareDomain } from './share-scale.ts';

/** A figure of the last centre line or limit, beside the end of its line. */
export interface LimitLabel {
	/** In % of the plot's height. */
	readonly y: number;
	readonly share: number;
	readonly isCentre: boolean;
}

/** Closer than this, in % of the height, two labels would run into each other. */
const leastGap = 9;

/** The figures at the right end of the latest lines; a limit that lies too near the centre is left to the table. */
export function limitLabels({ points }: ControlGeometry, domain: ShareDomain): LimitLabel[] {
	const latest = points.at(-1)?.point;
	if (!latest || latest.centre === null) return [];
	const at = shareAt(domain);
	const centre = { y: 100 - at(latest.centre), share: latest.centre, isCentre: true };
	const limits = [latest.upperLimit, latest.lowerLimit].flatMap((share) => {
		if (share === null) return [];
		const y = 100 - at(share);
		return Math.abs(y - centre.y) < leastGap ? [] : { y, share, isCentre: false };
	});
	return [...limits, centre];
}
