import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { distribution } from '#lib/analytics/metric/distribution.ts';
import {
	favourableShare,
	ownDesignEffect,
	type RawShare,
	type ShareRow
} from '#lib/analytics/metric/favourable-share.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { rollUp } from '#lib/analytics/metric/roll-up.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems, type WithheldRow } from '#lib/analytics/metric/withheld-items.ts';
import { choosePoints } from '#lib/analytics/signal/chart-choice.ts';
import { countFlags, type FlagCount } from '#lib/analytics/signal/flags.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { rebasingMonths, type DatedChange, type VersionStart } from './annotations.ts';
import { chooseItem, type ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { addUp, isAbout, isWithin, toPeriod } from './own-rows.ts';
import { askComparison, toPlace, type Place } from './place.ts';
import { batchPoints } from './series-points.ts';
import { toResponse, type Response } from './response.ts';
import { toEstimate, type Estimate, type MonthSpan } from './series.ts';

/** What the view of a provider is built with. */
export interface ProviderContext extends HeadContext {
	/** Ids of the items that ask about the provider, in the order of the surveys. */
	readonly providerItems: readonly string[];
	/** The recorded changes that concern all of the provider's programs. */
	readonly changes: readonly DatedChange[];
	/** When results of newer survey versions begin. */
	readonly versions: readonly VersionStart[];
}

/** A provider's own results, by ids. Nothing of another provider is in it but what `place` says of all together. */
export interface ProviderView {
	readonly filter: Filter;
	/** The item the page is about; null when nothing is released. */
	readonly item: ScaledItem | null;
	/** That item over what the filter chooses. */
	readonly estimate: Estimate | null;
	/** First and last month with an answer to it, and its batches. */
	readonly from: Month | null;
	readonly to: Month | null;
	readonly batches: number;
	/** All months that have a batch; null when none has. */
	readonly span: MonthSpan | null;
	/** The months the filter names; null for all. */
	readonly selected: MonthSpan | null;
	/** The item of the page, then the one about the provider or, on its page, overall satisfaction. */
	readonly trends: readonly ProviderTrend[];
	/** What `recent` of the items is: the chosen period, or the latest batch with its month. */
	readonly recent: { readonly kind: 'period' | 'latest'; readonly from: Month | null };
	/** Every item, in order of id. */
	readonly items: readonly ProviderItem[];
	/** Own share among the others, over all batches; null where the file compares nothing for the item. */
	readonly place: Place | null;
	readonly response: Response | null;
	readonly flags: FlagCount;
}

/** An item batch by batch, in order of ending, over all batches whatever the filter. */
export interface ProviderTrend {
	readonly item: ScaledItem;
	readonly reading: SeriesReading;
}

export interface ProviderItem extends ScaledItem {
	/** The chosen period or the latest batch; null when nothing is released. */
	readonly recent: Estimate | null;
	/** Everything before; null when there is nothing. */
	readonly before: Estimate | null;
	/** Answers of each value over what the filter chooses, index = value. */
	readonly counts: readonly number[];
	/** Batches the filter chooses in which too few answered. */
	readonly withheld: number;
}

/** The page of a provider under a filter, from either engine; the extract is the provider's own. */
export async function buildProviderView(
	engine: Engine,
	asked: Filter,
	context: ProviderContext
): Promise<ProviderView> {
	const { contents } = context;
	const filter: Filter = { ...asked, department: null, programs: [], provider: null };
	const { calendar } = filter;
	const item = chooseItem(contents, filter, context.overall);
	const whole: Filter = { ...wholeExtract, calendar };
	const chosen: Filter = { ...filter, items: [] };
	const [rows, spread, hidden, rates, comparison] = await Promise.all([
		engine.query<RawShare>(favourableShare.buildQuery(whole, [['period', 'batch']])),
		runMetric(engine, distribution, chosen, [[]], context),
		runMetric(engine, withheldItems, chosen, [[]], context),
		runMetric(engine, responseRate, chosen, [[]], context),
		askComparison(engine, item, context)
	]);
	const span = contents.months[calendar];
	const selected = selectedSpan(filter, span);
	const inPeriod = selected ? rows.filter(isWithin(selected)) : rows;
	const within = { designEffects: ownDesignEffects(rows, context) };
	const own = addUp(inPeriod, ['period', 'batch'], within).filter(isAbout(item)).filter(hasAnswers);
	const trends = trendItems(item, context).map((one) => ({
		item: one,
		reading: readOwn(rows, one, context, calendar)
	}));
	const { recent, recentRows, beforeRows } = split(rows, selected);
	const [now, before] = [addUp(recentRows, [], within), addUp(beforeRows, [], within)];
	return {
		filter,
		item,
		estimate: toEstimate(addUp(inPeriod, [], within).find(isAbout(item))),
		from: own[0]?.period ?? null,
		to: own.at(-1)?.period ?? null,
		batches: own.length,
		span,
		selected,
		trends,
		recent,
		items: contents.items.map(({ item: id, scale }) => {
			const same = isAbout({ item: id, scale });
			return {
				item: id,
				scale,
				recent: toEstimate(now.find(same)),
				before: toEstimate(before.find(same)),
				counts: spread.find(same)?.counts ?? [],
				withheld: sumWithheld(hidden.filter(same))
			};
		}),
		place: toPlace(comparison, toEstimate(addUp(rows, [], context).find(isAbout(item))), context),
		response: toResponse(rates[0]),
		flags: countFlags({ readings: trends.map(({ reading }) => reading), funnels: [] })
	};
}

/**
 * What intervals are widened by, by item: what all batches of the provider show where they are enough, so that some of
 * them are not taken for less alike than all; else what those of the association show.
 */
function ownDesignEffects(
	rows: readonly RawShare[],
	{ designEffects }: ProviderContext
): Readonly<Record<string, number>> {
	const own = rollUp(rows, [], 0).flatMap((row) => {
		const effect = ownDesignEffect(row);
		return effect === null ? [] : [[row.item, effect]];
	});
	return { ...designEffects, ...Object.fromEntries(own) };
}

/** The months a filter names within those there are; null when it names none. */
export function selectedSpan({ from, to }: Filter, all: MonthSpan | null): MonthSpan | null {
	if (!all || (from === null && to === null)) return null;
	return { from: from ?? all.from, to: to ?? all.to };
}

/** The item of the page, and beside it the one about the provider or overall satisfaction. */
function trendItems(item: ScaledItem | null, context: ProviderContext): ScaledItem[] {
	if (!item) return [];
	const answered = context.contents.items.filter(({ answers }) => answers > 0);
	const isOther = (ids: readonly string[]) =>
		answered.find((one) => ids.includes(one.item) && one.item !== item.item);
	const other = context.providerItems.includes(item.item)
		? isOther(context.overall)
		: isOther(context.providerItems);
	return other ? [item, { item: other.item, scale: other.scale }] : [item];
}

/** An item as its control chart reads it: a point for each batch in order of ending, or fewer where they are many. */
function readOwn(
	rows: readonly RawShare[],
	item: ScaledItem,
	context: ProviderContext,
	calendar: Filter['calendar']
): SeriesReading {
	const changes = rebasingMonths(context.changes, calendar);
	const { points, pointKind } = choosePoints(batchPoints(rows.filter(isAbout(item))), 'part', changes);
	return readSeries(points, {
		pointKind,
		changes,
		measure: 'share',
		designEffect: context.designEffects[item.item] ?? 1
	});
}

/** What is recent and what came before: the chosen period, else the latest batch. Undated batches are in neither. */
function split(rows: readonly RawShare[], selected: MonthSpan | null) {
	if (selected) {
		const first = toPeriod(selected.from);
		return {
			recent: { kind: 'period', from: selected.from } as const,
			recentRows: rows.filter(isWithin(selected)),
			beforeRows: rows.filter(({ period }) => period !== null && period < first)
		};
	}
	const dated = rows.filter(({ period }) => period !== null);
	const latest = dated.reduce<RawShare | null>((last, row) => (isLater(row, last) ? row : last), null);
	return {
		recent: { kind: 'latest', from: latest && toMonth(latest.period) } as const,
		recentRows: dated.filter(({ batch }) => batch === latest?.batch),
		beforeRows: dated.filter(({ batch }) => batch !== latest?.batch)
	};
}

function isLater(row: RawShare, than: RawShare | null): boolean {
	if (!than) return true;
	const months = (row.period ?? 0) - (than.period ?? 0);
	return months > 0 || (months === 0 && (row.batch ?? 0) > (than.batch ?? 0));
}

function toMonth(period: number | null): Month | null {
	return period === null ? null : `${String(period).slice(0, 4)}-${String(period).slice(4)}`;
}

function hasAnswers({ n }: ShareRow): boolean {
	return n > 0;
}

function sumWithheld(rows: readonly WithheldRow[]): number {
	return rows.reduce((sum, { withheld }) => sum + withheld, 0);
}
