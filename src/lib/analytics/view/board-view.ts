import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { favourableShare, type RawShare } from '#lib/analytics/metric/favourable-share.ts';
import { providerBins, type ProviderBinRow } from '#lib/analytics/metric/provider-bins.ts';
import { responseRate, type RateRow } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import { choosePoints } from '#lib/analytics/signal/chart-choice.ts';
import { countFlags, type FlagCount } from '#lib/analytics/signal/flags.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { rebasingMonths, type DatedChange, type VersionStart } from './annotations.ts';
import { assuranceOf, type Assurance } from './assurance.ts';
import { chooseItem, type ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { addUp, countOthers, isAbout, isWithin } from './own-rows.ts';
import { selectedSpan } from './provider-view.ts';
import { monthPoints } from './series-points.ts';
import { toResponse, type Response } from './response.ts';
import { toEstimate, type Estimate, type MonthSpan } from './series.ts';

/** The dimensions a board answers for by the policy (S5.4, S6A.5, S3.5c). */
export const rightsDimensions = ['fairness', 'confidentiality', 'rightToRate'] as const;

export type RightsDimension = (typeof rightsDimensions)[number];

/** What the view of the board is built with. */
export interface BoardContext extends HeadContext {
	/** Ids of the items about each, in the order of the surveys. */
	readonly rights: Readonly<Record<RightsDimension, readonly string[]>>;
	/** The share each item is meant to reach, 0 to 1, by id. */
	readonly targets: Readonly<Record<string, number>>;
	/** The recorded changes that concern the whole association. */
	readonly changes: readonly DatedChange[];
	/** When results of newer survey versions begin. */
	readonly versions: readonly VersionStart[];
}

/** The association as its board sees it: sums over programs and months, no providers. No order is by a figure. */
export interface BoardView {
	readonly filter: Filter;
	/** The overall item of the page; null when nothing is released. */
	readonly item: ScaledItem | null;
	/** That item over what the filter chooses. */
	readonly estimate: Estimate | null;
	/** Answers to the overall items of other surveys there, where the item is an overall one itself. */
	readonly others: number;
	/** First and last month with an answer to it. */
	readonly from: Month | null;
	readonly to: Month | null;
	readonly span: MonthSpan | null;
	/** The months the filter names; null for all. */
	readonly selected: MonthSpan | null;
	/** Over every month, whatever the filter. */
	readonly reading: SeriesReading;
	/** Items with a target, in order of id. */
	readonly assurances: readonly (ScaledItem & { readonly assurance: Assurance })[];
	/** The overall item by department, in order of id; null is what several departments share. */
	readonly departments: readonly DepartmentEstimate[];
	readonly rights: readonly RightsItem[];
	/** Dimensions of which nothing is released. */
	readonly notAsked: readonly RightsDimension[];
	/** How the shares of providers spread for the overall item, over all batches; empty where too few are compared. */
	readonly bins: readonly ProviderBinRow[];
	readonly response: Response | null;
	readonly responses: readonly { readonly department: string | null; readonly response: Response }[];
	/** People who answered, in what the filter chooses. */
	readonly respondents: number;
	readonly flags: FlagCount;
}

export interface DepartmentEstimate {
	readonly department: string | null;
	/** Null when nothing is released. */
	readonly estimate: Estimate | null;
	/** Whether too few answered in at least one batch. */
	readonly withheld: boolean;
}

/** An item about fairness, confidentiality or the right to rate. */
export interface RightsItem extends ScaledItem {
	readonly dimension: RightsDimension;
	/** Over what the filter chooses; null when nothing is released there. */
	readonly estimate: Estimate | null;
	/** Over every month. */
	readonly reading: SeriesReading;
	readonly departments: readonly DepartmentEstimate[];
}

/** The board's page under a filter, from either engine. Only its calendar, period and item are looked at. */
export async function buildBoardView(
	engine: Engine,
	asked: Filter,
	context: BoardContext
): Promise<BoardView> {
	const { contents } = context;
	const filter: Filter = { ...asked, department: null, programs: [], provider: null };
	const { calendar } = filter;
	const item = chooseItem(contents, filter, context.overall);
	const answered = contents.items.filter(({ answers }) => answers > 0);
	const rightsItems = rightsDimensions.flatMap((dimension) =>
		answered
			.filter((one) => context.rights[dimension].includes(one.item))
			.map((one) => ({ dimension, item: one.item, scale: one.scale }))
	);
	const aimed = answered.filter((one) => context.targets[one.item] !== undefined);
	const satisfying = answered.filter((one) => context.overall.includes(one.item));
	const wanted = [
		...new Set([item, ...satisfying, ...rightsItems, ...aimed].flatMap((one) => one?.item ?? []))
	].sort();
	const whole: Filter = { ...wholeExtract, calendar, items: wanted };
	const chosen: Filter = { ...filter, items: wanted };
	const [rows, hidden, rates, bins] = await Promise.all([
		engine.query<RawShare>(favourableShare.buildQuery(whole, [['department', 'period']])),
		runMetric(engine, withheldItems, chosen, [['department']], context),
		runMetric(engine, responseRate, { ...filter, items: [] }, [[], ['department']], context),
		runMetric(engine, providerBins, { ...whole, items: item ? [item.item] : [] }, [['item']], context)
	]);
	const span = contents.months[calendar];
	const selected = selectedSpan(filter, span);
	const inPeriod = selected ? rows.filter(isWithin(selected)) : rows;
	const changes = rebasingMonths(context.changes, calendar);
	const byDepartment = addUp(inPeriod, ['department'], context);
	const totals = addUp(inPeriod, [], context);
	const readingOf = (one: ScaledItem | null): SeriesReading => {
		const { points, pointKind } = choosePoints(monthPoints(rows.filter(isAbout(one))), 'whole', changes);
		const designEffect = context.designEffects[one?.item ?? ''] ?? 1;
		return readSeries(points, {
			pointKind,
			changes,
			measure: 'share',
			designEffect,
			lone: contents.lone[calendar]
		});
	};
	const departmentsOf = (one: ScaledItem | null): DepartmentEstimate[] =>
		byDepartment.filter(isAbout(one)).map((row) => ({
			department: row.department,
			estimate: toEstimate(row),
			withheld: hidden.filter(isAbout(one)).some(({ department }) => department === row.department)
		}));
	const reading = readingOf(item);
	const rights = rightsItems.map((one) => ({
		...one,
		estimate: toEstimate(totals.find(isAbout(one))),
		reading: readingOf(one),
		departments: departmentsOf(one)
	}));
	const months = addUp(inPeriod, ['period'], context)
		.filter(isAbout(item))
		.flatMap(({ period, n }) => (period !== null && n > 0 ? period : []));
	return {
		filter,
		item,
		estimate: toEstimate(totals.find(isAbout(item))),
		others: countOthers(item, totals, context.overall),
		from: months[0] ?? null,
		to: months.at(-1) ?? null,
		span,
		selected,
		reading,
		assurances: aimed.map(({ item: id, scale }) => ({
			item: id,
			scale,
			assurance: assuranceOf(
				isAbout(item)({ item: id, scale }) ? reading : readingOf({ item: id, scale }),
				context.targets[id] ?? 0
			)
		})),
		departments: departmentsOf(item),
		rights,
		notAsked: rightsDimensions.filter((dimension) => !rightsItems.some((one) => one.dimension === dimension)),
		bins: bins.filter(isAbout(item)),
		response: toResponse(partOf(rates, 0)[0]),
		responses: partOf(rates, 1).flatMap((row) => {
			const response = toResponse(row);
			return response ? [{ department: row.department, response }] : [];
		}),
		respondents: partOf(rates, 0)[0]?.respondents ?? 0,
		flags: countFlags({ readings: [reading, ...rights.map((one) => one.reading)], funnels: [] })
	};
}

function partOf(rows: readonly RateRow[], part: number): RateRow[] {
	return rows.filter((row) => row.part === part);
}
