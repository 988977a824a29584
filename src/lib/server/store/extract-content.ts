import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** Which sealed batches are meant: all, or those of one department, program or provider, sealed by a day. */
export interface BatchChoice {
	readonly kind: 'association' | 'department' | 'program' | 'provider';
	/** Null for the association. */
	readonly id: string | null;
	/** Last day of sealing. */
	readonly sealedBy: CivilDate;
}

/** What changes whenever the chosen batches do: batches never change and are never removed. */
export interface BatchSummary {
	readonly batches: number;
	readonly respondents: number;
	/** Latest day of sealing among them; null when there is none. */
	readonly latest: CivilDate | null;
}

/** Counts over the chosen batches. */
export async function summariseBatches(db: Database, choice: BatchChoice): Promise<BatchSummary> {
	const { fn } = db;
	const row = await chosen(db, choice)
		.select([
			fn.countAll<number>().as('batches'),
			fn.sum<number | null>('respondents').as('respondents'),
			fn.max<CivilDate | null>('sealed_on').as('latest')
		])
		.executeTakeFirstOrThrow();
	return { batches: Number(row.batches), respondents: Number(row.respondents ?? 0), latest: row.latest };
}

/** The chosen batches, in no order that means anything. */
export function listBatches(db: Database, choice: BatchChoice): Promise<Row<'batch'>[]> {
	return chosen(db, choice).selectAll().orderBy('id').execute();
}

/** What was asked in batches, and whether it is withheld. */
export function listBatchItems(db: Database, batches: readonly string[]): Promise<Row<'batch_item'>[]> {
	return db.selectFrom('batch_item').selectAll().where('batch', 'in', batches).execute();
}

/** The counts by value of batches. */
export function listTallies(db: Database, batches: readonly string[]): Promise<Row<'batch_tally'>[]> {
	return db.selectFrom('batch_tally').selectAll().where('batch', 'in', batches).execute();
}

/** The department of each program. */
export function listProgramDepartments(db: Database): Promise<{ id: string; department: string }[]> {
	return db.selectFrom('program').select(['id', 'department']).execute();
}

/** Every stored version of a survey. */
export function listSurveyVersions(db: Database): Promise<Row<'survey_version'>[]> {
	return db
		.selectFrom('survey_version')
		.selectAll()
		.orderBy('survey')
		.orderBy('version')
		.orderBy('id')
		.execute();
}

/** The responses of batches, by id: random, so in no order that means anything. */
export function listResponses(db: Database, batches: readonly string[]): Promise<Row<'response'>[]> {
	return db.selectFrom('response').selectAll().where('batch', 'in', batches).orderBy('id').execute();
}

/** The answers of the responses of batches. */
export function listAnswers(db: Database, batches: readonly string[]): Promise<Row<'answer'>[]> {
	return db
		.selectFrom('answer')
		.innerJoin('response', 'response.id', 'answer.response')
		.select(['answer.response', 'answer.item', 'answer.subject', 'answer.value'])
		.where('response.batch', 'in', batches)
		.execute();
}

function chosen(db: Database, { kind, id, sealedBy }: BatchChoice) {
	const query = db.selectFrom('batch').where('sealed_on', '<=', sealedBy);
	return kind === 'association' ? query : query.where(kind, '=', id);
}
