import { setImmediate as nextTurn } from 'node:timers/promises';
import { batchFileTables, validSql } from '#lib/analytics/dataset/batch-file.ts';
import type { Column, Table } from '#lib/analytics/dataset/table.ts';
import { answerValues, countColumn } from '#lib/analytics/dataset/values.ts';
import type { ScopedFigure } from '#lib/server/figures/current-figures.ts';
import type { ProviderFigures } from '#lib/server/figures/provider-figures.ts';
import { listAsked, listCounts, listWithheld } from '#lib/server/store/extract-content.ts';
import type { Row } from '#lib/server/store/schema.ts';
import type { Database } from '#lib/server/store/store.ts';
import { numberBatches, type NumberedBatches } from './batches.ts';
import { binRows, comparisonRows, finishedRows } from './figure-rows.ts';
import { numberItems, type NumberedItems } from './items.ts';
import type { Cell, Loader } from './loader.ts';
import type { Shape } from './scope.ts';

/** What goes into a file of batches. */
export interface BatchContent {
	readonly batches: readonly Row<'batch'>[];
	readonly versions: readonly Row<'survey_version'>[];
	readonly programDepartments: ReadonlyMap<string, string>;
	readonly shape: Shape;
	/** The provider whose file it is: answers about anyone else stay out. Null for files of all providers. */
	readonly onlySubject: string | null;
	/** Facts about the file, by name. */
	readonly info: Readonly<Record<string, string>>;
}

/** What goes into a file of batches besides them. */
export interface BatchFileContent extends BatchContent {
	/** Figures that need whole answer sets, of the departments and the association that the scope may see. */
	readonly finished: readonly ScopedFigure[];
	/** What of all providers the scope may see; asked when the counts are in the file. */
	compare(loader: Loader): Promise<ProviderFigures>;
}

/** What was written. */
export interface WrittenFile {
	/** Rows of the largest table. */
	readonly rows: number;
	/** Ids of the items in it. */
	readonly items: readonly string[];
}

/** Batches whose counts are read at a time: few enough that nobody waits while a process does it. */
const batchesAtOnce = 100;

const stagedTally: Table = {
	name: 'staged_tally',
	holds: 'the answers to an item in a sealed batch',
	columns: [
		{ name: 'item', type: 'usmallint', holds: 'number in table item' },
		{ name: 'subject', type: 'usmallint', nullable: true, holds: 'number in table provider' },
		{ name: 'batch', type: 'uinteger', holds: 'number in table batch' },
		{ name: 'source', type: 'uinteger', holds: 'the sealed batch it comes from' },
		{ name: 'na', type: 'uinteger', holds: 'answers "not applicable"' },
		...answerValues.map((value): Column => {
			return { name: countColumn(value), type: 'uinteger', holds: `answers of ${value}` };
		})
	],
	order: []
};

const stagedWithheld: Table = {
	name: 'staged_withheld',
	holds: 'an item withheld in a sealed batch',
	columns: stagedTally.columns.slice(0, 3),
	order: []
};

/**
 * Writes the tables of a file of batches; counts stream from the store some batches at a time.
 */
export async function writeBatchFile(
	loader: Loader,
	db: Database,
	content: BatchFileContent
): Promise<WrittenFile> {
	const { numbered, items } = await writeDictionaries(loader, db, content);
	await loader.stage(stagedTally);
	await loader.stage(stagedWithheld);
	const ids = content.batches.map((batch) => batch.id);
	for (let start = 0; start < ids.length; start += batchesAtOnce) {
		await nextTurn();
		await stageCounts(loader, db, ids.slice(start, start + batchesAtOnce), {
			content,
			numbered,
			items,
			start
		});
	}
	await loader.write(batchFileTables.tally, tallySql);
	await loader.write(batchFileTables.monthly, monthlySql);
	await loader.write(batchFileTables.withheld, withheldSql);
	await loader.write(batchFileTables.asked, askedSql);
	await loader.writeRows(batchFileTables.finished, finishedRows(content.finished, numbered, items));
	const { comparison, bins } = await content.compare(loader);
	await loader.writeRows(batchFileTables.comparison, comparisonRows(comparison, items));
	await loader.writeRows(batchFileTables.provider_bin, binRows(bins, items));
	return { rows: await loader.number('select count(*)::int from file.tally'), items: items.ids };
}

/** Writes every table that is not made of counts; gives the numbers that stand for ids. */
export async function writeDictionaries(
	loader: Loader,
	db: Database,
	content: BatchContent
): Promise<{ numbered: NumberedBatches; items: NumberedItems }> {
	const { batches, shape, onlySubject } = content;
	const asked = new Map<string, { item: string; scale: string }>();
	const subjects = new Set<string>();
	for (let start = 0; start < batches.length; start += batchesAtOnce) {
		await nextTurn();
		const ids = batches.slice(start, start + batchesAtOnce).map((batch) => batch.id);
		for (const { item, scale, subject } of await listAsked(db, ids)) {
			if (!concerns(subject, onlySubject)) continue;
			asked.set(`${item} ${scale}`, { item, scale });
			if (subject !== '') subjects.add(subject);
		}
	}
	const numbered = numberBatches(batches, shape, subjects);
	const items = numberItems(asked.values(), content.versions);
	const { departments, programs, providers } = numbered;
	await loader.writeRows(batchFileTables.info, Object.entries(content.info).sort(byName));
	await loader.writeRows(batchFileTables.department, departments.ids.map(numberAndId));
	await loader.writeRows(
		batchFileTables.program,
		programs.ids.map((id, index) => {
			const department = content.programDepartments.get(id) ?? null;
			const known = department !== null && departments.ids.includes(department);
			return [index + 1, id, known ? departments.numberOf(department) : null];
		})
	);
	await loader.writeRows(batchFileTables.provider, providers.ids.map(numberAndId));
	await loader.writeRows(batchFileTables.item, items.rows);
	await loader.writeRows(batchFileTables.batch, numbered.rows);
	return { numbered, items };
}

interface Numbers {
	readonly content: BatchContent;
	readonly numbered: NumberedBatches;
	readonly items: NumberedItems;
	/** Place of the first of the batches in the content. */
	readonly start: number;
}

async function stageCounts(
	loader: Loader,
	db: Database,
	ids: readonly string[],
	{ content, numbered, items, start }: Numbers
): Promise<void> {
	const { shape, onlySubject } = content;
	const numbersOf = ({ batch, item, scale, subject }: Place): Cell[] => [
		items.numberOf(item, scale),
		shape.providers && subject !== '' ? numbered.providers.numberOf(subject) : null,
		numbered.numberOf.get(batch) ?? null
	];
	const sources = new Map(ids.map((id, index) => [id, start + index]));
	const counts = (await listCounts(db, ids)).filter(({ subject }) => concerns(subject, onlySubject));
	await loader.append(
		stagedTally,
		counts.map((row) => [
			...numbersOf(row),
			sources.get(row.batch) ?? null,
			row.na,
			...answerValues.map((value) => row[countColumn(value)] ?? 0)
		])
	);
	const withheld = (await listWithheld(db, ids)).filter(({ subject }) => concerns(subject, onlySubject));
	await loader.append(stagedWithheld, withheld.map(numbersOf));
}

/** An item on a scale, about a subject or none (''), in a batch. */
interface Place {
	readonly batch: string;
	readonly item: string;
	readonly scale: string;
	readonly subject: string;
}

/** Whether an answer belongs in a file: in that of one provider only what is about no other. */
function concerns(subject: string, onlySubject: string | null): boolean {
	return onlySubject === null || subject === '' || subject === onlySubject;
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
	return a < b ? -1 : 1;
}

function numberAndId(id: string, index: number): Cell[] {
	return [index + 1, id];
}

const sums = answerValues.map((value) => `sum(${countColumn(value)})::uinteger as ${countColumn(value)}`);
const unfavourable = answerValues
	.map((value) => `counted.${countColumn(value)} * (1 - item.f${value})`)
	.join(' + ');
const favourable = answerValues.map((value) => `counted.${countColumn(value)} * item.f${value}`).join(' + ');

/** The highest value of a scale that is favourable, and the highest that is not: their counts follow from the others. */
const highest = (flag: 0 | 1) =>
	`(case ${answerValues
		.toReversed()
		.map((value) => `when item.high >= ${value} and item.f${value} = ${flag} then ${value}`)
		.join(' ')} end)`;

function storedCount(value: number): string {
	const column = `counted.${countColumn(value)}`;
	return `case when item.top = ${value} or item.rest = ${value} then 0 else ${column} end as ${countColumn(value)}`;
}

const tallySql = `
with counted as (
	select
		item, subject, batch,
		count(distinct source)::usmallint as batches,
		sum(na)::uinteger as na,
		${sums.join(',\n\t\t')}
	from memory.staged_tally
	group by item, subject, batch
)
select
	counted.item, counted.subject, counted.batch, batch.department, batch.program,
	coalesce(counted.subject, batch.provider) as provider, batch.period, batch.hijri, counted.batches,
	(${favourable})::uinteger as favourable,
	(${unfavourable})::uinteger as unfavourable,
	counted.na,
	${answerValues.map(storedCount).join(',\n\t')}
from counted
join file.batch as batch on batch.batch = counted.batch
join (select *, ${highest(1)} as top, ${highest(0)} as rest from file.item as item) as item on item.item = counted.item`;

/** Fills table `monthly` from table `tally`. */
export const monthlySql = `
select
	item, program, period, hijri,
	sum(favourable)::uinteger as favourable, sum(unfavourable)::uinteger as unfavourable
from file.tally
group by item, program, period, hijri`;

/** Fills table `asked` from table `tally`. */
export const askedSql = `
select item, program, sum(${validSql})::uinteger as answers
from file.tally as tally
where ${validSql} > 0
group by item, program`;

const withheldSql = `
select distinct
	withheld.item, withheld.subject, withheld.batch, batch.department, batch.program,
	coalesce(withheld.subject, batch.provider) as provider, batch.period, batch.hijri
from memory.staged_withheld as withheld
join file.batch as batch on batch.batch = withheld.batch`;
