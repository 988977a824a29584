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

/** One row an item and program: its points, four numbers each, as text. Numbers by the thousand would arrive slowly. */
export interface PackedSeries extends ScaledItem {
	readonly program: string | null;
	/** `period batch favourable n`, points separated by commas, in order; batch 0 for a month. */
	readonly points: string;
}

/** The series of every item in every program, a point a month with valid answers. */
export function buildMonthSeriesQuery(calendar: Calendar): Query {
	const period = calendar === 'gregory' ? 'period' : 'hijri';
	return packedQuery(
		[
			'\tselect',
			`\t\titem, program, ${period} as period, 0 as batch,`,
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
			`\t\ttally.item as item, tally.program as program, tally.${period} as period, tally.batch as batch,`,
			`\t\tsum(tally.favourable)::int as favourable, sum(${validSql})::int as n`,
			'\tfrom tally',
			`\twhere tally.${period} is not null and ${validSql} > 0`,
			`\t\tand tally.program in (select program.program from program where program.id in (${marks}))`,
			`\tgroup by tally.item, tally.program, tally.${period}, tally.batch`
		],
		programs
	);
}

function packedQuery(point: readonly string[], params: readonly string[]): Query {
	const sql = [
		`with point as (\n${point.join('\n')}\n)`,
		'select',
		'\titem.id as item, item.scale as scale, program.id as program,',
		"\tstring_agg(concat(point.period, ' ', point.batch, ' ', point.favourable, ' ', point.n), ',') as points",
		'from point',
		'join item on item.item = point.item',
		'left join program on program.program = point.program',
		'group by item.id, item.scale, program.id',
		'order by item, scale, program nulls last'
	].join('\n');
	return { sql, params };
}

/** The rows that were packed. */
export function unpackSeries(packed: readonly PackedSeries[]): SeriesRow[] {
	return packed.flatMap(({ item, scale, program, points }) =>
		points.split(',').map((point) => {
			const [period = 0, batch = 0, favourable = 0, n = 0] = point.split(' ').map(Number);
			return { item, scale, program, period, batch: batch === 0 ? null : batch, favourable, n };
		})
	);
}
