import type { CivilDate } from '#lib/domain/calendar.ts';
import type { CompiledQuery } from 'kysely';
import type { Schema } from './schema.ts';
import type { Database } from './store.ts';

/** What a row of an imported file is known by: the keyed mark of its text and which repeat of it in the file it is. */
export interface ImportKey {
	readonly mark: string;
	readonly occurrence: number;
}

/** A run made by importing, with its publication. */
export interface ImportedRun {
	readonly run: string;
	readonly publication: string;
	readonly surveyVersion: string;
	readonly sealed: boolean;
	readonly startsOn: CivilDate | null;
	readonly endsOn: CivilDate | null;
}

/** Rows put into one statement. */
const rowsTogether = 500;

/**
 * Adds rows by the thousand: the statement for `rowsTogether` rows is compiled once and run with other values.
 * Its rows must have the same columns in the same order.
 */
export class BulkInsert<Table extends 'inbox' | 'import_row'> {
	readonly #columns: readonly (keyof Schema[Table] & string)[];
	readonly #compile: (db: Database, rows: number) => CompiledQuery;
	readonly #compiled = new Map<number, CompiledQuery>();

	constructor(
		columns: readonly (keyof Schema[Table] & string)[],
		compile: (db: Database, rows: number) => CompiledQuery
	) {
		this.#columns = columns;
		this.#compile = compile;
	}

	/** Adds the rows; what the statement returns of them. */
	async insert<Returned>(db: Database, rows: readonly Schema[Table][]): Promise<Returned[]> {
		const returned: Returned[] = [];
		for (let start = 0; start < rows.length; start += rowsTogether) {
			const some = rows.slice(start, start + rowsTogether);
			let query = this.#compiled.get(some.length);
			if (!query) {
				query = this.#compile(db, some.length);
				if (some.length === rowsTogether) this.#compiled.set(rowsTogether, query);
			}
			const parameters = some.flatMap((row) => this.#columns.map((column) => row[column]));
			const result = await db.executeQuery<Returned>({ ...query, parameters });
			for (const row of result.rows) returned.push(row);
		}
		return returned;
	}
}

/** Adds the keys of imported rows that are not there yet; returns those added. */
export function importRowInsert(): BulkInsert<'import_row'> {
	return new BulkInsert(['mark', 'occurrence'], (db, rows) =>
		db
			.insertInto('import_row')
			.values(Array.from({ length: rows }, () => ({ mark: '', occurrence: 0 })))
			.onConflict((conflict) => conflict.doNothing())
			.returning(['mark', 'occurrence'])
			.compile()
	);
}

/** Adds waiting responses. */
export function inboxInsert(): BulkInsert<'inbox'> {
	const empty = { id: '', publication: '', version: '', language: '', channel: '', receipt: '', body: '' };
	const columns = Object.keys(empty) as (keyof typeof empty)[];
	return new BulkInsert(columns, (db, rows) =>
		db
			.insertInto('inbox')
			.values(Array.from({ length: rows }, () => empty))
			.compile()
	);
}

/** Which of these rows were imported before, as `mark occurrence`. */
export async function findImported(db: Database, keys: readonly ImportKey[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (let start = 0; start < keys.length; start += rowsTogether) {
		const marks = keys.slice(start, start + rowsTogether).map(({ mark }) => mark);
		const rows = await db.selectFrom('import_row').selectAll().where('mark', 'in', marks).execute();
		for (const { mark, occurrence } of rows) found.add(`${mark} ${occurrence}`);
	}
	return found;
}

/**
 * Inside a transaction that adds to the inbox: makes it wait for a sealing under way and sealing wait for it, as a
 * submission does. Removes nothing: no mark is empty.
 */
export async function joinSubmissions(trx: Database): Promise<void> {
	await trx.deleteFrom('submitted').where('mark', '=', '').execute();
}

/** The imported run of a program and provider with this label, null when there is none. */
export async function findImportedRun(
	db: Database,
	program: string,
	provider: string | null,
	label: string
): Promise<ImportedRun | null> {
	const row = await db
		.selectFrom('run as r')
		.innerJoin('publication as p', 'p.run', 'r.id')
		.leftJoin('run_provider as rp', 'rp.run', 'r.id')
		.select(['r.id', 'r.starts_on', 'r.ends_on', 'p.id as publication', 'p.survey_version', 'p.sealed'])
		.where('r.program', '=', program)
		.where('r.source', '=', 'import')
		.where('r.label', '=', label)
		.where('rp.provider', provider === null ? 'is' : '=', provider)
		.executeTakeFirst();
	if (!row) return null;
	return {
		run: row.id,
		publication: row.publication,
		surveyVersion: row.survey_version,
		sealed: row.sealed === 1,
		startsOn: row.starts_on,
		endsOn: row.ends_on
	};
}

/** Adds a run made by importing. */
export async function insertImportedRun(
	db: Database,
	run: {
		readonly id: string;
		readonly program: string;
		readonly provider: string | null;
		readonly label: string;
		readonly startsOn: CivilDate | null;
		readonly endsOn: CivilDate | null;
		readonly endedOn: CivilDate | null;
	}
): Promise<void> {
	await db
		.insertInto('run')
		.values({
			id: run.id,
			program: run.program,
			label: run.label,
			starts_on: run.startsOn,
			ends_on: run.endsOn,
			ended_on: run.endedOn,
			source: 'import',
			no_survey_reason: null
		})
		.execute();
	if (run.provider === null) return;
	await db.insertInto('run_provider').values({ run: run.id, provider: run.provider }).execute();
}

/** Gives an imported run the dates its rows came to have, and its publication the days on which it was open. */
export async function saveImportedDates(
	db: Database,
	run: Pick<ImportedRun, 'run' | 'publication' | 'startsOn' | 'endsOn'>,
	dates: { readonly endedOn: CivilDate | null; readonly opensOn: CivilDate; readonly closesOn: CivilDate }
): Promise<void> {
	await db
		.updateTable('run')
		.set({ starts_on: run.startsOn, ends_on: run.endsOn, ended_on: dates.endedOn })
		.where('id', '=', run.run)
		.execute();
	await db
		.updateTable('publication')
		.set({ opens_on: dates.opensOn, closes_on: dates.closesOn })
		.where('id', '=', run.publication)
		.where('sealed', '=', 0)
		.execute();
}

/** Which of these publications are sealed by now. */
export async function findSealed(db: Database, publications: readonly string[]): Promise<Set<string>> {
	const sealed = new Set<string>();
	for (let start = 0; start < publications.length; start += rowsTogether) {
		const rows = await db
			.selectFrom('publication')
			.select('id')
			.where('sealed', '=', 1)
			.where('id', 'in', publications.slice(start, start + rowsTogether))
			.execute();
		for (const { id } of rows) sealed.add(id);
	}
	return sealed;
}
