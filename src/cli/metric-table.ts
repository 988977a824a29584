import type { By } from '#lib/analytics/metric/grouping.ts';
import type { Metric, ResultColumn } from '#lib/analytics/metric/metric.ts';
import { textTable } from './text-table.ts';

/** Names of departments and programs, by id. */
export type IdNames = ReadonlyMap<string, string>;

/** What no reader of a table asks for; they stand in the JSON. */
const hidden = new Set(['part', 'scale', 'designEffect']);

/** Written in per cent where the metric is a share. */
const shares = new Set(['share', 'lower', 'upper', 'rate', 'worst', 'best', 'bandLower', 'bandUpper']);

/**
 * Rows of a metric as lines for a terminal: what it was grouped by, then the figures; shares in per cent with one
 * decimal. Departments and programs have their names, providers their ids.
 */
export function metricTable(
	metric: Pick<Metric, 'columns' | 'unit'>,
	by: By,
	rows: readonly object[],
	names: IdNames
): string[] {
	const isShare = ({ name }: ResultColumn) => metric.unit === 'share' && shares.has(name);
	const shown = metric.columns.filter((column) => !hidden.has(column.name) && isShown(column, by));
	const cells = rows.map((row) =>
		shown.map((column) =>
			textOf(column, (row as Record<string, unknown>)[column.name], isShare(column), names)
		)
	);
	return textTable(
		shown.map((column) => ({
			title: isShare(column) ? `${column.name} %` : column.name,
			align: column.type === 'integer' || column.type === 'number' ? 'end' : 'start'
		})),
		cells
	);
}

/** Keys are shown when the metric was grouped by them, figures always. */
function isShown({ name }: ResultColumn, by: By): boolean {
	const keys: readonly string[] = ['period', 'department', 'program', 'provider', 'batch'];
	return !keys.includes(name) || (by as readonly string[]).includes(name);
}

function textOf({ name, type }: ResultColumn, value: unknown, isShare: boolean, names: IdNames): string {
	if (value === null || value === undefined) return '-';
	if (Array.isArray(value)) return value.join(' ');
	if (type === 'number') return (Number(value) * (isShare ? 100 : 1)).toFixed(isShare ? 1 : 3);
	const text = String(value);
	return name === 'department' || name === 'program' ? (names.get(text) ?? text) : text;
}
