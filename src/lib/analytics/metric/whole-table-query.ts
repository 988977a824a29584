import type { Query } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from './grouping.ts';

/**
 * All rows of a table of figures about items, once for each grouping; of the filter only items apply, since the table
 * holds no attribute of batches. `columns` are expressions with their names; the first figure's name sorts nothing.
 * Throws a RangeError when `sets` is empty or names one grouping twice.
 */
export function buildWholeTableQuery(
	table: 'comparison' | 'provider_bin',
	columns: readonly string[],
	within: readonly string[],
	{ filter, sets }: { readonly filter: Filter; readonly sets: readonly By[] }
): Query {
	const names = sets.map((by) => by.toSorted().join(' '));
	if (sets.length === 0 || new Set(names).size < names.length) throw new RangeError('groupings repeat');
	const marks = filter.items.map(() => '?::varchar').join(', ');
	const sql = [
		'select',
		'\tasked.part::int as part, null::int as period, null::varchar as department, null::varchar as program,',
		'\tnull::varchar as provider, null::int as batch, item.id as item, item.scale as scale,',
		`\t${columns.join(', ')}`,
		`from ${table}`,
		`join item on item.item = ${table}.item`,
		`cross join (values ${sets.map((_, part) => `(${part})`).join(', ')}) as asked(part)`,
		...(filter.items.length > 0 ? [`where item.id in (${marks})`] : []),
		`order by ${['part nulls last', 'item', 'scale', ...within].join(', ')}`
	].join('\n');
	return { sql, params: filter.items };
}
