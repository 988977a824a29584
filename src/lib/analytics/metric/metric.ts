import type { Query } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By, Grouping } from './grouping.ts';
import type { RawRow } from './keys.ts';

/** What rows need to be read besides themselves. */
export interface MetricContext {
	/**
	 * The design effect of each item, at least 1: the association's, or the department's in its own file; used where a
	 * figure pools too few batches to know its own. An item that is missing counts as 1.
	 */
	readonly designEffects: Readonly<Record<string, number>>;
}

/** A column of a result, for those who read it outside a chart. */
export interface ResultColumn {
	readonly name: string;
	readonly type: 'integer' | 'number' | 'text' | 'month' | 'integers';
	readonly nullable: boolean;
	/** What it is, with unit and range, and what null means. */
	readonly holds: string;
}

/** A named, documented calculation over an extract. Both engines run the same text; both sides read rows the same way. */
export interface Metric<Raw extends RawRow = RawRow, Row extends object = object> {
	/** Permanent name, `favourable-share`. */
	readonly id: string;
	/** Key of its title in the messages of metrics. */
	readonly title: string;
	readonly unit: 'share' | 'score' | 'points' | 'answers' | 'batches' | 'providers' | 'number';
	/** What it can be grouped by; figures about items are always by item as well. */
	readonly groupings: readonly Grouping[];
	/** The columns of `Row`, keys first. */
	readonly columns: readonly ResultColumn[];
	/** One query for several groupings of the same filter, from whose rows `toRows` makes those of each. */
	buildQuery(filter: Filter, sets: readonly By[]): Query;
	/** The figures of each grouping, in order of keys; undated batches are left out where months were asked for. */
	toRows(raw: readonly Raw[], sets: readonly By[], context: MetricContext): Row[];
}
