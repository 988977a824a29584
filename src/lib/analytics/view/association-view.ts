import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Calendar, type Filter } from '#lib/analytics/filter/filter.ts';
import { favourableShare, type ShareRow } from '#lib/analytics/metric/favourable-share.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import { choosePoints } from '#lib/analytics/signal/chart-choice.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import type { SeriesReading } from '#lib/analytics/signal/reading.ts';
import { changesOf, rebasingMonths } from './annotations.ts';
import type { ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { countOthers } from './own-rows.ts';
import { toResponse, type Response } from './response.ts';
import { toEstimate, toSeries, type Estimate, type MonthSpan, type Series } from './series.ts';

/** Overall satisfaction in every department, by ids; in order of id, never by a figure. */
export interface AssociationView {
	readonly span: MonthSpan | null;
	readonly departments: readonly DepartmentView[];
}

export interface DepartmentView {
	readonly department: string;
	/** The overall item with the most answers here; items of different surveys are never pooled. */
	readonly item: ScaledItem;
	readonly estimate: Estimate;
	readonly series: Series;
	/** Its control chart by month or quarter; limits start anew at the changes of the association and its own. */
	readonly reading: SeriesReading;
	/** Answers here to the overall items of other surveys, which are in no figure above. */
	readonly others: number;
	/** Null when nobody was invited. */
	readonly response: Response | null;
}

/** The departments of the association's extract, those without a released answer to an overall item left out. */
export async function buildAssociationView(
	engine: Engine,
	calendar: Calendar,
	context: HeadContext
): Promise<AssociationView> {
	const span = context.contents.months[calendar];
	if (context.overall.length === 0) return { span, departments: [] };
	const everything: Filter = { ...wholeExtract, calendar };
	const filter: Filter = { ...everything, items: [...context.overall] };
	const [shares, hidden, rates] = await Promise.all([
		runMetric(engine, favourableShare, filter, [['department'], ['department', 'period']], context),
		runMetric(engine, withheldItems, filter, [['department', 'period']], context),
		runMetric(engine, responseRate, everything, [['department']], context)
	]);
	const totals = shares.filter((row) => row.part === 0 && row.department !== null && row.n > 0);
	const departments = [...new Set(totals.flatMap(({ department }) => department ?? []))].sort();
	return {
		span,
		departments: departments.flatMap((department) => {
			const own = totals.filter((row) => row.department === department);
			const item = own.reduce((most, row) => (row.n > most.n ? row : most));
			const estimate = toEstimate(item);
			if (!estimate) return [];
			const subject = { item: item.item, scale: item.scale };
			const same = (row: ScaledItem & { readonly department: string | null }) =>
				row.department === department && row.item === item.item && row.scale === item.scale;
			const months = shares.filter((row) => row.part === 1 && same(row));
			return {
				department,
				item: subject,
				estimate,
				series: toSeries(months, hidden.filter(same)),
				reading: readMonths(months, item, department, calendar, context),
				others: countOthers(subject, own, context.overall),
				response: toResponse(rates.find((row) => row.department === department))
			};
		})
	};
}

/** The control chart of a department from its rows by month and what they come to: as on its own page. */
function readMonths(
	rows: readonly ShareRow[],
	total: ShareRow,
	department: string,
	calendar: Calendar,
	context: HeadContext
): SeriesReading {
	const own = (context.changes ?? []).filter(
		(change) => change.department === null || change.department === department
	);
	const changes = rebasingMonths(changesOf(own, null), calendar);
	const months = rows.flatMap(({ period, favourable, n }) =>
		period === null || n === 0 ? [] : { month: period, batch: null, favourable, n }
	);
	const { points, pointKind } = choosePoints(months, 'whole', changes);
	return readSeries(points, {
		pointKind,
		changes,
		measure: 'share',
		designEffect: total.designEffect,
		lone: rows.flatMap(({ period, batches }) => (period !== null && batches === 1 ? period : []))
	});
}
