import type { Query } from '#lib/analytics/engine.ts';
import type { Calendar } from '#lib/analytics/filter/filter.ts';
import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import type { ScaledItem } from './contents.ts';

/** Favourable of n valid answers to an item in a program, and in a month or a batch of it. */
export interface SeriesRow extends ScaledItem {
	/** Null where runs of several programs were joined. */
	readonly program: string | null;
	/** Month in the calendar asked for, as yyyymm. */
	readonly period: number;
	/** Number of the batch; null for a month. */
	readonly batch: number | null;
	readonly favourable: number;
	readonly n: number;
}

/** One row an item and program: its points, in no order, as lists of the same length. A row a point would arrive slowly. */
export interface PackedSeries extends ScaledItem {
	readonly program: string | null;
	readonly periods: ArrayLike<number>;
	/** 0 for a month. */
	readonly batches: ArrayLike<number>;
	readonly favourable: ArrayLike<number>;
	readonly n: ArrayLike<number>;
}

/** The series of every item in every program, a point a month with valid answers. */
export function buildMonthSeriesQuery(calendar: Calendar): Query {
	const period = calendar === 'gregory' ? 'period' : 'hijri';
	return packedQuery(
		[
			'\tselect',
			`\t\titem, program, ${period}::int as period, 0 as batch,`,
			'\t\tsum(favourable)::int as favourable, sum(favourable + unfavourable)::int as n',
			'\tfrom monthly',
			`\twhere ${period} is not null and favourable + unfavourable > 0`,
			`\tgroup by item, program, ${period}`
		],
		[]
	);
}

/** The series of every item in some programs, a point a batch with valid answers. */
export function buildBatchSeriesQuery(calendar: Calendar, programs: readonly string[]): Query {
	const period = calendar === 'gregory' ? 'period' : 'hijri';
	const marks = programs.map(() => '?::varchar').join(', ');
	return packedQuery(
		[
			'\tselect',
			`\t\ttally.item as item, tally.program as program, tally.${period}::int as period, tally.batch::int as batch,`,
			`\t\tsum(tally.favourable)::int as favourable, sum(${validSql})::int as n`,
			'\tfrom tally',
			`\twhere tally.${period} is not null and ${validSql} > 0`,
			`\t\tand tally.program in (select program.program from program where program.id in (${marks}))`,
			`\tgroup by tally.item, tally.program, tally.${period}, tally.batch`
		],
		programs
	);
}

/** Grouped by number, and named once packed: an engine that has just started is slow at texts. */
function packedQuery(point: readonly string[], params: readonly string[]): Query {
	const sql = [
		`with point as (\n${point.join('\n')}\n),`,
		'series as (',
		'\tselect item, program, list(period) as periods, list(batch) as batches, list(favourable) as favourable, list(n) as n',
		'\tfrom point',
		'\tgroup by item, program',
		')',
		'select',
		'\titem.id as item, item.scale as scale, program.id as program,',
		'\tseries.periods as periods, series.batches as batches, series.favourable as favourable, series.n as n',
		'from series',
		'join item on item.item = series.item',
		'left join program on program.program = series.program'
	].join('\n');
	return { sql, params };
}

/** The rows that were packed. */
export function unpackSeries(packed: readonly PackedSeries[]): SeriesRow[] {
	const rows: SeriesRow[] = [];
	for (const { item, scale, program, periods, batches, favourable, n } of packed) {
		for (let index = 0; index < periods.length; index += 1) {
			rows.push({
				...{ item, scale, program },
				period: periods[index] ?? 0,
				batch: batches[index] || null,
				favourable: favourable[index] ?? 0,
				n: n[index] ?? 0
			});
		}
	}
	return rows;
}
