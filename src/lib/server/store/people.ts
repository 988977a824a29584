import type { Database } from './store.ts';

/** A beneficiary as the roster knows them. */
export interface Person {
	readonly id: string;
	readonly fullName: string;
	/** International form; null when not known. */
	readonly mobile: string | null;
	readonly email: string | null;
}

/** Whether a person is enrolled in a run, was removed from it, or never was in it (null). */
export async function findEnrolment(
	db: Database,
	run: string,
	person: string
): Promise<'enrolled' | 'removed' | null> {
	const row = await db
		.selectFrom('enrolment')
		.select('removed')
		.where('run', '=', run)
		.where('person', '=', person)
		.executeTakeFirst();
	if (!row) return null;
	return row.removed === 1 ? 'removed' : 'enrolled';
}

/** Enrols a person in a run, again when they were removed from it. */
export async function saveEnrolment(db: Database, run: string, person: string): Promise<void> {
	await db
		.insertInto('enrolment')
		.values({ run, person, removed: 0 })
		.onConflict((conflict) => conflict.columns(['run', 'person']).doUpdateSet({ removed: 0 }))
		.execute();
}

/** Takes a person out of a run; that they were in it is kept, so that an import does not bring them back. */
export async function removeEnrolment(db: Database, run: string, person: string): Promise<boolean> {
	const result = await db
		.updateTable('enrolment')
		.set({ removed: 1 })
		.where('run', '=', run)
		.where('person', '=', person)
		.where('removed', '=', 0)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** The people enrolled in a run, by name. */
export async function listPeople(db: Database, run: string): Promise<Person[]> {
	const rows = await db
		.selectFrom('enrolment as e')
		.innerJoin('person as p', 'p.id', 'e.person')
		.select(['p.id', 'p.full_name', 'p.mobile', 'p.email'])
		.where('e.run', '=', run)
		.where('e.removed', '=', 0)
		.execute();
	return rows
		.map((row) => ({ id: row.id, fullName: row.full_name, mobile: row.mobile, email: row.email }))
		.sort((a, b) => byName.compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1));
}

const byName = new Intl.Collator('ar');

/** How many people are enrolled in a run. */
export async function countPeople(db: Database, run: string): Promise<number> {
	const { n } = await db
		.selectFrom('enrolment')
		.select((select) => select.fn.countAll().as('n'))
		.where('run', '=', run)
		.where('removed', '=', 0)
		.executeTakeFirstOrThrow();
	return Number(n);
}
