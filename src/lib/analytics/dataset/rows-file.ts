import { batchFileTables } from './batch-file.ts';
import type { Table } from './table.ts';

/**
 * The value of "not applicable" in this file: with it values take four bits, two a byte, which compress to five sixths
 * of what three bits and a null do.
 */
const notApplicable = 15;

/** The value of an answer as SQL over `answer`; null for "not applicable". */
export const answerValueSql = `nullif(answer.value, ${notApplicable})`;

/** The value of an answer as it is stored, from one that may be null. */
export function toStoredValue(value: number | null): number {
	return value ?? notApplicable;
}

/** Responses are numbered so that the first n / 2^h of n are an even choice of them, for h up to this. */
export const mostHalvings = 6;

/**
 * The number of a response as SQL, from its place among `count` responses in the order of batches, a column counted from 1.
 * Every 64th comes first, then what makes it every 32nd, and so on: few of many are read by passing over most of the file.
 */
export function responseNumberSql(place: string, count: number): string {
	const step = `least(${place}::bigint & -${place}::bigint, ${2 ** mostHalvings})`;
	return [
		`(case when ${step} = ${2 ** mostHalvings} then ${place} // ${2 ** mostHalvings}`,
		`else ${count} // (2 * ${step}) + (${place} // ${step} + 1) // 2 end)::uinteger`
	].join(' ');
}

/**
 * One row per response, for the quality manager only. Its number is random and of this file alone: rows are
 * shuffled within their batch, and department, program, provider, period and audience are those of the batch.
 * The first n / 2^h of n numbers are an even choice, for h up to `mostHalvings`.
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
		{ name: 'value', type: 'utinyint', holds: `0 to 10; ${notApplicable} is "not applicable"` }
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
