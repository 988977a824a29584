import type { AnswerSet } from '#lib/domain/answer.ts';
import { addDays, type CivilDate, type Month } from '#lib/domain/calendar.ts';
import type { Outcome } from './inbox.ts';
import type { Database } from './store.ts';

/** A publication that is due for sealing, with the run it measures. */
export interface DuePublication {
	readonly id: string;
	readonly surveyVersion: string;
	readonly closesOn: CivilDate;
	/** The month of an open audience; null for a run. */
	readonly month: Month | null;
	/** Null for an open audience. */
	readonly run: {
		readonly id: string;
		readonly program: string;
		readonly department: string;
		/** Null for imported runs without a date. */
		readonly endedOn: CivilDate | null;
		readonly source: 'app' | 'import';
	} | null;
}

/** The answers of one form as they wait. `version` is the id of the survey version. */
export interface WaitingForm {
	readonly version: string;
	readonly language: string;
	readonly channel: string;
	readonly body: AnswerSet;
}

/**
 * The publications that are not sealed though their time was over before `asOf`: window and grace have passed, or, for
 * imported answers, the closing day has come.
 */
export async function listDuePublications(
	db: Database,
	asOf: CivilDate,
	graceDays: number
): Promise<DuePublication[]> {
	const rows = await db
		.selectFrom('publication as b')
		.leftJoin('run as r', 'r.id', 'b.run')
		.leftJoin('program as p', 'p.id', 'r.program')
		.select(['b.id', 'b.survey_version', 'b.closes_on', 'b.month', 'b.run'])
		.select(['r.program', 'r.ended_on', 'r.source', 'p.department'])
		.where('b.sealed', '=', 0)
		.where((where) =>
			where.or([
				where('b.closes_on', '<', addDays(asOf, -graceDays)),
				where.and([where('r.source', '=', 'import'), where('b.closes_on', '<=', asOf)])
			])
		)
		.orderBy('b.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		surveyVersion: row.survey_version,
		closesOn: row.closes_on,
		month: row.month,
		run:
			row.run === null || row.program === null || row.department === null || row.source === null
				? null
				: {
						id: row.run,
						program: row.program,
						department: row.department,
						endedOn: row.ended_on,
						source: row.source
					}
	}));
}

/** The providers of runs, by run; a run without providers is absent. */
export async function listProvidersOf(db: Database, runs: readonly string[]): Promise<Map<string, string[]>> {
	const rows = await inParts(runs, (part) =>
		db.selectFrom('run_provider').selectAll().where('run', 'in', part).orderBy('provider').execute()
	);
	const providers = new Map<string, string[]>();
	for (const { run, provider } of rows) providers.set(run, [...(providers.get(run) ?? []), provider]);
	return providers;
}

/** The answers that wait for a publication, in no order. */
export async function listWaitingForms(db: Database, publication: string): Promise<WaitingForm[]> {
	const rows = await db
		.selectFrom('inbox')
		.select(['version', 'language', 'channel', 'body'])
		.where('publication', '=', publication)
		.execute();
	return rows.map(toWaitingForm);
}

/** Takes the answers of a publication out of the inbox. */
export async function takeWaitingForms(trx: Database, publication: string): Promise<WaitingForm[]> {
	const rows = await trx
		.deleteFrom('inbox')
		.where('publication', '=', publication)
		.returning(['version', 'language', 'channel', 'body'])
		.execute();
	return rows.map(toWaitingForm);
}

/** Forgets which submissions arrived for a publication and which of its invitations are spent. */
export async function deleteMarks(trx: Database, publication: string): Promise<void> {
	await trx.deleteFrom('submitted').where('publication', '=', publication).execute();
	await trx.deleteFrom('spent').where('publication', '=', publication).execute();
}

/** Who was invited to a publication. */
export function listInvited(db: Database, publication: string): Promise<{ id: string; person: string }[]> {
	return db
		.selectFrom('invitation')
		.select(['id', 'person'])
		.where('publication', '=', publication)
		.orderBy('id')
		.execute();
}

/** Marks a publication as sealed; false when it is already. */
export async function markSealed(trx: Database, publication: string): Promise<boolean> {
	const result = await trx
		.updateTable('publication')
		.set({ sealed: 1 })
		.where('id', '=', publication)
		.where('sealed', '=', 0)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Writes what the invitations of a publication came to, for all of them at once; 'none' where `outcomes` has none. */
export async function settleInvitations(
	trx: Database,
	publication: string,
	outcomes: ReadonlyMap<string, Outcome>
): Promise<void> {
	await trx
		.updateTable('invitation')
		.set({ answered: 'none' })
		.where('publication', '=', publication)
		.execute();
	for (const [outcome, settled] of Map.groupBy(outcomes, ([, outcome]) => outcome)) {
		await inParts(
			settled.map(([id]) => id),
			(part) => trx.updateTable('invitation').set({ answered: outcome }).where('id', 'in', part).execute()
		);
	}
}

/** How many publications of each program wait for sealing; open audiences have no program. */
export async function countWaiting(
	db: Database,
	today: CivilDate,
	graceDays: number
): Promise<{ department: string | null; program: string | null; runs: number }[]> {
	const due = await listDuePublications(db, today, graceDays);
	const groups = Map.groupBy(due, ({ run }) => run?.program ?? null);
	return [...groups].map(([program, publications]) => ({
		department: publications[0]?.run?.department ?? null,
		program,
		runs: publications.length
	}));
}

function toWaitingForm({ body, ...form }: Omit<WaitingForm, 'body'> & { body: string }): WaitingForm {
	return { ...form, body: JSON.parse(body) as AnswerSet };
}

/** `query` for parts of a list that fit into one statement. */
async function inParts<Item, Result>(
	items: readonly Item[],
	query: (part: Item[]) => Promise<Result[]>
): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < items.length; start += 500) {
		results.push(...(await query(items.slice(start, start + 500))));
	}
	return results;
}
