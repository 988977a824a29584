import type { Month } from '#lib/domain/calendar.ts';

/** What one point of a series stands for; chosen from the data, see `chooseChart`. */
export type PointKind = 'batch' | 'month' | 'quarter';

/** The chart whose limits are drawn: P-prime, XmR, or none where too few points say anything. */
export type ChartKind = 'p-prime' | 'xmr' | 'none';

/** The rule of a rule set that a point breaks; in order of precedence. */
export type Rule = 'outside' | 'trend' | 'two-of-three' | 'shift';

/** What a signal means for the people served: a high share is good unless said otherwise. */
export type Meaning = 'improvement' | 'concern' | 'neither';

/** One point of a control chart, in the order of time. Shares are 0 to 1. */
export interface ReadPoint {
	/** The month it is drawn at; for a quarter its first month. Null for undated batches, which no trend holds. */
	readonly month: Month;
	/** Number of the batch in the extract; null for months and quarters. */
	readonly batch: number | null;
	readonly favourable: number;
	readonly n: number;
	readonly share: number;
	/** Ends of the 95 % interval of this point alone. */
	readonly lower: number;
	readonly upper: number;
	/** Centre and limits of the chart at this point, clipped to 0..1; limits null where none are drawn. */
	readonly centre: number | null;
	readonly lowerLimit: number | null;
	readonly upperLimit: number | null;
	/** The rule it breaks; null for common cause and where no rule is read. */
	readonly rule: Rule | null;
	readonly meaning: Meaning | null;
}

/** How much a segment of a chart can say. */
export type SegmentStatus =
	/** No points. */
	| 'no-data'
	/** Fewer than 6 points: points and intervals only. */
	| 'too-few'
	/** 6 to 11: trial limits, no verdict. */
	| 'trial'
	/** Points do not vary: no signals. */
	| 'no-variation'
	/** 12 or more: limits and a verdict. */
	| 'ok';

/** Points between two recorded changes, with limits of their own. */
export interface Segment {
	/** Indexes of its first and last point. */
	readonly first: number;
	readonly last: number;
	readonly status: SegmentStatus;
	/** Null without points. */
	readonly centre: number | null;
}

/**
 * What the rule set says about a series, from its last point and from persistent shifts; a key that a page puts in
 * words. `cannot-tell`: too few points for a verdict (`status` says which).
 */
export type Verdict =
	| {
			readonly key: 'improvement' | 'concern' | 'neither';
			readonly rule: Rule;
			/** The month of the first point of the signal. */
			readonly since: Month;
			/** Points in it, one after the other. */
			readonly points: number;
			/** Index of its first point in the reading: a shift that persists need not reach the last point. */
			readonly first?: number;
	  }
	| { readonly key: 'common-cause' | 'no-variation' }
	| { readonly key: 'cannot-tell'; readonly status: SegmentStatus; readonly points: number };

/** A series as its control chart reads it. */
export interface SeriesReading {
	readonly points: readonly ReadPoint[];
	readonly pointKind: PointKind;
	readonly chart: ChartKind;
	/** Why this chart and these points: a key with its numbers, put in words by the page. */
	readonly why: { readonly key: string; readonly params: Readonly<Record<string, number>> };
	readonly segments: readonly Segment[];
	readonly verdict: Verdict;
	/** All points since the signal of the verdict began, as one share with its 95 % interval; null where it is no signal. */
	readonly sinceSignal: Pick<ReadPoint, 'favourable' | 'n' | 'share' | 'lower' | 'upper'> | null;
	/** How likely chance alone flags a chart of this kind and length, 0 to 1; 0 where no verdict is given. */
	readonly chanceOfFlag: number;
}

/** A change somebody recorded: drawn on charts; where `rebases`, limits start anew at its month. */
export interface RecordedChange {
	readonly id: string;
	/** The day it took effect. */
	readonly changedOn: string;
	/** What changed and why, in the words of who recorded it. */
	readonly reason: string;
	readonly rebases: boolean;
	/** Null: the whole department or association. */
	readonly department: string | null;
	readonly program: string | null;
}
