import { batchFileTables } from './batch-file.ts';
import type { Table } from './table.ts';

/**
 * One row per response, for the quality manager only. Its number is random and of this file alone: rows are
 * shuffled within their batch, and department, program, provider, period and audience are those of the batch.
 */
export const responseTable: Table = {
	name: 'response',
	holds: 'a response, by batch and without run, person or time',
	columns: [
		{ name: 'response', type: 'uinteger', holds: 'random number of this file alone, from 1' },
		{ name: 'batch', type: 'uinteger', holds: 'number in table batch' },
		{ name: 'version', type: 'usmallint', holds: 'number in table version' },
		{ name: 'channel', type: 'varchar', holds: 'how it reached us' },
		{ name: 'language', type: 'varchar', holds: 'language of the form' }
	],
	order: ['response']
};

/** The answers of the responses; items withheld in a batch are not among them. */
export const answerTable: Table = {
	name: 'answer',
	holds: 'one answer of a response',
	columns: [
		{ name: 'item', type: 'usmallint', holds: 'number in table item' },
		{ name: 'subject', type: 'usmallint', nullable: true, holds: 'the provider it is about, or null' },
		{ name: 'response', type: 'uinteger', holds: 'number in table response' },
		{ name: 'value', type: 'utinyint', nullable: true, holds: '0 to 10; null is "not applicable"' }
	],
	order: ['item', 'subject', 'response']
};

/** The versions of surveys that were answered. */
export const versionTable: Table = {
	name: 'version',
	holds: 'a published version of a survey',
	columns: [
		{ name: 'version', type: 'usmallint', holds: 'number in this file, from 1' },
		{ name: 'survey', type: 'varchar', holds: 'id of the survey' },
		{ name: 'number', type: 'usmallint', holds: 'number of the version' }
	],
	order: ['version']
};

const { info, department, program, provider, item, batch } = batchFileTables;

/** The tables of the quality manager's file of rows. */
export const rowsFileTables = {
	info,
	department,
	program,
	provider,
	item,
	batch,
	version: versionTable,
	response: responseTable,
	answer: answerTable
} as const satisfies Record<string, Table>;
