import { setImmediate as nextTurn } from 'node:timers/promises';
import { SadaError } from '#lib/domain/error.ts';
import { parseSurvey, type Dimension } from '#lib/domain/survey.ts';
import { listAnswers, listResponses } from '#lib/server/store/extract-content.ts';
import type { Row } from '#lib/server/store/schema.ts';
import type { Database } from '#lib/server/store/store.ts';

/** An item of a survey on the scale it was asked on. */
export interface AnswerColumn {
	readonly item: string;
	readonly scale: string;
	readonly dimension: Dimension;
	readonly low: number;
	readonly high: number;
}

/** The answer sets to one survey in some batches, row by row; in the order of random ids, which say nothing. */
export interface AnswerSets {
	/** Id of the survey. */
	readonly survey: string;
	readonly columns: readonly AnswerColumn[];
	/** Number of answer sets. */
	readonly n: number;
	/**
	 * A row of `columns.length` answers for each; NaN where there is no valid one. An item asked about several providers
	 * holds the mean of its answers.
	 */
	readonly values: Float32Array;
	/** Index of the batch of each, in the list that was asked for. */
	readonly batches: Uint32Array;
}

/** Batches whose answers are read at a time: few enough that nobody waits while a process does it. */
const batchesAtOnce = 10;

/** The answer sets of batches, each survey apart; withheld answers are not among them. */
export async function readAnswerSets(
	db: Database,
	batches: readonly string[],
	versions: readonly Row<'survey_version'>[]
): Promise<AnswerSets[]> {
	const surveyOf = new Map(versions.map(({ id, survey }) => [id, survey]));
	const columns = readColumns(versions);
	const tables = new Map<string, GrowingSets>();
	const place = new Map(batches.map((id, index) => [id, index]));
	for (let start = 0; start < batches.length; start += batchesAtOnce) {
		await nextTurn();
		const part = batches.slice(start, start + batchesAtOnce);
		const rows = new Map<string, { table: GrowingSets; row: number }>();
		for (const { id, batch, version } of await listResponses(db, part)) {
			const survey = surveyOf.get(version) ?? '';
			let table = tables.get(survey);
			if (!table) tables.set(survey, (table = new GrowingSets(survey, columns.get(survey) ?? [])));
			rows.set(id, { table, row: table.addRow(place.get(batch) ?? 0) });
		}
		for (const { response, item, scale, value } of await listAnswers(db, part)) {
			const at = rows.get(response);
			if (at && value !== null) at.table.addAnswer(at.row, item, scale, value);
		}
	}
	return [...tables.values()].map((table) => table.whole()).sort((a, b) => (a.survey < b.survey ? -1 : 1));
}

/** The items of each survey that are answered by a value, over all its versions; the latest decides on a scale. */
function readColumns(versions: readonly Row<'survey_version'>[]): Map<string, AnswerColumn[]> {
	const surveys = new Map<string, Map<string, AnswerColumn>>();
	for (const { id, survey, definition } of versions) {
		const parsed = parseSurvey(JSON.parse(definition));
		if (!parsed.ok) throw new SadaError('survey.invalid', { id, issues: parsed.issues });
		const columns = surveys.get(survey) ?? new Map<string, AnswerColumn>();
		surveys.set(survey, columns);
		for (const { id: item, scale, dimension } of parsed.survey.items) {
			const definition = parsed.survey.scales[scale];
			if (!definition || definition.kind === 'text') continue;
			const values = definition.options.map((option) => option.value);
			const range = { low: Math.min(...values), high: Math.max(...values) };
			columns.set(nameOf(item, scale), { item, scale, dimension, ...range });
		}
	}
	const inOrder = (columns: Map<string, AnswerColumn>) =>
		[...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
	return new Map([...surveys].map(([survey, columns]) => [survey, inOrder(columns)]));
}

/** A table of answer sets that takes rows one by one. */
class GrowingSets {
	readonly #survey: string;
	readonly #columns: readonly AnswerColumn[];
	readonly #places: ReadonlyMap<string, number>;
	#n = 0;
	#values = new Float32Array();
	/** Answers behind each value: several where an item is asked about several providers. */
	#counts = new Uint8Array();
	#batches = new Uint32Array();

	constructor(survey: string, columns: readonly AnswerColumn[]) {
		this.#survey = survey;
		this.#columns = columns;
		this.#places = new Map(columns.map(({ item, scale }, index) => [nameOf(item, scale), index]));
	}

	/** Adds an answer set without answers; gives its number. */
	addRow(batch: number): number {
		if (this.#n === this.#batches.length) this.#grow(Math.max(1024, this.#n * 2));
		this.#batches[this.#n] = batch;
		this.#n += 1;
		return this.#n - 1;
	}

	addAnswer(row: number, item: string, scale: string, value: number): void {
		const column = this.#places.get(nameOf(item, scale));
		if (column === undefined) return;
		const at = row * this.#columns.length + column;
		const before = this.#counts[at] ?? 0;
		const sum = before === 0 ? value : (this.#values[at] ?? 0) * before + value;
		this.#values[at] = sum / (before + 1);
		this.#counts[at] = before + 1;
	}

	whole(): AnswerSets {
		const cells = this.#n * this.#columns.length;
		return {
			survey: this.#survey,
			columns: this.#columns,
			n: this.#n,
			values: this.#values.subarray(0, cells),
			batches: this.#batches.subarray(0, this.#n)
		};
	}

	#grow(rows: number): void {
		const values = new Float32Array(rows * this.#columns.length).fill(NaN);
		values.set(this.#values);
		const counts = new Uint8Array(values.length);
		counts.set(this.#counts);
		const batches = new Uint32Array(rows);
		batches.set(this.#batches);
		[this.#values, this.#counts, this.#batches] = [values, counts, batches];
	}
}

/** Ids hold no spaces, so the name is of one item and scale only. */
function nameOf(item: string, scale: string): string {
	return `${item} ${scale}`;
}
