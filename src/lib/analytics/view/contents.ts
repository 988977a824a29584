import type { Engine, Query } from '#lib/analytics/engine.ts';
import { answerValues } from '#lib/analytics/dataset/values.ts';
import type { Calendar, Filter } from '#lib/analytics/filter/filter.ts';
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
	readonly providers: readonly string[];
	/** First and last month with a batch; null where none is dated. */
	readonly months: Readonly<Record<Calendar, MonthSpan | null>>;
}

/** Reads what an extract is about; the same for every filter. */
export async function readExtractContents(engine: Engine): Promise<ExtractContents> {
	const [info, items, asked, programs, providers, months] = await Promise.all([
		engine.query<{ key: string; value: string }>(infoQuery),
		engine.query<ItemRow>(itemsQuery),
		engine.query<{ item: string; scale: string; program: string | null; answers: number }>(askedQuery),
		engine.query<{ id: string }>(idsQuery('program')),
		engine.query<{ id: string }>(idsQuery('provider')),
		engine.query<MonthsRow>(monthsQuery)
	]);
	const facts = new Map(info.map(({ key, value }) => [key, value]));
	const span = months[0];
	return {
		asOf: facts.get('asOf') || null,
		k: Number(facts.get('k') ?? 5),
		items: items.map((row) => {
			const here = asked.filter(({ item, scale }) => item === row.item && scale === row.scale);
			return {
				item: row.item,
				scale: row.scale,
				values: answerValues.filter((value) => value >= row.low && value <= row.high),
				favourable: answerValues.filter((value) => row[`f${value}`] === 1),
				answers: here.reduce((sum, { answers }) => sum + answers, 0),
				programs: here.flatMap(({ program }) => program ?? [])
			};
		}),
		programs: programs.map(({ id }) => id),
		providers: providers.map(({ id }) => id),
		months: {
			gregory: toSpan(span?.first_period ?? null, span?.last_period ?? null),
			'islamic-umalqura': toSpan(span?.first_hijri ?? null, span?.last_hijri ?? null)
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

interface ItemRow extends ScaledItem {
	readonly low: number;
	readonly high: number;
	readonly [flag: `f${number}`]: number;
}

interface MonthsRow {
	readonly first_period: number | null;
	readonly last_period: number | null;
	readonly first_hijri: number | null;
	readonly last_hijri: number | null;
}

const infoQuery: Query = { sql: 'select key, value from info order by key', params: [] };

const itemsQuery: Query = {
	sql: [
		'select',
		`\tid as item, scale, low::int as low, high::int as high, ${answerValues.map((value) => `f${value}::int as f${value}`).join(', ')}`,
		'from item',
		'order by id, scale'
	].join('\n'),
	params: []
};

const askedQuery: Query = {
	sql: [
		'select item.id as item, item.scale as scale, program.id as program, sum(tally.valid)::int as answers',
		'from tally',
		'join item on item.item = tally.item',
		'left join program on program.program = tally.program',
		'group by item.id, item.scale, program.id',
		'having sum(tally.valid) > 0',
		'order by item, scale, program nulls last'
	].join('\n'),
	params: []
};

const monthsQuery: Query = {
	sql: [
		'select',
		'\tmin(period)::int as first_period, max(period)::int as last_period,',
		'\tmin(hijri)::int as first_hijri, max(hijri)::int as last_hijri',
		'from batch'
	].join('\n'),
	params: []
};

function idsQuery(table: 'program' | 'provider'): Query {
	return { sql: `select id from ${table} order by id`, params: [] };
}

function toSpan(first: number | null, last: number | null): MonthSpan | null {
	return first === null || last === null ? null : { from: toMonth(first), to: toMonth(last) };
}

function toMonth(yyyymm: number): string {
	const digits = String(yyyymm).padStart(6, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
