import { answerValues } from '#lib/analytics/dataset/values.ts';
import type { Query, QueryParam } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from './grouping.ts';
import type { itemAttributes } from './keys.ts';
import { finestOf } from './roll-up.ts';

/** A sum over the rows of a table of the extract; all figures of a query are sums, so that they can be added up. */
export interface Figure {
	readonly name: string;
	/** SQL over the columns of the table, with its cast. */
	readonly sql: string;
}

/** What a grouped query reads. */
export interface GroupedSource {
	readonly table: 'tally' | 'batch' | 'withheld';
	/** Whether rows are about an item: then each result row is about one, whatever it is grouped by. */
	readonly perItem: boolean;
	readonly figures: readonly Figure[];
	/** What each row says of its item besides id and scale, where rows are about one. */
	readonly itemColumns?: readonly (typeof itemAttributes)[number][];
	/** Whether figures also read the table of batches, each row its own. */
	readonly readsBatch?: boolean;
	/** SQL that every row of the table must meet, besides what the filter chooses. */
	readonly condition?: string;
}

/** What table `item` says, as SQL; bit `value` of `favourable_bits` is 1 where the value is favourable. */
const itemSql: Readonly<Record<(typeof itemAttributes)[number], string>> = {
	dimension: 'item.dimension',
	low: 'item.low::int',
	high: 'item.high::int',
	favourable_bits: `(${answerValues.map((value) => `item.f${value}::int * ${2 ** value}`).join(' + ')})::int`
};

/** In the order of `grouping_id` and of the columns of a result. */
const dimensions = ['department', 'program', 'provider', 'period', 'batch'] as const;

type Dimension = (typeof dimensions)[number];

/**
 * Sums over what a filter chooses, grouped in each of the finest ways of `sets`, in one query: the engine's work grows
 * with every grouping, so `completeRows` adds the others up. Rows have the shape of `RawRow` (`RawItemRow` where the
 * source is per item), their `part` counts the finest groupings, and the figures of the source. No rows when nothing
 * is chosen; order by keys. Throws a RangeError when `sets` is empty or names one grouping twice: two parts would be one.
 */
export function buildGroupedQuery(source: GroupedSource, filter: Filter, sets: readonly By[]): Query {
	const { table, perItem, figures, itemColumns = [], readsBatch = false, condition } = source;
	const parts = finestOf(sets).map((by) => dimensions.filter((name) => by.includes(name)));
	const masks = parts.map(maskOf);
	if (sets.length === 0 || new Set(masks).size < masks.length) throw new RangeError('groupings repeat');
	const monthColumn = filter.calendar === 'gregory' ? 'period' : 'hijri';
	const columnOf = (name: Dimension) => `${table}.${name === 'period' ? monthColumn : name}`;
	const used = dimensions.filter((name) => parts.some((part) => part.includes(name)));
	const item = perItem ? [`${table}.item`] : [];
	const { conditions, params } = chosen(table, monthColumn, filter, perItem);
	if (condition !== undefined) conditions.push(condition);

	const summed = [
		...item.map((column) => `${column} as item`),
		`${partSql(used.map(columnOf), parts, used)} as part`,
		...used.map((name) => `${columnOf(name)} as ${name}`),
		...figures.map(({ name, sql }) => `${sql} as ${name}`)
	];
	const groups = parts.map((part) => `(${[...item, ...part.map(columnOf)].join(', ')})`);
	const counted = [
		`select\n\t\t${summed.join(',\n\t\t')}`,
		`from ${table}`,
		...(readsBatch ? [`join batch on batch.batch = ${table}.batch`] : []),
		...(conditions.length > 0 ? [`where ${conditions.join('\n\t\tand ')}`] : []),
		`group by grouping sets (${groups.join(', ')})`
	];

	const named = used.filter((name): name is 'department' | 'program' | 'provider' => isNamed(name));
	const columns = [
		'counted.part as part',
		...(perItem ? ['item.id as item', 'item.scale as scale'] : []),
		...itemColumns.map((name) => `${itemSql[name]} as ${name}`),
		...dimensions.map((name) => {
			if (!used.includes(name)) return `null::${isNamed(name) ? 'varchar' : 'int'} as ${name}`;
			return isNamed(name) ? `${name}.id as ${name}` : `counted.${name}::int as ${name}`;
		}),
		...figures.map(({ name }) => `counted.${name} as ${name}`)
	];
	const order = [
		'part',
		...(perItem ? ['item', 'scale'] : []),
		...['department', 'program', 'provider', 'period', 'batch'].filter((name) =>
			used.includes(name as Dimension)
		)
	];
	const sql = [
		`with counted as (\n\t${counted.join('\n\t')}\n)`,
		`select\n\t${columns.join(',\n\t')}`,
		'from counted',
		...(perItem ? ['join item on item.item = counted.item'] : []),
		...named.map((name) => `left join ${name} on ${name}.${name} = counted.${name}`),
		// A grouping without groupings has one row even over no rows at all.
		...(perItem ? [] : [`where counted.${figures[0]?.name} is not null`]),
		`order by ${order.map((name) => `${name} nulls last`).join(', ')}`
	].join('\n');
	return { sql, params };
}

/** The rows a filter chooses, as conditions with their values in order. */
function chosen(
	table: string,
	monthColumn: string,
	filter: Filter,
	perItem: boolean
): { conditions: string[]; params: QueryParam[] } {
	const conditions: string[] = [];
	const params: QueryParam[] = [];
	const among = (name: 'department' | 'program' | 'provider' | 'item', ids: readonly string[]) => {
		if (ids.length === 0) return;
		const marks = ids.map(() => '?::varchar').join(', ');
		conditions.push(
			`${table}.${name} in (select ${name}.${name} from ${name} where ${name}.id in (${marks}))`
		);
		params.push(...ids);
	};
	const bound = (operator: '>=' | '<=', month: string | null) => {
		if (month === null) return;
		conditions.push(`${table}.${monthColumn} ${operator} ?::int`);
		params.push(Number(month.replace('-', '')));
	};
	if (perItem) among('item', filter.items);
	among('department', filter.department === null ? [] : [filter.department]);
	among('program', filter.programs);
	among('provider', filter.provider === null ? [] : [filter.provider]);
	bound('>=', filter.from);
	bound('<=', filter.to);
	return { conditions, params };
}

/** The index of the grouping a row belongs to. */
function partSql(
	columns: readonly string[],
	parts: readonly Dimension[][],
	used: readonly Dimension[]
): string {
	if (columns.length === 0) return '0::int';
	const cases = parts.map((part, index) => {
		// One bit for each column, the first the highest; 1 where the row is not grouped by it.
		const id = used.reduce((bits, name) => bits * 2 + (part.includes(name) ? 0 : 1), 0);
		return `when ${id} then ${index}`;
	});
	return `(case grouping_id(${columns.join(', ')}) ${cases.join(' ')} end)::int`;
}

function maskOf(part: readonly Dimension[]): string {
	return part.join(' ');
}

function isNamed(name: Dimension): boolean {
	return name === 'department' || name === 'program' || name === 'provider';
}

/** The sum of a column of counts. */
export function sumOf(name: string, column = name): Figure {
	return { name, sql: `sum(${column})::int` };
}
