import type { groupings } from './grouping.ts';
import type { ResultColumn } from './metric.ts';

const part: ResultColumn = {
	name: 'part',
	type: 'integer',
	nullable: false,
	holds: 'index of the grouping, from 0'
};

const holds: Readonly<Record<(typeof groupings)[number], string>> = {
	period: 'month in the calendar of the filter; null where not grouped by it',
	department: 'id; null where not grouped by it or shared by several',
	program: 'id; null where not grouped by it or shared by several',
	provider: 'id; null where not grouped by it or no single provider may be named',
	item: 'id',
	batch: 'number in the extract; null where not grouped by it'
};

/** The columns of `Keys`. */
export const keyColumns: readonly ResultColumn[] = [
	part,
	...(['period', 'department', 'program', 'provider', 'batch'] as const).map((name): ResultColumn => ({
		name,
		type: name === 'period' ? 'month' : name === 'batch' ? 'integer' : 'text',
		nullable: true,
		holds: holds[name]
	}))
];

/** The columns of `ItemKeys`. */
export const itemKeyColumns: readonly ResultColumn[] = [
	...keyColumns,
	{ name: 'item', type: 'text', nullable: false, holds: holds.item },
	{ name: 'scale', type: 'text', nullable: false, holds: 'name of the scale it was asked on' }
];
