import type { RosterPerson } from '#lib/domain/roster.ts';
import { randomId } from './id.ts';
import type { Database } from './store.ts';

/** A person as the roster of a run needs to know them. */
export interface StoredPerson {
	readonly id: string;
	readonly matchName: string;
	readonly mobile: string | null;
	readonly email: string | null;
}

/** Whether a run exists and was not made by importing past responses; its row is held until the transaction ends. */
export async function holdRun(trx: Database, run: string): Promise<'app' | 'import' | null> {
	await trx
		.updateTable('run')
		.set((eb) => ({ label: eb.ref('label') }))
		.where('id', '=', run)
		.execute();
	const row = await trx.selectFrom('run').select('source').where('id', '=', run).executeTakeFirst();
	return row?.source ?? null;
}

/** Everyone known by one of these normalised names, in no particular order. */
export async function listPeopleNamed(db: Database, matchNames: readonly string[]): Promise<StoredPerson[]> {
	const people: StoredPerson[] = [];
	for (const names of chunks([...new Set(matchNames)])) {
		const rows = await db
			.selectFrom('person')
			.select(['id', 'match_name', 'mobile', 'email'])
			.where('match_name', 'in', names)
			.execute();
		people.push(...rows.map(({ match_name, ...row }) => ({ ...row, matchName: match_name })));
	}
	return people;
}

/** Adds people; returns their ids in the same order. */
export async function insertPeople(
	db: Database,
	people: readonly Omit<RosterPerson, 'row'>[]
): Promise<string[]> {
	const rows = people.map((person) => ({
		id: randomId(),
		full_name: person.fullName,
		match_name: person.matchName,
		mobile: person.mobile,
		email: person.email
	}));
	for (const some of chunks(rows)) await db.insertInto('person').values(some).execute();
	return rows.map(({ id }) => id);
}

/** Completes how a person can be reached. */
export async function updateContact(
	db: Database,
	id: string,
	contact: Pick<StoredPerson, 'mobile' | 'email'>
): Promise<void> {
	await db
		.updateTable('person')
		.set({ mobile: contact.mobile, email: contact.email })
		.where('id', '=', id)
		.execute();
}

/** Who is or was enrolled in a run: person ids, with whether they were removed. */
export async function listEnrolments(db: Database, run: string): Promise<Map<string, boolean>> {
	const rows = await db
		.selectFrom('enrolment')
		.select(['person', 'removed'])
		.where('run', '=', run)
		.execute();
	return new Map(rows.map(({ person, removed }) => [person, removed === 1]));
}

/** Enrols people who never were in a run. */
export async function insertEnrolments(db: Database, run: string, people: readonly string[]): Promise<void> {
	for (const some of chunks(people)) {
		await db
			.insertInto('enrolment')
			.values(some.map((person) => ({ run, person, removed: 0 })))
			.execute();
	}
}

function chunks<Item>(items: readonly Item[], size = 200): Item[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size)
	);
}
