import { randomId } from './id.ts';
import type { Database } from './store.ts';

/** A beneficiary as the roster knows them. */
export interface Person {
	readonly id: string;
	readonly fullName: string;
	/** International form; null when not known. */
	readonly mobile: string | null;
	readonly email: string | null;
}

/** What is known of a person before it is decided whether they are in the store. */
export interface NewPerson {
	readonly fullName: string;
	/** The name normalised for matching. */
	readonly matchName: string;
	readonly mobile: string | null;
	readonly email: string | null;
}

/**
 * The stored person a new one is the same as: normalised name and mobile agree, or name and e-mail where one of the
 * two has no mobile. Never by name alone. Null when there is none.
 */
export async function findSamePerson(db: Database, person: NewPerson): Promise<Person | null> {
	const { matchName, mobile, email } = person;
	const rows = await db
		.selectFrom('person')
		.select(['id', 'full_name', 'mobile', 'email'])
		.where('match_name', '=', matchName)
		.orderBy('id')
		.execute();
	const same =
		rows.find((row) => mobile !== null && row.mobile === mobile) ??
		rows.find((row) => email !== null && row.email === email && (mobile === null || row.mobile === null));
	return same ? { id: same.id, fullName: same.full_name, mobile: same.mobile, email: same.email } : null;
}

/** Adds a person and returns the new id. */
export async function insertPerson(db: Database, person: NewPerson): Promise<string> {
	const id = randomId();
	await db
		.insertInto('person')
		.values({
			id,
			full_name: person.fullName,
			match_name: person.matchName,
			mobile: person.mobile,
			email: person.email
		})
		.execute();
	return id;
}

/** Fills in the mobile and e-mail a stored person lacks; what is known stays. */
export async function completePerson(db: Database, known: Person, person: NewPerson): Promise<void> {
	const mobile = known.mobile ?? person.mobile;
	const email = known.email ?? person.email;
	if (mobile === known.mobile && email === known.email) return;
	await db.updateTable('person').set({ mobile, email }).where('id', '=', known.id).execute();
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
