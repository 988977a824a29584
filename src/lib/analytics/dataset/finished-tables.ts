import type { Column, Table } from './table.ts';

const item: Column = { name: 'item', type: 'usmallint', holds: 'number in table item' };

/**
 * What a finished figure is.
 * - `straight-lined`: share of the answer sets with one answer to all of at least four items on the same values
 * - `alpha`, `omega`: reliability of these items taken together; `dropped`: answer sets left out of both as incomplete
 * - `alpha-if-deleted`, `item-rest`: of one item among them
 * - `item-correlation`: Pearson correlation of two items
 * - `lmg`: an item's share of R² in explaining the outcome `other`; `r2`: of all of them together
 * - `rank-correlation`: Spearman correlation with the outcome `other`, where LMG asks for more answers or fewer items;
 *   null `other`: with the mean of the other items, in a survey that asks for no overall judgement
 */
export const finishedFigures = [
	'straight-lined',
	'alpha',
	'omega',
	'dropped',
	'alpha-if-deleted',
	'item-rest',
	'item-correlation',
	'lmg',
	'r2',
	'rank-correlation'
] as const;

export type FinishedFigure = (typeof finishedFigures)[number];

/** Figures that need whole answer sets: computed by the server, and shipped as numbers. */
export const finishedTable: Table = {
	name: 'finished',
	holds:
		'a figure over the whole answer sets to one survey, of a department and fiscal year with 100 respondents or more',
	columns: [
		{
			name: 'department',
			type: 'usmallint',
			nullable: true,
			holds: 'number in table department; null for the whole association'
		},
		{ name: 'fiscal_year', type: 'usmallint', holds: 'the Gregorian year in which the fiscal year starts' },
		{
			name: 'survey',
			type: 'varchar',
			holds: 'id of the survey: answers to different ones are never pooled'
		},
		{ name: 'figure', type: 'varchar', holds: 'what it is, one of `finishedFigures`' },
		{ ...item, nullable: true, holds: 'number in table item; null for a figure of the whole survey' },
		{ ...item, name: 'other', nullable: true, holds: 'number in table item of the second item, or null' },
		{ name: 'value', type: 'double', nullable: true, holds: 'the figure; null where it does not exist' },
		{ name: 'lower', type: 'double', nullable: true, holds: 'lower end of its 95 % interval, or null' },
		{ name: 'upper', type: 'double', nullable: true, holds: 'upper end of its 95 % interval, or null' },
		{ name: 'n', type: 'uinteger', holds: 'answer sets it rests on' }
	],
	order: ['department', 'fiscal_year', 'survey', 'figure', 'item', 'other']
};

/** Where one provider stands: all providers together, and the band of the others. In no file but the own one. */
export const comparisonTable: Table = {
	name: 'comparison',
	holds: 'an item over all providers with at least 30 valid answers to it; only where they are 6 or more',
	columns: [
		item,
		{ name: 'favourable', type: 'uinteger', holds: 'favourable answers about all of them' },
		{ name: 'n', type: 'uinteger', holds: 'valid answers about all of them' },
		{ name: 'units', type: 'usmallint', holds: 'providers' },
		{
			name: 'dispersion',
			type: 'double',
			nullable: true,
			holds: 'how many times more they vary than chance explains (phi); null with fewer than 10'
		},
		{
			name: 'tau2',
			type: 'double',
			nullable: true,
			holds: 'variance between them on the arcsine scale; null with fewer than 10'
		},
		{
			name: 'band_lower',
			type: 'double',
			nullable: true,
			holds: '10th percentile of the shares of the others, in whole per cents; null with fewer than 10 others'
		},
		{ name: 'band_upper', type: 'double', nullable: true, holds: '90th percentile, likewise' }
	],
	order: ['item']
};

/** How many providers lie where, for the board: no names, no answers. */
export const providerBinTable: Table = {
	name: 'provider_bin',
	holds:
		'how many providers with at least 30 valid answers have a favourable share from low up to high; bins are widened until each holds 3 or none',
	columns: [
		item,
		{ name: 'low', type: 'double', holds: 'lower end of the bin, 0 to 1, included' },
		{ name: 'high', type: 'double', holds: 'upper end, not included but in the last bin' },
		{ name: 'providers', type: 'usmallint', holds: 'providers in it: 0, or 3 and more' }
	],
	order: ['item', 'low']
};

/** What is asked in which program. */
export const askedTable: Table = {
	name: 'asked',
	holds: 'the released valid answers to an item in the batches of a program',
	columns: [
		item,
		{ name: 'program', type: 'usmallint', nullable: true, holds: 'number in table program, or null' },
		{ name: 'answers', type: 'uinteger', holds: 'valid answers, at least 1' }
	],
	order: ['item', 'program']
};
