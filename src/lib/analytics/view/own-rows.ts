import {
	favourableShare,
	toShareRow,
	type RawShare,
	type ShareRow
} from '#lib/analytics/metric/favourable-share.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { rollUp } from '#lib/analytics/metric/roll-up.ts';
import type { ScaledItem } from './contents.ts';
import type { MonthSpan } from './series.ts';

/** A month as raw rows hold it, yyyymm. */
export function toPeriod(month: string): number {
	return Number(month.replace('-', ''));
}

/** Whether a raw row belongs to a span of months; undated rows belong to none. */
export function isWithin({ from, to }: MonthSpan): (row: RawShare) => boolean {
	const [first, last] = [toPeriod(from), toPeriod(to)];
	return ({ period }) => period !== null && period >= first && period <= last;
}

/**
 * Figures of raw rows added up to a coarser grouping: what the engine would have answered, without asking it again.
 * Rows of all items may be given; every result is about one. In order of keys.
 */
export function addUp(rows: readonly RawShare[], by: By, context: MetricContext): ShareRow[] {
	return favourableShare.toRows(rollUp(rows, by, 0), [by], context);
}

/** `addUp` to one row, of rows about one item, without a table: a page asks it for each of its groups. Undefined without a row. */
export function addUpAll(rows: readonly RawShare[], context: MetricContext): ShareRow | undefined {
	const [first] = rows;
	if (!first) return undefined;
	const sum = (value: (row: RawShare) => number) => rows.reduce((all, row) => all + value(row), 0);
	const whole: RawShare = {
		...first,
		program: null,
		provider: null,
		period: null,
		batch: null,
		batches: sum((row) => row.batches),
		clusters: sum((row) => row.clusters),
		n: sum((row) => row.n),
		favourable: sum((row) => row.favourable),
		na: sum((row) => row.na),
		favourable_squared: sum((row) => row.favourable_squared),
		favourable_times_n: sum((row) => row.favourable_times_n),
		n_squared: sum((row) => row.n_squared)
	};
	return toShareRow(whole, context);
}

/** Whether a row is about an item on its scale; an id may have been asked on two. */
export function isAbout(item: ScaledItem | null): (row: ScaledItem) => boolean {
	return (row) => row.item === item?.item && row.scale === item.scale;
}

/**
 * Answers to the overall items of other surveys among rows of one grouping: they are never added to those of an overall
 * item, and so are missing beside its figure. 0 where the item is no overall one.
 */
export function countOthers(
	item: ScaledItem | null,
	rows: readonly (ScaledItem & { readonly n: number })[],
	overall: readonly string[]
): number {
	if (!item || !overall.includes(item.item)) return 0;
	const others = rows.filter((row) => overall.includes(row.item) && !isAbout(item)(row));
	return others.reduce((sum, { n }) => sum + n, 0);
}
