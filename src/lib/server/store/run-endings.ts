import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Database } from './store.ts';

/** What ending a run needs to know of it. */
export interface EndingRun {
	readonly id: string;
	/** Id of the survey its program uses. */
	readonly survey: string;
	readonly startsOn: CivilDate | null;
	readonly endsOn: CivilDate | null;
	/** The day it ended, null while it has not. */
	readonly endedOn: CivilDate | null;
}

/** A run with its ending, null when there is none. */
export async function findEndingRun(db: Database, id: string): Promise<EndingRun | null> {
	const row = await endings(db).where('r.id', '=', id).executeTakeFirst();
	return row
		? { id: row.id, survey: row.survey, startsOn: row.starts_on, endsOn: row.ends_on, endedOn: row.ended_on }
		: null;
}

/** The ids of runs that have not ended though their end date is before `today`, the earliest first. */
export async function listDueRuns(db: Database, today: CivilDate): Promise<string[]> {
	const rows = await endings(db)
		.where('r.ended_on', 'is', null)
		.where('r.ends_on', '<', today)
		.orderBy('r.ends_on')
		.orderBy('r.id')
		.execute();
	return rows.map((row) => row.id);
}

function endings(db: Database) {
	return db
		.selectFrom('run as r')
		.innerJoin('program as p', 'p.id', 'r.program')
		.select(['r.id', 'p.survey', 'r.starts_on', 'r.ends_on', 'r.ended_on']);
}

/** Ends a run; false when it has ended already, as past responses have. */
export async function markEnded(db: Database, id: string, endedOn: CivilDate): Promise<boolean> {
	const result = await db
		.updateTable('run')
		.set({ ended_on: endedOn })
		.where('id', '=', id)
		.where('ended_on', 'is', null)
		.where('source', '=', 'app')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Makes a run go on, with the end date it has from now on. */
export async function markGoingOn(db: Database, id: string, endsOn: CivilDate | null): Promise<void> {
	await db
		.updateTable('run')
		.set({ ended_on: null, ends_on: endsOn, no_survey_reason: null })
		.where('id', '=', id)
		.execute();
}

/** A run that has a survey needs no reason for having none. */
export async function clearNoSurveyReason(db: Database, id: string): Promise<void> {
	await db.updateTable('run').set({ no_survey_reason: null }).where('id', '=', id).execute();
}
