import { askedTable, comparisonTable, finishedTable, providerBinTable } from './finished-tables.ts';
import type { Column, Table } from './table.ts';
import { answerValues, countColumn } from './values.ts';

const department: Column = {
	name: 'department',
	type: 'usmallint',
	nullable: true,
	holds: 'number in table department; null where runs of several departments were joined'
};
const program: Column = {
	name: 'program',
	type: 'usmallint',
	nullable: true,
	holds: 'number in table program; null where runs of several programs were joined'
};
const provider: Column = {
	name: 'provider',
	type: 'usmallint',
	nullable: true,
	holds: 'number in table provider; null where no single provider may be named'
};
const months: readonly Column[] = [
	{ name: 'period', type: 'uinteger', nullable: true, holds: 'Gregorian month as yyyymm; null if undated' },
	{ name: 'hijri', type: 'uinteger', nullable: true, holds: 'Umm al-Qura month as yyyymm; null if undated' }
];
const batch: Column = { name: 'batch', type: 'uinteger', holds: 'number of the batch in this file, from 1' };
const item: Column = { name: 'item', type: 'usmallint', holds: 'number in table item' };
const subject: Column = {
	name: 'subject',
	type: 'usmallint',
	nullable: true,
	holds: 'the provider the item was asked about; null where it is asked once'
};

/** Numbers stand for ids in the order of the ids, which are random: they say nothing about scores or time. */
function dictionary(name: string, ...more: readonly Column[]): Table {
	return {
		name,
		holds: `the ${name}s named in this file, by id only: names stay on the page`,
		columns: [
			{ name, type: 'usmallint', holds: 'number in this file, from 1' },
			{ name: 'id', type: 'varchar', holds: 'id' },
			...more
		],
		order: [name]
	};
}

/** The items, with the scale they were asked on. */
export const itemTable: Table = {
	...dictionary(
		'item',
		{ name: 'scale', type: 'varchar', holds: 'name of the scale' },
		{ name: 'dimension', type: 'varchar', holds: 'what it is about, as the survey says' },
		{ name: 'low', type: 'utinyint', holds: 'lowest value of the scale' },
		{ name: 'high', type: 'utinyint', holds: 'highest value of the scale' },
		...answerValues.map((value): Column => {
			return { name: `f${value}`, type: 'utinyint', holds: `1 where ${value} is favourable, else 0` };
		})
	),
	holds: 'an item on a scale; an id asked on two scales is two rows, which are never joined'
};

/** The sealed batches one scope may see. */
export const batchTable: Table = {
	name: 'batch',
	holds: 'a sealed batch; in the file of the board, the batches of one program and month together',
	columns: [
		batch,
		department,
		program,
		provider,
		...months,
		{ name: 'audience', type: 'varchar', holds: 'whom the survey was for' },
		{ name: 'batches', type: 'usmallint', holds: 'sealed batches behind the row' },
		{ name: 'respondents', type: 'uinteger', holds: 'people who answered' },
		{
			name: 'invited',
			type: 'uinteger',
			nullable: true,
			holds: 'invitations not voided; null where nobody was invited'
		},
		{
			name: 'sealed_on',
			type: 'date',
			nullable: true,
			holds: 'day it was sealed; null where several batches stand together'
		}
	],
	order: ['batch']
};

/** Valid answers, from the columns of `tally`. */
export const validSql = '(tally.favourable + tally.unfavourable)';

/** Answers counted by value: what metrics over items are computed from. */
export const tallyTable: Table = {
	name: 'tally',
	holds:
		'the answers to one item in one batch; attributes of the batch are repeated, so that filters need no join',
	columns: [
		item,
		subject,
		batch,
		department,
		program,
		{ ...provider, holds: 'the subject, else the provider of the batch; null where there is neither' },
		...months,
		{ name: 'batches', type: 'usmallint', holds: 'sealed batches behind the row' },
		{ name: 'favourable', type: 'uinteger', holds: 'valid answers that are favourable on the scale' },
		{ name: 'unfavourable', type: 'uinteger', holds: 'valid answers that are not' },
		{ name: 'na', type: 'uinteger', holds: 'answers "not applicable"' },
		...answerValues.map((value): Column => {
			const holds = `answers of ${value}; 0 at the highest favourable and the highest other value of the scale, whose answers are what is left of favourable and of unfavourable (derived-counts.ts)`;
			return { name: countColumn(value), type: 'uinteger', holds };
		})
	],
	order: ['item', 'batch', 'subject']
};

/** Answers by month: what trends are made from, since a large department has many more batches than months. */
export const monthlyTable: Table = {
	name: 'monthly',
	holds: 'the answers to one item in one program and month: sums over table tally',
	columns: [
		item,
		program,
		...months,
		{ name: 'favourable', type: 'uinteger', holds: 'valid answers that are favourable on the scale' },
		{ name: 'unfavourable', type: 'uinteger', holds: 'valid answers that are not' }
	],
	order: ['item', 'program', 'period']
};

/** What a batch does not say. */
export const withheldTable: Table = {
	name: 'withheld',
	holds: 'an item withheld for good in a batch, because too few answered it',
	columns: [item, subject, batch, department, program, provider, ...months],
	order: ['item', 'batch', 'subject']
};

/** What the file is. */
export const infoTable: Table = {
	name: 'info',
	holds: 'a fact about the file: format, scope, asOf, k, engineStorageVersion',
	columns: [
		{ name: 'key', type: 'varchar', holds: 'name of the fact' },
		{ name: 'value', type: 'varchar', holds: 'the fact' }
	],
	order: ['key']
};

/**
 * The tables of a file of batches: all that any role receives, but for the rows of the quality manager. Every file has
 * every table, so that each metric can be asked of it; those a role receives nothing of are empty.
 */
export const batchFileTables = {
	info: infoTable,
	department: dictionary('department'),
	program: dictionary('program', department),
	provider: dictionary('provider'),
	item: itemTable,
	batch: batchTable,
	tally: tallyTable,
	monthly: monthlyTable,
	withheld: withheldTable,
	asked: askedTable,
	finished: finishedTable,
	comparison: comparisonTable,
	provider_bin: providerBinTable
} as const satisfies Record<string, Table>;
