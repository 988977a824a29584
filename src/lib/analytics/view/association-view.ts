import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { favourableShare } from '#lib/analytics/metric/favourable-share.ts';
import { responseRate } from '#lib/analytics/metric/response-rate.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { withheldItems } from '#lib/analytics/metric/withheld-items.ts';
import type { HeadContext } from './head-view.ts';
import type { ScaledItem } from './contents.ts';
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
	/** Null when nobody was invited. */
	readonly response: Response | null;
}

/** The departments of the association's extract, those without a released answer to an overall item left out. */
export async function buildAssociationView(
	engine: Engine,
	calendar: Filter['calendar'],
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
			const same = (row: ScaledItem & { readonly department: string | null }) =>
				row.department === department && row.item === item.item && row.scale === item.scale;
			return {
				department,
				item: { item: item.item, scale: item.scale },
				estimate,
				series: toSeries(
					shares.filter((row) => row.part === 1 && same(row)),
					hidden.filter(same)
				),
				response: toResponse(rates.find((row) => row.department === department))
			};
		})
	};
}
