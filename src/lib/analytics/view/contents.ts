import type { Engine, Query } from '#lib/analytics/engine.ts';
import { answerValues } from '#lib/analytics/dataset/values.ts';
import type { Calendar, Filter } from '#lib/analytics/filter/filter.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { MonthSpan } from './series.ts';

/** An item on the scale it was asked on. */
export interface ScaledItem {
	readonly item: string;
	readonly scale: string;
}

/** An item of an extract. */
export interface ExtractItem extends ScaledItem {
	/** The values of the scale, lowest first. */
	readonly values: readonly number[];
	readonly favourable: readonly number[];
	/** What it is about, as its survey says. */
	readonly dimension: string;
	/** Released valid answers; 0 where it is withheld everywhere. */
	readonly answers: number;
	/** Ids of the programs with released answers to it. */
	readonly programs: readonly string[];
}

/** What an extract is about: everything a page asks before it asks for figures. */
export interface ExtractContents {
	/** The day up to which batches are in the extract, `YYYY-MM-DD`; null in an extract that does not say. */
	readonly asOf: string | null;
	/** Least number of people behind a figure. */
	readonly k: number;
	/** In order of id. */
	readonly items: readonly ExtractItem[];
	readonly programs: readonly string[];
	/** Sealed batches of each program, by id. */
	readonly batchesPerProgram: Readonly<Record<string, number>>;
	/** What items are about, each once, in order of name. */
	readonly dimensions: readonly string[];
	readonly providers: readonly string[];
	/** First and last month with a batch; null where none is dated. */
	readonly months: Readonly<Record<Calendar, MonthSpan | null>>;
	/** Months in which one batch alone ended, in order: their figures pool nothing. */
	readonly lone: Readonly<Record<Calendar, readonly Month[]>>;
}

/** Reads what an extract is about, in one query; the same for every filter. */
export async function readExtractContents(engine: Engine): Promise<ExtractContents> {
	const rows = await engine.query<ContentRow>(contentsQuery);
	const of = (kind: ContentRow['kind']) => rows.filter((row) => row.kind === kind);
	const facts = new Map(of('info').map(({ id, text }) => [id, text]));
	const span = of('months')[0];
	const programs = of('program');
	const asked = Map.groupBy(of('asked'), ({ item }) => item);
	const items = of('item').map((row): ExtractItem => {
		const here = asked.get(row.item) ?? [];
		return {
			item: row.id ?? '',
			scale: row.text ?? '',
			dimension: row.dimension ?? 'other',
			values: answerValues.filter((value) => value >= (row.a ?? 0) && value <= (row.b ?? 0)),
			favourable: answerValues.filter((value) => ((row.c ?? 0) >> value) % 2 === 1),
			answers: here.reduce((sum, { a }) => sum + (a ?? 0), 0),
			programs: here.flatMap(({ id }) => id ?? []).sort()
		};
	});
	return {
		asOf: facts.get('asOf') || null,
		k: Number(facts.get('k') ?? 5),
		items,
		dimensions: [...new Set(items.map(({ dimension }) => dimension))].sort(),
		programs: programs.map(({ id }) => id ?? ''),
		batchesPerProgram: Object.fromEntries(programs.map(({ id, a }) => [id ?? '', a ?? 0])),
		providers: of('provider').map(({ id }) => id ?? ''),
		months: {
			gregory: toSpan(span?.a ?? null, span?.b ?? null),
			'islamic-umalqura': toSpan(span?.c ?? null, span?.d ?? null)
		},
		lone: {
			gregory: of('lone').flatMap(({ a }) => (a === null ? [] : toMonth(a))),
			'islamic-umalqura': of('lone').flatMap(({ b }) => (b === null ? [] : toMonth(b)))
		}
	};
}

/**
 * The item a page is about: the one the filter names, else the first of `candidates` (items on overall satisfaction)
 * with the most answers in the chosen programs, else any item with the most. Null when nothing is released.
 */
export function chooseItem(
	contents: ExtractContents,
	filter: Filter,
	candidates: readonly string[]
): ScaledItem | null {
	const named = contents.items.filter(({ item }) => item === filter.items[0]);
	const inPrograms = contents.items.filter(
		({ programs, answers }) =>
			answers > 0 &&
			(filter.programs.length === 0 || filter.programs.some((program) => programs.includes(program)))
	);
	const overall = inPrograms.filter(({ item }) => candidates.includes(item));
	const pool = [named, overall, inPrograms].find((items) => items.length > 0) ?? [];
	const most = pool.reduce<ExtractItem | null>(
		(best, item) => (best === null || item.answers > best.answers ? item : best),
		null
	);
	return most && { item: most.item, scale: most.scale };
}

/** A row of the one query: what the columns hold depends on its kind. */
interface ContentRow {
	readonly kind: 'info' | 'item' | 'asked' | 'program' | 'provider' | 'months' | 'lone';
	readonly id: string | null;
	readonly text: string | null;
	readonly dimension: string | null;
	/** Number of the item. */
	readonly item: number | null;
	readonly a: number | null;
	readonly b: number | null;
	readonly c: number | null;
	readonly d: number | null;
}

/** Bit `value` is 1 where the value is favourable. */
const favourableBits = answerValues.map((value) => `f${value}::int * ${2 ** value}`).join(' + ');

function loneQuery(period: 'period' | 'hijri', columns: string): string[] {
	return [
		`select 'lone', null, null, null, null::int, ${columns}, null::int, null::int`,
		`from batch where ${period} is not null group by ${period} having sum(batches) = 1`,
		'union all'
	];
}

const contentsQuery: Query = {
	sql: [
		"select 'info' as kind, key as id, value as text, null::varchar as dimension, null::int as item,",
		'	null::int as a, null::int as b, null::int as c, null::int as d',
		'from info',
		'union all',
		"select 'item', id, scale, dimension, item::int, low::int, high::int, ",
		`	(${favourableBits})::int, null::int`,
		'from item',
		'union all',
		"select 'asked', program.id, null, null, asked.item::int, asked.answers::int, null::int, null::int, null::int",
		'from asked',
		'left join program on program.program = asked.program',
		'union all',
		"select 'program', program.id, null, null, null::int, coalesce(sum(batch.batches), 0)::int, null::int, null::int, null::int",
		'from program',
		'left join batch on batch.program = program.program',
		'group by program.id',
		'union all',
		"select 'provider', id, null, null, null::int, null::int, null::int, null::int, null::int",
		'from provider',
		'union all',
		...loneQuery('period', 'period::int, null::int'),
		...loneQuery('hijri', 'null::int, hijri::int'),
		"select 'months', null, null, null, null::int, min(period)::int, max(period)::int, min(hijri)::int, max(hijri)::int",
		'from batch',
		'order by kind, id, text, item, a, b'
	].join('\n'),
	params: []
};

function toSpan(first: number | null, last: number | null): MonthSpan | null {
	return first === null || last === null ? null : { from: toMonth(first), to: toMonth(last) };
}

function toMonth(yyyymm: number): string {
	const digits = String(yyyymm).padStart(6, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
