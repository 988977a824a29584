import type { By } from '#lib/analytics/metric/grouping.ts';
import type { Metric, ResultColumn } from '#lib/analytics/metric/metric.ts';
import { textTable } from './text-table.ts';

/** Names of departments and programs, by id. */
export type IdNames = ReadonlyMap<string, string>;

/** What no reader of a table asks for; they stand in the JSON. */
const hidden = new Set(['part', 'scale', 'designEffect']);

const shares = new Set(['share', 'lower', 'upper', 'rate']);

/**
 * Rows of a metric as lines for a terminal: what it was grouped by, then the figures; shares in per cent with one
 * decimal. Departments and programs have their names, providers their ids.
 */
export function metricTable(
	metric: Pick<Metric, 'columns'>,
	by: By,
	rows: readonly object[],
	names: IdNames
): string[] {
	const shown = metric.columns.filter((column) => !hidden.has(column.name) && isShown(column, by));
	const cells = rows.map((row) =>
		shown.map((column) => textOf(column, (row as Record<string, unknown>)[column.name], names))
	);
	return textTable(
		shown.map(({ name, type }) => ({
			title: shares.has(name) ? `${name} %` : name,
			align: type === 'integer' || type === 'number' ? 'end' : 'start'
		})),
		cells
	);
}

/** Keys are shown when the metric was grouped by them, figures always. */
function isShown({ name }: ResultColumn, by: By): boolean {
	const keys: readonly string[] = ['period', 'department', 'program', 'provider', 'batch'];
	return !keys.includes(name) || (by as readonly string[]).includes(name);
}

function textOf({ name, type }: ResultColumn, value: unknown, names: IdNames): string {
	if (value === null || value === undefined) return '-';
	if (Array.isArray(value)) return value.join(' ');
	if (type === 'number')
		return (Number(value) * (shares.has(name) ? 100 : 1)).toFixed(shares.has(name) ? 1 : 3);
	const text = String(value);
	return name === 'department' || name === 'program' ? (names.get(text) ?? text) : text;
}
