import { askColumns, type Engine, type Query } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import type { RawRow } from '#lib/analytics/metric/keys.ts';
import type { Metric, MetricContext } from '#lib/analytics/metric/metric.ts';
import { finestOf } from '#lib/analytics/metric/roll-up.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { addUpSteps, toSumTableSteps, type SumTable } from '#lib/analytics/metric/sum-table.ts';
import { inTurns, type Pause } from '#lib/analytics/steps.ts';

/** What gives a view its figures from one extract, which it asks no more than it must. */
export interface FigureSource {
	/** The rows of a metric over what a filter chooses, in each grouping of `sets`, as `runMetric` gives them. */
	ask<Raw extends RawRow, Row extends object>(
		metric: Metric<Raw, Row>,
		filter: Filter,
		sets: readonly By[]
	): Promise<Row[]>;
	/** The raw rows of one grouping: sums, to be added up further. */
	sums<Raw extends RawRow>(metric: Metric<Raw>, filter: Filter, by: By): Promise<readonly Raw[]>;
	/** The rows of a query that is no metric. */
	query<Row extends object>(query: Query): Promise<Row[]>;
	/** Comes between the parts of what is made of the figures. */
	readonly pause: Pause;
}

/** For a page that is drawn once: asks for no more than it shows, and keeps nothing. */
export function askEachTime(engine: Engine, context: MetricContext): FigureSource {
	return {
		pause: () => undefined,
		sums: (metric, filter, by) => engine.query(metric.buildQuery(filter, [by])),
		query: (query) => engine.query(query),
		ask: (metric, filter, sets) => runMetric(engine, metric, filter, sets, context)
	};
}

const groupings = ['department', 'program', 'provider', 'period', 'batch'] as const;

/**
 * Asks the engine once for every program and month of a metric, about one item for every provider too, and adds up
 * what a filter chooses: a change of programs or months then costs no query, and an item one the first time it is
 * chosen. The figures are the same, since every raw figure is a sum. Metrics must be by program and period. `pause` comes
 * between the steps of making a table and of adding it up: both take long the first time.
 */
export function rememberMonths(
	engine: Engine,
	context: MetricContext,
	pause: Pause = () => undefined
): FigureSource {
	const kept = new Map<string, Promise<SumTable>>();

	async function makeTable(query: Query): Promise<SumTable> {
		return inTurns(toSumTableSteps(await askColumns(engine, query)), pause);
	}

	async function sums<Raw extends RawRow, Row extends object>(
		metric: Metric<Raw, Row>,
		filter: Filter,
		by: By
	): Promise<readonly Raw[]> {
		const isOfOne = filter.items.length === 1;
		const grain = groupings.filter(
			(name) =>
				name === 'program' || name === 'period' || (name === 'provider' && isOfOne) || by.includes(name)
		);
		// Rows by batch are many: of programs that nobody asks for, none.
		const programs = by.includes('batch') ? filter.programs : [];
		const everyMonth: Filter = { ...filter, from: null, to: null, programs };
		const key = JSON.stringify([metric.id, everyMonth, grain]);
		const asked = kept.get(key) ?? makeTable(metric.buildQuery(everyMonth, [grain]));
		kept.set(key, asked);
		asked.catch(() => kept.delete(key));
		const choice = { programs: filter.programs, from: toPeriod(filter.from), to: toPeriod(filter.to) };
		return inTurns(addUpSteps<Raw>(await asked, choice, by), pause);
	}

	return {
		pause,
		sums,
		query: (query) => engine.query(query),
		async ask(metric, filter, sets) {
			const parts = await Promise.all(finestOf(sets).map((by) => sums(metric, filter, by)));
			const rows = parts.flatMap((own, part) => own.map((row) => ({ ...row, part })));
			return metric.toRows(rows, sets, context);
		}
	};
}

/** A month of a filter as raw rows hold it, yyyymm. */
function toPeriod(month: string | null): number | null {
	return month === null ? null : Number(month.replace('-', ''));
}
