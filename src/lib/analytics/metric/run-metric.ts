import type { Engine } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from './grouping.ts';
import type { RawRow } from './keys.ts';
import type { Metric, MetricContext } from './metric.ts';

/** Asks an engine for a metric in one or several groupings: one query, its rows in order of keys. */
export async function runMetric<Raw extends RawRow, Row extends object>(
	engine: Engine,
	metric: Metric<Raw, Row>,
	filter: Filter,
	sets: readonly By[],
	context: MetricContext
): Promise<Row[]> {
	const raw = await engine.query<Raw>(metric.buildQuery(filter, sets));
	return metric.toRows(raw, sets, context);
}
