import type { FinishedFigure } from '#lib/analytics/dataset/finished-tables.ts';
import type { Query, QueryParam } from '#lib/analytics/engine.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import type { By } from './grouping.ts';
import type { RawRow } from './keys.ts';
import type { ResultColumn } from './metric.ts';

/** What a finished figure is about. Answers to different surveys are never pooled. */
export interface FinishedKeys {
	/** Index of the grouping in the list that was asked for. */
	readonly part: number;
	/** Id; null for the whole association. */
	readonly department: string | null;
	/** The Gregorian year in which the fiscal year starts. */
	readonly fiscalYear: number;
	/** Id of the survey. */
	readonly survey: string;
}

/** A finished figure as it stands in the extract, each once for each grouping that shows it. */
export interface RawFinished extends RawRow {
	readonly fiscal_year: number;
	readonly survey: string;
	readonly figure: FinishedFigure;
	readonly item: string | null;
	readonly scale: string | null;
	readonly other: string | null;
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly n: number;
}

/** The columns of `FinishedKeys`. */
export const finishedKeyColumns: readonly ResultColumn[] = [
	{ name: 'part', type: 'integer', nullable: false, holds: 'index of the grouping, from 0' },
	{ name: 'department', type: 'text', nullable: true, holds: 'id; null for the whole association' },
	{ name: 'fiscalYear', type: 'integer', nullable: false, holds: 'Gregorian year in which it starts' },
	{ name: 'survey', type: 'text', nullable: false, holds: 'id of the survey' }
];

/**
 * Finished figures of some kinds: those of the association, or by department (also where the filter names one), of every
 * fiscal year that has them. Of the filter only department and items apply: the figures exist for whole departments and
 * years alone; where items are chosen, those of the whole survey are left out. Rows in order of keys. Throws a RangeError when `sets` is empty or names one grouping twice.
 */
export function buildFinishedQuery(
	figures: readonly FinishedFigure[],
	filter: Filter,
	sets: readonly By[]
): Query {
	const names = sets.map((by) => by.toSorted().join(' '));
	if (sets.length === 0 || new Set(names).size < names.length) throw new RangeError('groupings repeat');
	const marks = (values: readonly unknown[]) => values.map(() => '?::varchar').join(', ');
	const asked = sets.map((by, part) => {
		const byDepartment = filter.department !== null || by.includes('department');
		return `(${part}, ${byDepartment})`;
	});
	const params: QueryParam[] = [...figures];
	const conditions = [`finished.figure in (${marks(figures)})`];
	if (filter.department !== null) {
		conditions.push('department.id = ?::varchar');
		params.push(filter.department);
	}
	if (filter.items.length > 0) {
		conditions.push(`item.id in (${marks(filter.items)})`);
		params.push(...filter.items);
	}
	const sql = [
		'select',
		'\tasked.part::int as part, null::int as period, department.id as department, null::varchar as program,',
		'\tnull::varchar as provider, null::int as batch, finished.fiscal_year::int as fiscal_year,',
		'\tfinished.survey as survey, finished.figure as figure, item.id as item, item.scale as scale,',
		'\tother.id as other, finished.value as value, finished.lower as lower, finished.upper as upper,',
		'\tfinished.n::int as n',
		'from finished',
		`join (values ${asked.join(', ')}) as asked(part, by_department)`,
		'\ton asked.by_department = (finished.department is not null)',
		'left join department on department.department = finished.department',
		'left join item on item.item = finished.item',
		'left join item as other on other.item = finished.other',
		`where ${conditions.join('\n\tand ')}`,
		'order by part nulls last, department nulls last, fiscal_year, survey, figure, item nulls first, scale, other'
	].join('\n');
	return { sql, params };
}

/** The keys of a raw row. */
export function toFinishedKeys(row: RawFinished): FinishedKeys {
	return { part: row.part, department: row.department, fiscalYear: row.fiscal_year, survey: row.survey };
}
