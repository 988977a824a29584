import { setImmediate as nextTurn } from 'node:timers/promises';
import { responseNumberSql, rowsFileTables, toStoredValue } from '#lib/analytics/dataset/rows-file.ts';
import type { Table } from '#lib/analytics/dataset/table.ts';
import { listAnswers, listResponses } from '#lib/server/store/extract-content.ts';
import type { Database } from '#lib/server/store/store.ts';
import { writeDictionaries, type BatchContent, type WrittenFile } from './batch-file.ts';
import type { Cell, Loader } from './loader.ts';

/** Batches whose answers are read at a time: few enough that nobody waits while a process does it. */
const batchesAtOnce = 10;

const stagedAnswer: Table = {
	name: 'staged_answer',
	holds: 'an answer',
	columns: rowsFileTables.answer.columns,
	order: []
};

/**
 * Writes the tables of the quality manager's rows; answers stream from the store some batches at a time.
 * `shuffle` puts the responses of a batch in random order: their numbers in the file follow from that order, so
 * they say nothing of the ids or the order in the store. Rejects when `signal` is aborted.
 */
export async function writeRowsFile(
	loader: Loader,
	db: Database,
	content: BatchContent,
	{ shuffle, signal }: { shuffle: <Value>(values: Value[]) => Value[]; signal: AbortSignal | null }
): Promise<WrittenFile> {
	const { numbered, items } = await writeDictionaries(loader, db, content);
	const versions = content.versions.map(({ id, survey, version }) => ({ id, survey, version }));
	const versionNumbers = new Map(versions.map(({ id }, index) => [id, index + 1]));
	await loader.writeRows(
		rowsFileTables.version,
		versions.map(({ survey, version }, index) => [index + 1, survey, version])
	);
	await loader.stage(rowsFileTables.response);
	await loader.stage(stagedAnswer);

	const ids = [...numbered.numberOf].sort(([, a], [, b]) => a - b).map(([id]) => id);
	let last = 0;
	for (let start = 0; start < ids.length; start += batchesAtOnce) {
		await nextTurn();
		signal?.throwIfAborted();
		const part = ids.slice(start, start + batchesAtOnce);
		const stored = shuffle(await listResponses(db, part));
		const place = new Map(part.map((id, index) => [id, index]));
		stored.sort((a, b) => (place.get(a.batch) ?? 0) - (place.get(b.batch) ?? 0));
		const responses = new Map(stored.map((row) => [row.id, { row, place: (last += 1) }]));

		await loader.append(
			rowsFileTables.response,
			[...responses.values()].map(({ row, place }): Cell[] => [
				place,
				numbered.numberOf.get(row.batch) ?? null,
				versionNumbers.get(row.version) ?? null,
				row.channel,
				row.language
			])
		);
		const answers = (await listAnswers(db, part)).map(({ response, item, subject, scale, value }): Cell[] => [
			items.numberOf(item, scale),
			subject === '' ? null : numbered.providers.numberOf(subject),
			responses.get(response)?.place ?? null,
			toStoredValue(value)
		]);
		await loader.append(stagedAnswer, answers);
	}
	const number = responseNumberSql('response', last);
	for (const [table, staged] of [
		[rowsFileTables.response, 'response'],
		[rowsFileTables.answer, stagedAnswer.name]
	] as const) {
		await loader.write(table, `select * replace (${number} as response) from memory.${staged}`);
	}
	return { rows: last, items: items.ids };
}
