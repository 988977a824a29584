/** A unit of a funnel plot: a program, or a provider in a provider's own view. Shares are 0 to 1. */
export interface FunnelUnit {
	readonly id: string;
	readonly favourable: number;
	readonly n: number;
	readonly share: number;
	/** Ends of its 95 % interval. */
	readonly lower: number;
	readonly upper: number;
	/** The 99.8 % limits in force at its n. */
	readonly lowerLimit: number;
	readonly upperLimit: number;
	/** `within`: not distinguishable from the rest, which is not "fine". */
	readonly position: 'above' | 'below' | 'within';
}

/** The limits of a funnel at one number of answers, for drawing its curves. */
export interface FunnelLimits {
	readonly n: number;
	/** 99.8 % limits in force. */
	readonly lower: number;
	readonly upper: number;
	/** Limits of chance alone, drawn faintly beside adjusted ones. */
	readonly plainLower: number;
	readonly plainUpper: number;
}

/**
 * Units compared around their common share without an order (statistics 1.4). `limits`: `none` below 5 units (each
 * unit's own trend and interval instead), `exact` from 5 to 9, `adjusted` for what differs between units anyway from 10.
 */
export interface FunnelReading {
	readonly limits: 'none' | 'exact' | 'adjusted';
	/** In the order they were given: by id, never by share. */
	readonly units: readonly FunnelUnit[];
	/** Favourable over valid answers of all units together; null without answers. */
	readonly centre: number | null;
	/** How many times more units vary than chance alone explains; null where too few batches tell. */
	readonly dispersion: number | null;
	readonly curve: readonly FunnelLimits[];
	/** How many units chance alone would put outside the limits, on average. */
	readonly expectedOutside: number;
}
