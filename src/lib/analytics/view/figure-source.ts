import type { Engine, Query } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { RawRow } from '#lib/analytics/metric/keys.ts';
import type { Metric, MetricContext } from '#lib/analytics/metric/metric.ts';
import { finestOf, rollUp } from '#lib/analytics/metric/roll-up.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';

/** What gives a view its figures from one extract, which it asks no more than it must. */
export interface FigureSource {
	/** The rows of a metric over what a filter chooses, in each grouping of `sets`, as `runMetric` gives them. */
	ask<Raw extends RawRow, Row extends object>(
		metric: Metric<Raw, Row>,
		filter: Filter,
		sets: readonly By[]
	): Promise<Row[]>;
	/** The raw rows of one grouping, which holds program and period: sums, to be added up further. */
	raw<Raw extends RawRow>(metric: Metric<Raw>, filter: Filter, by: By): Promise<readonly Raw[]>;
	/** The raw rows of one grouping, asked of the engine as they are and not kept. */
	once<Raw extends RawRow>(metric: Metric<Raw>, filter: Filter, by: By): Promise<readonly Raw[]>;
	/** The rows of a query that is no metric. */
	query<Row extends object>(query: Query): Promise<Row[]>;
}

/** For a page that is drawn once: asks for no more than it shows, and keeps nothing. */
export function askEachTime(engine: Engine, context: MetricContext): FigureSource {
	const once: FigureSource['once'] = (metric, filter, by) => engine.query(metric.buildQuery(filter, [by]));
	return {
		once,
		raw: once,
		query: (query) => engine.query(query),
		ask: (metric, filter, sets) => runMetric(engine, metric, filter, sets, context)
	};
}

const groupings = ['department', 'program', 'provider', 'period', 'batch'] as const;

/**
 * Asks the engine once for every program and month of a metric and adds up what a filter chooses: a change of
 * programs or months then costs no query, and a change of item only those asked by item. The figures are the same,
 * since every raw figure is a sum. Metrics must be by program and period.
 */
export function rememberMonths(engine: Engine, context: MetricContext): FigureSource {
	const kept = new Map<string, Promise<unknown[]>>();

	async function raw<Raw extends RawRow, Row extends object>(
		metric: Metric<Raw, Row>,
		filter: Filter,
		by: By
	): Promise<readonly Raw[]> {
		// Rows by provider or batch are many: of programs that nobody asks for, none.
		const programs = by.includes('provider') ? filter.programs : [];
		const everyMonth: Filter = { ...filter, from: null, to: null, programs };
		const key = JSON.stringify([metric.id, everyMonth, by]);
		const asked = kept.get(key) ?? engine.query<Raw>(metric.buildQuery(everyMonth, [by]));
		kept.set(key, asked);
		asked.catch(() => kept.delete(key));
		// The rows of this query, whoever asked it first.
		return ((await asked) as Raw[]).filter(chosenBy(filter));
	}

	return {
		raw,
		query: (query) => engine.query(query),
		once: (metric, filter, by) => engine.query(metric.buildQuery(filter, [by])),
		async ask(metric, filter, sets) {
			const finest = groupings.filter(
				(name) => name === 'program' || name === 'period' || sets.some((by) => by.includes(name))
			);
			const sums = await raw(metric, filter, finest);
			const rows = finestOf(sets).flatMap((by, part) => rollUp(sums, by, part));
			return metric.toRows(rows, sets, context);
		}
	};
}

/** Whether a row by program and month is among what the filter chooses, as the SQL decides. */
function chosenBy({ from, to, programs }: Filter): (row: RawRow) => boolean {
	const first = from === null ? null : Number(from.replace('-', ''));
	const last = to === null ? null : Number(to.replace('-', ''));
	return ({ program, period }) =>
		(programs.length === 0 || (program !== null && programs.includes(program))) &&
		(first === null || (period !== null && period >= first)) &&
		(last === null || (period !== null && period <= last));
}
