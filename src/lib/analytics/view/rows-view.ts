import type { Engine, Query, QueryParam } from '#lib/analytics/engine.ts';
import { answerValueSql, mostHalvings } from '#lib/analytics/dataset/rows-file.ts';
import { answerValues } from '#lib/analytics/dataset/values.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { ScaledItem } from './contents.ts';
import type { MonthSpan } from './series.ts';

/** Which responses of the quality manager's rows a view is about; null chooses all. */
export interface RowsChoice {
	/** Id of a survey. */
	readonly survey: string | null;
	/** Id of a department; batches that several departments share are then left out. */
	readonly department: string | null;
	/** Gregorian months; undated batches are then left out. */
	readonly months: MonthSpan | null;
}

/** A survey with responses in the file. */
export interface RowsSurvey {
	readonly survey: string;
	readonly responses: number;
	/** First and last Gregorian month; null where no batch is dated. */
	readonly months: MonthSpan | null;
}

/** An item of a survey and the scale it stands on. */
export interface RowsItem extends ScaledItem {
	readonly survey: string;
	readonly low: number;
	readonly high: number;
	/** Valid answers. */
	readonly n: number;
}

/** What a file of rows is about: the surveys and their items, in order of ids. */
export interface RowsContents {
	readonly surveys: readonly RowsSurvey[];
	readonly items: readonly RowsItem[];
}

/** The lowest and highest value of a scale. */
export interface ScaleEnds {
	readonly low: number;
	readonly high: number;
}

/** How one person filled in a form, by the items that share one scale. */
export interface FormDot {
	/** Number of the response in the file: random, so it stands for nobody. */
	readonly response: number;
	/** Mean of the answers, in units of the scale. */
	readonly mean: number;
	/** Highest answer less lowest; 0 where all are the same. */
	readonly apart: number;
	/** Valid answers on the scale, at least 4. */
	readonly answers: number;
}

/** Forms whose answers lie equally far apart. */
export interface ApartRow {
	/** Highest answer less lowest; 0 where all are the same. */
	readonly apart: number;
	readonly forms: number;
	/** Mean over these forms of the mean of their answers. */
	readonly mean: number;
	/** Forms all of whose answers are the highest value of the scale. */
	readonly allHighest: number;
}

/** Fewer answers than this do not show how a form was used (statistics 1.7: straight-lining over 4 items or more). */
export const fewestAnswers = 4;

/** Most forms drawn one by one; of more, an even choice: every second, fourth, and so on, by their random numbers. */
export const mostDots = 20_000;

/** Reads what a file of rows is about. */
export async function readRowsContents(engine: Engine): Promise<RowsContents> {
	const [surveys, items] = await Promise.all([
		engine.query<SurveyRow>(surveysQuery),
		engine.query<RowsItem>(itemsQuery)
	]);
	return {
		surveys: surveys.map(({ survey, responses, first, last }) => ({
			survey,
			responses,
			months: first === null || last === null ? null : { from: toMonth(first), to: toMonth(last) }
		})),
		items
	};
}

/**
 * The scale most items of a survey stand on (the lower ends first where two are equally common): how people use a form
 * is read from these items, since answers on different scales cannot be the same. Null where fewer than 4 items share one.
 */
export function commonScale(contents: RowsContents, survey: string | null): ScaleEnds | null {
	const counts = new Map<string, ScaleEnds & { items: number }>();
	for (const { low, high, survey: own } of contents.items) {
		if (survey !== null && own !== survey) continue;
		const key = `${low} ${high}`;
		const known = counts.get(key) ?? { low, high, items: 0 };
		counts.set(key, { ...known, items: known.items + 1 });
	}
	const most = [...counts.values()].reduce<(ScaleEnds & { items: number }) | null>(
		(best, row) => (best === null || row.items > best.items ? row : best),
		null
	);
	return most && most.items >= fewestAnswers ? { low: most.low, high: most.high } : null;
}

/** How many forms give answers that lie how far apart, from 0; distances no form has are absent. */
export function readApart(engine: Engine, choice: RowsChoice, scale: ScaleEnds): Promise<ApartRow[]> {
	return engine.query<ApartRow>(buildApartQuery(choice, scale));
}

/** How many forms there are to draw. */
export interface FormCounts {
	/** Forms of the choice with enough answers. */
	readonly forms: number;
	/** Responses in the file. */
	readonly responses: number;
}

/** One dot a form, about `mostDots` at most; in order of number. */
export function readDots(
	engine: Engine,
	choice: RowsChoice,
	scale: ScaleEnds,
	{ forms, responses }: FormCounts
): Promise<FormDot[]> {
	const halvings = Math.min(mostHalvings, Math.max(0, Math.ceil(Math.log2(forms / mostDots))));
	return engine.query<FormDot>(
		buildDotsQuery(choice, scale, halvings === 0 ? null : Math.floor(responses / 2 ** halvings))
	);
}

/** `ApartRow`s, by distance. */
export function buildApartQuery(choice: RowsChoice, scale: ScaleEnds): Query {
	const used = usedForms(choice, scale, null);
	const sql = [
		used.sql,
		'select',
		'\tapart::int as apart,',
		'\tcount(*)::int as forms,',
		'\tavg(mean)::double as mean,',
		'\tcount(*) filter (where apart = 0 and lowest = ?::int)::int as "allHighest"',
		'from used',
		'group by apart',
		'order by apart'
	].join('\n');
	return { sql, params: [...used.params, scale.high] };
}

/** `FormDot`s of the responses up to a number; null is all. */
export function buildDotsQuery(choice: RowsChoice, scale: ScaleEnds, upTo: number | null): Query {
	const used = usedForms(choice, scale, upTo);
	const sql = [
		used.sql,
		'select response::int as response, mean::double as mean, apart::int as apart, answers::int as answers',
		'from used',
		'order by response'
	].join('\n');
	return { sql, params: used.params };
}

/** The responses of a choice up to a number, as a CTE `chosen` of response, batch, channel and language; null is all. */
export function chosenResponses(
	{ survey, department, months }: RowsChoice,
	upTo: number | null = null
): {
	readonly sql: string;
	readonly params: readonly QueryParam[];
} {
	const conditions = [
		...isUpTo('response', upTo),
		...(survey === null ? [] : ['version.survey = ?::varchar']),
		...(department === null
			? []
			: [
					'batch.department = (select department.department from department where department.id = ?::varchar)'
				]),
		...(months === null ? [] : ['batch.period between ?::int and ?::int'])
	];
	const sql = [
		'chosen as (',
		'\tselect response.response, response.batch, response.channel, response.language',
		'\tfrom response',
		...(department === null && months === null ? [] : ['\tjoin batch on batch.batch = response.batch']),
		...(survey === null ? [] : ['\tjoin version on version.version = response.version']),
		...(conditions.length > 0 ? [`\twhere ${conditions.join(' and ')}`] : []),
		')'
	].join('\n');
	return {
		sql,
		params: [
			...(survey === null ? [] : [survey]),
			...(department === null ? [] : [department]),
			...(months === null ? [] : [toNumber(months.from), toNumber(months.to)])
		]
	};
}

/** Whether the value of an answer is favourable on the scale of its item, as SQL over `answer` and `item`. */
export const favourableSql = `(case ${answerValueSql} ${answerValues
	.map((value) => `when ${value} then item.f${value}`)
	.join(' ')} end)`;

function usedForms(choice: RowsChoice, { low, high }: ScaleEnds, upTo: number | null): Query {
	const isEverything = Object.values(choice).every((chosen) => chosen === null);
	const chosen = chosenResponses(choice, upTo);
	const sql = [
		isEverything ? 'with used as (' : `with ${chosen.sql},\nused as (`,
		'\tselect',
		'\t\tanswer.response as response,',
		`\t\tavg(${answerValueSql}) as mean,`,
		`\t\tmin(${answerValueSql})::int as lowest,`,
		`\t\tmax(${answerValueSql})::int - min(${answerValueSql})::int as apart,`,
		`\t\tcount(${answerValueSql}) as answers`,
		'\tfrom answer',
		'\tjoin item on item.item = answer.item',
		...(isEverything ? [] : ['\tjoin chosen on chosen.response = answer.response']),
		'\twhere item.low = ?::int and item.high = ?::int',
		...isUpTo('answer', upTo).map((condition) => `\t\tand ${condition}`),
		'\tgroup by answer.response',
		`\thaving count(${answerValueSql}) >= ${fewestAnswers}`,
		')'
	].join('\n');
	return { sql, params: [...chosen.params, low, high] };
}

/** Written out, as no value of a reader's: the engine passes over what a number in the text leaves out, not a bound one. */
function isUpTo(table: 'answer' | 'response', number: number | null): string[] {
	return number === null ? [] : [`${table}.response <= ${Math.trunc(number)}`];
}

interface SurveyRow {
	readonly survey: string;
	readonly responses: number;
	readonly first: number | null;
	readonly last: number | null;
}

const surveysQuery: Query = {
	sql: [
		'select',
		'\tversion.survey as survey,',
		'\tcount(*)::int as responses,',
		'\tmin(batch.period)::int as first,',
		'\tmax(batch.period)::int as last',
		'from response',
		'join batch on batch.batch = response.batch',
		'join version on version.version = response.version',
		'group by version.survey',
		'order by version.survey'
	].join('\n'),
	params: []
};

const itemsQuery: Query = {
	sql: [
		'select',
		'\tversion.survey as survey,',
		'\titem.id as item,',
		'\titem.scale as scale,',
		'\titem.low::int as low,',
		'\titem.high::int as high,',
		`\tcount(${answerValueSql})::int as n`,
		'from answer',
		'join item on item.item = answer.item',
		'join response on response.response = answer.response',
		'join version on version.version = response.version',
		'group by version.survey, item.id, item.scale, item.low, item.high',
		'order by survey, item, scale'
	].join('\n'),
	params: []
};

function toNumber(month: Month): number {
	return Number(month.replace('-', ''));
}

function toMonth(yyyymm: number): Month {
	const digits = String(yyyymm);
	return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
