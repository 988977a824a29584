import type { ResponseMap } from '#lib/domain/response-map.ts';
import { mapIssue, type MapIssue } from '#lib/domain/response-map-issue.ts';
import { bindResponseMap, type ResponsePlan } from '#lib/domain/response-plan.ts';
import { rowReader, type PastResponse, type ResponseRejection } from '#lib/domain/response-row.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { randomIds } from '#lib/server/store/id.ts';
import {
	findImported,
	findSealed,
	importRowInsert,
	inboxInsert,
	joinSubmissions,
	type ImportKey
} from '#lib/server/store/imports.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import type { Database } from '#lib/server/store/store.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { readCsv, type CsvProblem, type Separator } from './csv.ts';
import { decodeParts, sniffEncodingOf, type Bytes, type Encoding } from './decode.ts';
import { Occurrences } from './occurrences.ts';
import { ResponseTargets, type Target } from './response-targets.ts';

/** A row that was not taken. `row` is the row of the file as a spreadsheet counts it. */
export interface RejectedRow {
	readonly row: number;
	readonly code: ResponseRejection;
	/** Header of the column that is wrong, '' when it is the row. */
	readonly column: string;
	readonly value: string;
}

/** Where an import stands: `read` = `imported` + `known` + `rejected`, all in rows; empty rows are not counted. */
export interface ImportProgress {
	readonly read: number;
	readonly imported: number;
	/** Rows that an earlier import had taken. */
	readonly known: number;
	readonly rejected: number;
}

export interface ImportOptions {
	/** Recognised from the file when left out. */
	readonly encoding?: Encoding | undefined;
	readonly separator?: Separator | undefined;
	/** The account that imports, null for the command line. */
	readonly by?: string | null;
	/** Called after each commit. */
	readonly onProgress?: (progress: ImportProgress) => void;
	/** Called for each row that is not taken, in no fixed order. */
	readonly onRejected?: (rejected: RejectedRow) => void;
}

/** What an import of past responses came to. */
export type ImportedResponses =
	| {
			readonly ok: true;
			readonly counts: ImportProgress;
			readonly created: ResponseTargets['created'];
			/** Headers of columns the map does not use. */
			readonly unused: readonly string[];
			/** Comments cut at the length of their scale. */
			readonly shortened: number;
			/** Where the file stopped being readable; the rows before are imported. Null at its end. */
			readonly problem: CsvProblem | null;
	  }
	| { readonly ok: false; readonly issues: readonly MapIssue[] };

/** Rows in one transaction. */
const rowsTogether = 10_000;

/**
 * Imports past responses from a CSV file of any size. A row is known by the keyed mark of its text and which repeat of
 * it in the file it is, so the same file again adds nothing and an import that was interrupted goes on where it
 * stopped. `open` gives the bytes of the file and is called twice at most.
 */
export async function importResponses(
	runtime: Runtime,
	open: () => Bytes,
	map: ResponseMap,
	options: ImportOptions = {}
): Promise<ImportedResponses> {
	const encoding = options.encoding ?? (await sniffEncodingOf(open()));
	const reading = readCsv(decodeParts(open(), encoding), options.separator);
	const headerRow = map.headerRow ?? 1;
	let work: Import | null = null;
	for (;;) {
		const next = await reading.next();
		if (next.done) {
			if (!work) return { ok: false, issues: [mapIssue(['headerRow'], 'noHeaderRow', { row: headerRow })] };
			await work.finish();
			return { ok: true, ...work.result, problem: next.value };
		}
		const { rows, firstRow } = next.value;
		for (const [index, cells] of rows.entries()) {
			const row = firstRow + index;
			if (!work && row >= headerRow) {
				const headers = headerRow === 0 ? cells.map((_, column) => String(column + 1)) : cells;
				const bound = bindResponseMap(map, headers, readySurveys);
				if (!bound.ok) {
					await reading.return(null);
					return bound;
				}
				work = await Import.begin(runtime, bound.plan, options);
			}
			if (work && row > headerRow) await work.add(row, cells);
		}
	}
}

interface PendingRow extends ImportKey {
	readonly row: number;
	readonly response: PastResponse;
}

interface Placed {
	readonly row: PendingRow;
	readonly target: Target;
}

/** One import under way: gathers rows and stores them, many in one transaction. */
class Import {
	readonly #runtime: Runtime;
	readonly #options: ImportOptions;
	readonly #plan: ResponsePlan;
	readonly #targets: ResponseTargets;
	readonly #surveyVersion: string;
	readonly #read: ReturnType<typeof rowReader>;
	readonly #occurrences = new Occurrences();
	readonly #insertKeys = importRowInsert();
	readonly #insertInbox = inboxInsert();
	readonly #counts = { read: 0, imported: 0, known: 0, rejected: 0 };
	#shortened = 0;
	#pending: PendingRow[] = [];

	static async begin(runtime: Runtime, plan: ResponsePlan, options: ImportOptions): Promise<Import> {
		const surveyVersion = await saveSurveyVersion(runtime.store.db, plan.survey);
		return new Import(runtime, plan, options, surveyVersion);
	}

	private constructor(runtime: Runtime, plan: ResponsePlan, options: ImportOptions, surveyVersion: string) {
		const today = runtime.clock.today();
		const ready = readySurveys.find(({ id }) => id === plan.survey.id) ?? readySurveys[0];
		this.#runtime = runtime;
		this.#options = options;
		this.#plan = plan;
		this.#surveyVersion = surveyVersion;
		this.#read = rowReader(plan, today);
		this.#targets = new ResponseTargets({ surveyVersion, programSurvey: ready?.id ?? '', today });
	}

	get result(): Omit<Extract<ImportedResponses, { ok: true }>, 'ok' | 'problem'> {
		return {
			counts: { ...this.#counts },
			created: this.#targets.created,
			unused: this.#plan.unused,
			shortened: this.#shortened
		};
	}

	async add(row: number, cells: readonly string[]): Promise<void> {
		if (cells.every((cell) => cell.trim() === '')) return;
		this.#counts.read += 1;
		const read = this.#read(cells);
		if (!read.ok) {
			const { code, column, value } = read;
			this.#reject({ row, code, column, value });
			return;
		}
		const mark = this.#runtime.secrets.hmac('import', [this.#plan.source, ...cells].join('\u001f'));
		this.#pending.push({ row, response: read.response, mark, occurrence: this.#occurrences.next(mark) });
		if (this.#pending.length >= rowsTogether) await this.#store();
	}

	async finish(): Promise<void> {
		await this.#store();
		const { store, clock } = this.#runtime;
		await store.transaction(async (trx) => {
			await this.#targets.finish(trx);
			await recordAudit(trx, {
				at: clock.now(),
				account: this.#options.by ?? null,
				action: 'responses.import',
				subject: this.#surveyVersion
			});
		});
	}

	#reject(rejected: RejectedRow): void {
		this.#counts.rejected += 1;
		this.#options.onRejected?.(rejected);
	}

	async #store(): Promise<void> {
		const pending = this.#pending;
		this.#pending = [];
		if (pending.length === 0) return;
		const { store } = this.#runtime;
		const known = pending.map(({ response }) => this.#targets.known(response));
		await store.transaction(async (trx) => {
			// Making runs takes the stronger hold, so that two imports never make the same one.
			await (known.includes(null) ? store.holdSubmissions(trx) : joinSubmissions(trx));
			const placed: Placed[] = [];
			for (const [index, row] of pending.entries()) {
				placed.push({ row, target: known[index] ?? (await this.#targets.find(trx, row.response)) });
			}
			const publications = [...new Set(placed.map(({ target }) => target.publication))];
			const sealed = await findSealed(trx, publications);
			for (const { target } of placed) if (sealed.has(target.publication)) target.state = 'sealed';
			await this.#write(
				trx,
				placed.filter(({ target }) => target.state === 'open')
			);
			await this.#refuse(
				trx,
				placed.filter(({ target }) => target.state !== 'open')
			);
		});
		this.#options.onProgress?.({ ...this.#counts });
	}

	async #write(trx: Database, placed: readonly Placed[]): Promise<void> {
		// In the order of the keys, so that two imports of one file wait for each other and never both.
		const keys = placed
			.map(({ row }): Schema['import_row'] => ({ mark: row.mark, occurrence: row.occurrence }))
			.sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : a.occurrence - b.occurrence));
		const added = await this.#insertKeys.insert<ImportKey>(trx, keys);
		const fresh = added.length === keys.length ? null : new Set(added.map(keyText));
		const arriving = placed.filter(({ row }) => fresh === null || fresh.has(keyText(row)));
		for (const { row, target } of placed) this.#targets.touch(target, row.response);
		for (const { row } of arriving) this.#shortened += row.response.shortened;
		const ids = randomIds(arriving.length);
		const rows = arriving.map(({ row, target }, index): Schema['inbox'] => ({
			id: ids[index] ?? '',
			publication: target.publication,
			version: this.#surveyVersion,
			language: this.#plan.language,
			channel: this.#plan.channel,
			// Nobody holds a receipt of a past response; an id is the lookup of none.
			receipt: ids[index] ?? '',
			body: JSON.stringify(row.response.body)
		}));
		// Neighbours in the table are written together.
		rows.sort((a, b) => (a.id < b.id ? -1 : 1));
		await this.#insertInbox.insert(trx, rows);
		this.#counts.imported += rows.length;
		this.#counts.known += placed.length - rows.length;
	}

	async #refuse(trx: Database, placed: readonly Placed[]): Promise<void> {
		const imported = await findImported(
			trx,
			placed.map(({ row }) => row)
		);
		for (const { row, target } of placed) {
			if (imported.has(keyText(row))) this.#counts.known += 1;
			else if (target.state !== 'open')
				this.#reject({ row: row.row, code: target.state, column: '', value: '' });
		}
	}
}

function keyText({ mark, occurrence }: ImportKey): string {
	return `${mark} ${occurrence}`;
}
