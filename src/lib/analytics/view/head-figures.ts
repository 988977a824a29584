import type { Engine } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { distribution, type DistributionRow } from '#lib/analytics/metric/distribution.ts';
import { favourableShare, type ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { responseRate, type RateRow } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems, type WithheldRow } from '#lib/analytics/metric/withheld-items.ts';
import type { ScaledItem } from './contents.ts';

/** Rows of the figures of one item over what the filter chooses, by what the charts show. */
export interface ItemFigures {
	readonly total: readonly ShareRow[];
	readonly byMonth: readonly ShareRow[];
	readonly byProvider: readonly ShareRow[];
	readonly byProgram: readonly ShareRow[];
	readonly byProgramAndMonth: readonly ShareRow[];
	readonly withheld: readonly WithheldRow[];
	readonly withheldByMonth: readonly WithheldRow[];
	readonly withheldByProgramAndMonth: readonly WithheldRow[];
	readonly response: readonly RateRow[];
	readonly responseByProgram: readonly RateRow[];
}

/** All figures of a department's page. */
export interface HeadFigures {
	/** Of the chosen programs. */
	readonly chosen: ItemFigures;
	/** Of every program, which are compared whatever is chosen. */
	readonly compared: ItemFigures;
	/** One row an item, of the chosen programs. */
	readonly items: readonly ShareRow[];
	readonly spread: readonly DistributionRow[];
	readonly withheldItems: readonly WithheldRow[];
}

const shareSets: readonly By[] = [
	[],
	['period'],
	['program', 'provider'],
	['program'],
	['program', 'period']
];
const withheldSets: readonly By[] = [[], ['period'], ['program', 'period']];
const rateSets: readonly By[] = [[], ['program']];

/** Asks for all figures of the page at once: six queries, nine when programs are chosen. */
export async function askHeadFigures(
	engine: Engine,
	filter: Filter,
	item: ScaledItem | null,
	context: MetricContext
): Promise<HeadFigures> {
	const everyItem: Filter = { ...filter, items: [] };
	const chosen = askItem(engine, filter, item, context);
	const compared =
		filter.programs.length === 0 ? chosen : askItem(engine, { ...filter, programs: [] }, item, context);
	const [items, spread, hidden] = await Promise.all([
		runMetric(engine, favourableShare, everyItem, [[]], context),
		runMetric(engine, distribution, everyItem, [[]], context),
		runMetric(engine, withheldItems, everyItem, [[]], context)
	]);
	return { chosen: await chosen, compared: await compared, items, spread, withheldItems: hidden };
}

async function askItem(
	engine: Engine,
	filter: Filter,
	item: ScaledItem | null,
	context: MetricContext
): Promise<ItemFigures> {
	const ofItem: Filter = { ...filter, items: item ? [item.item] : [] };
	const [shares, withheld, rates] = await Promise.all([
		runMetric(engine, favourableShare, ofItem, shareSets, context),
		runMetric(engine, withheldItems, ofItem, withheldSets, context),
		runMetric(engine, responseRate, { ...filter, items: [] }, rateSets, context)
	]);
	const share = (part: number) => onScale(partOf(shares, part), item);
	const hidden = (part: number) => onScale(partOf(withheld, part), item);
	return {
		total: share(0),
		byMonth: share(1),
		byProvider: share(2),
		byProgram: share(3),
		byProgramAndMonth: share(4),
		withheld: hidden(0),
		withheldByMonth: hidden(1),
		withheldByProgramAndMonth: hidden(2),
		response: partOf(rates, 0),
		responseByProgram: partOf(rates, 1)
	};
}

function partOf<Row extends { readonly part: number }>(rows: readonly Row[], part: number): Row[] {
	return rows.filter((row) => row.part === part);
}

/** An id may have been asked on two scales; figures on one say nothing about the other. */
function onScale<Row extends ScaledItem>(rows: readonly Row[], item: ScaledItem | null): Row[] {
	return rows.filter((row) => row.item === item?.item && row.scale === item.scale);
}
