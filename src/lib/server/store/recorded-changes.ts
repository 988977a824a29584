import type { RecordedChange } from '#lib/analytics/signal/reading.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** A recorded change with who recorded it and when. */
export interface StoredChange extends RecordedChange {
	/** Id of an account. */
	readonly recordedBy: string;
	readonly recordedOn: CivilDate;
}

/** Every recorded change, the latest first. */
export async function listChanges(db: Database): Promise<StoredChange[]> {
	const rows = await db
		.selectFrom('recorded_change')
		.selectAll()
		.orderBy('changed_on', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toChange);
}

/** A recorded change, null when there is none. */
export async function findChange(db: Database, id: string): Promise<StoredChange | null> {
	const row = await db.selectFrom('recorded_change').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toChange(row) : null;
}

/** Adds a change. */
export async function insertChange(db: Database, change: StoredChange): Promise<void> {
	await db.insertInto('recorded_change').values(toRow(change)).execute();
}

/** Corrects a change; who recorded it first, and when, stays. */
export async function updateChange(db: Database, change: RecordedChange): Promise<void> {
	const { id, ...columns } = toColumns(change);
	await db.updateTable('recorded_change').set(columns).where('id', '=', id).execute();
}

/** Removes a change. */
export async function deleteChange(db: Database, id: string): Promise<void> {
	await db.deleteFrom('recorded_change').where('id', '=', id).execute();
}

function toColumns({ id, department, program, changedOn, reason, rebases }: RecordedChange) {
	return { id, department, program, changed_on: changedOn, reason, rebases: rebases ? 1 : 0 };
}

function toRow(change: StoredChange): Row<'recorded_change'> {
	return { ...toColumns(change), recorded_by: change.recordedBy, recorded_on: change.recordedOn };
}

function toChange(row: Row<'recorded_change'>): StoredChange {
	return {
		id: row.id,
		changedOn: row.changed_on,
		reason: row.reason,
		rebases: row.rebases === 1,
		department: row.department,
		program: row.program,
		recordedBy: row.recorded_by,
		recordedOn: row.recorded_on
	};
}
