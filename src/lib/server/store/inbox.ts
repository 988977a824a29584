import type { AnswerSet } from '#lib/domain/answer.ts';
import { prepareQuery } from './prepared-query.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** What using an invitation came to. */
export type Outcome = 'answered' | 'declined';

/** A response that waits for sealing. `receipt` is the keyed lookup of its receipt link. */
export interface WaitingResponse {
	readonly id: string;
	readonly publication: string;
	/** Id of the survey version it answers. */
	readonly version: string;
	readonly language: string;
	readonly channel: string;
	readonly receipt: string;
	readonly body: AnswerSet;
}

/** Notes a submission; false when it was noted before. */
export async function insertSubmitted(db: Database, mark: string, publication: string): Promise<boolean> {
	const { numAffectedRows } = await submitted(db, { mark, publication });
	return numAffectedRows === 1n;
}

const submitted = prepareQuery((db, { mark, publication }: { mark: string; publication: string }) =>
	db
		.insertInto('submitted')
		.values({ mark, publication })
		.onConflict((conflict) => conflict.doNothing())
);

/** Whether a submission was noted. */
export async function isSubmitted(db: Database, mark: string): Promise<boolean> {
	const row = await db.selectFrom('submitted').select('mark').where('mark', '=', mark).executeTakeFirst();
	return row !== undefined;
}

/** Spends an invitation; false when it was spent before. */
export async function insertSpent(
	db: Database,
	publication: string,
	mark: string,
	outcome: Outcome
): Promise<boolean> {
	const { numAffectedRows } = await spent(db, { publication, mark, outcome });
	return numAffectedRows === 1n;
}

const spent = prepareQuery((db, { publication, mark, outcome }: Row<'spent'>) =>
	db
		.insertInto('spent')
		.values({ publication, mark, outcome })
		.onConflict((conflict) => conflict.doNothing())
);

/** Makes a declined invitation an answered one; false when it is not declined (any more). */
export async function answerAfterDeclining(
	db: Database,
	publication: string,
	mark: string
): Promise<boolean> {
	const result = await db
		.updateTable('spent')
		.set({ outcome: 'answered' })
		.where('publication', '=', publication)
		.where('mark', '=', mark)
		.where('outcome', '=', 'declined')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** What an invitation came to, null when it is not spent. */
export async function findSpent(db: Database, publication: string, mark: string): Promise<Outcome | null> {
	const row = await db
		.selectFrom('spent')
		.select('outcome')
		.where('publication', '=', publication)
		.where('mark', '=', mark)
		.executeTakeFirst();
	return row?.outcome ?? null;
}

/** The marks of a publication's spent invitations with their outcomes. */
export async function listSpent(db: Database, publication: string): Promise<Map<string, Outcome>> {
	const rows = await db
		.selectFrom('spent')
		.select(['mark', 'outcome'])
		.where('publication', '=', publication)
		.execute();
	return new Map(rows.map((row) => [row.mark, row.outcome]));
}

/** Whether anyone answered or declined a publication. */
export async function isTouched(db: Database, publication: string): Promise<boolean> {
	const spent = await db
		.selectFrom('spent')
		.select('mark')
		.where('publication', '=', publication)
		.limit(1)
		.executeTakeFirst();
	if (spent) return true;
	const waiting = await db
		.selectFrom('inbox')
		.select('id')
		.where('publication', '=', publication)
		.limit(1)
		.executeTakeFirst();
	return waiting !== undefined;
}

/** Adds a response to those that wait. */
export async function insertWaiting(db: Database, response: WaitingResponse): Promise<void> {
	await waiting(db, { ...response, body: JSON.stringify(response.body) });
}

const waiting = prepareQuery(
	(db, { id, publication, version, language, channel, receipt, body }: Row<'inbox'>) =>
		db.insertInto('inbox').values({ id, publication, version, language, channel, receipt, body })
);

/** The waiting response of a receipt, null when none waits. */
export async function findWaiting(db: Database, receipt: string): Promise<WaitingResponse | null> {
	const row = await db.selectFrom('inbox').selectAll().where('receipt', '=', receipt).executeTakeFirst();
	return row ? { ...row, body: JSON.parse(row.body) as AnswerSet } : null;
}

/** Replaces what a waiting response says; false when it waits no more. */
export async function updateWaiting(db: Database, receipt: string, body: AnswerSet): Promise<boolean> {
	const result = await db
		.updateTable('inbox')
		.set({ body: JSON.stringify(body) })
		.where('receipt', '=', receipt)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Removes a waiting response; false when it waits no more. */
export async function deleteWaiting(db: Database, receipt: string): Promise<boolean> {
	const result = await db.deleteFrom('inbox').where('receipt', '=', receipt).executeTakeFirst();
	return result.numDeletedRows > 0n;
}
