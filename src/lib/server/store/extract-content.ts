import { sql } from 'kysely';
import { answerValues, countColumn } from '#lib/analytics/dataset/values.ts';
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

/** What was asked in batches, each once; `subject` is a provider's id or ''. */
export function listAsked(
	db: Database,
	batches: readonly string[]
): Promise<{ item: string; scale: string; subject: string }[]> {
	return db
		.selectFrom('batch_item')
		.select(['item', 'scale', 'subject'])
		.distinct()
		.where('batch', 'in', batches)
		.execute();
}

/** What is withheld in batches. */
export function listWithheld(
	db: Database,
	batches: readonly string[]
): Promise<Omit<Row<'batch_item'>, 'withheld'>[]> {
	return db
		.selectFrom('batch_item')
		.select(['batch', 'item', 'subject', 'scale'])
		.where('batch', 'in', batches)
		.where('withheld', '=', 1)
		.execute();
}

/** How an item was answered in a batch: `na` "not applicable", then how many gave each value, `c0` to `c10`. */
export type ItemCounts = { batch: string; item: string; subject: string; scale: string; na: number } & Record<
	`c${number}`,
	number
>;

/** The counts of what is released in batches. */
export async function listCounts(db: Database, batches: readonly string[]): Promise<ItemCounts[]> {
	const counted = (value: number) =>
		sql<number>`sum(case when t.value = ${sql.lit(value)} then t.n else 0 end)`;
	const rows = await db
		.selectFrom('batch_tally as t')
		.innerJoin('batch_item as i', (join) =>
			join
				.onRef('i.batch', '=', 't.batch')
				.onRef('i.item', '=', 't.item')
				.onRef('i.subject', '=', 't.subject')
		)
		.select(['t.batch', 't.item', 't.subject', 'i.scale', counted(-1).as('na')])
		.select(answerValues.map((value) => counted(value).as(countColumn(value))))
		.where('t.batch', 'in', batches)
		.where('i.withheld', '=', 0)
		.groupBy(['t.batch', 't.item', 't.subject', 'i.scale'])
		.execute();
	// The columns of the values are those of `answerValues`, which the builder knows as text only.
	return rows as ItemCounts[];
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

/** The released answers of the responses of batches; null is "not applicable". */
export function listAnswers(
	db: Database,
	batches: readonly string[]
): Promise<(Row<'answer'> & { scale: string })[]> {
	return db
		.selectFrom('response as r')
		.innerJoin('answer as a', 'a.response', 'r.id')
		.innerJoin('batch_item as i', (join) =>
			join
				.onRef('i.batch', '=', 'r.batch')
				.onRef('i.item', '=', 'a.item')
				.onRef('i.subject', '=', 'a.subject')
		)
		.select(['a.response', 'a.item', 'a.subject', 'a.value', 'i.scale'])
		.where('r.batch', 'in', batches)
		.where('i.withheld', '=', 0)
		.execute();
}

function chosen(db: Database, { kind, id, sealedBy }: BatchChoice) {
	const query = db.selectFrom('batch').where('sealed_on', '<=', sealedBy);
	return kind === 'association' ? query : query.where(kind, '=', id);
}
