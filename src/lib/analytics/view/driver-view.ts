import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { drivers, type DriverRow } from '#lib/analytics/metric/drivers.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import type { ScaledItem } from './contents.ts';
import type { HeadContext } from './head-view.ts';
import { toFourDecimals } from './rounding.ts';

/** What the items of a survey have to do with overall satisfaction, in the latest year that can tell. */
export interface DriverView {
	/** The Gregorian year in which the fiscal year starts. */
	readonly fiscalYear: number;
	readonly survey: string;
	/** The item that is explained; null: the mean of the other items. */
	readonly outcome: string | null;
	readonly method: DriverRow['method'];
	/** R² of all items together, 0 to 1; null for rank correlations. */
	readonly r2: number | null;
	/** Answer sets it rests on. */
	readonly n: number;
	/** In order of id, never of importance. */
	readonly items: readonly DriverItem[];
}

export interface DriverItem extends ScaledItem {
	/** With its 95 % bootstrap interval; `DriverRow` says what it is. */
	readonly importance: number;
	readonly lower: number | null;
	readonly upper: number | null;
}

/** The drivers of the department's latest year with figures, of the survey with the most answers; null without any. */
export async function readDrivers(engine: Engine, context: HeadContext): Promise<DriverView | null> {
	const rows = await runMetric(engine, drivers, wholeExtract, [['department']], context);
	const latest = Math.max(...rows.map(({ fiscalYear }) => fiscalYear));
	const ofYear = rows.filter(({ fiscalYear, department }) => fiscalYear === latest && department !== null);
	const [first] = ofYear.toSorted((a, b) => b.n - a.n || (a.survey < b.survey ? -1 : 1));
	if (!first) return null;
	return {
		fiscalYear: latest,
		survey: first.survey,
		outcome: first.outcome,
		method: first.method,
		r2: first.r2,
		n: first.n,
		items: ofYear.flatMap(({ survey, item, scale, importance, lower, upper }) =>
			survey !== first.survey || importance === null
				? []
				: { item, scale, importance: toFourDecimals(importance), lower: round(lower), upper: round(upper) }
		)
	};
}

function round(value: number | null): number | null {
	return value === null ? null : toFourDecimals(value);
}
