import type { Publication } from '#lib/domain/publication.ts';
import { prepareQuery } from './prepared-query.ts';
import { toPublication } from './publications.ts';
import type { Database } from './store.ts';

/** One person's right to answer one publication once. It never changes when the person answers. */
export interface Invitation {
	readonly id: string;
	readonly publication: string;
	readonly person: string;
	/** The keyed lookup of its present token. */
	readonly lookup: string;
	/** Counts the tokens it has had, from 0. */
	readonly generation: number;
}

/** An invitation with whom it invites. `answered` is null until its publication is sealed. */
export interface PersonInvitation extends Invitation {
	readonly fullName: string;
	readonly mobile: string | null;
	readonly email: string | null;
	readonly answered: 'answered' | 'declined' | 'none' | null;
}

/** Adds invitations. */
export async function insertInvitations(db: Database, invitations: readonly Invitation[]): Promise<void> {
	for (let start = 0; start < invitations.length; start += 100) {
		const rows = invitations.slice(start, start + 100).map((row) => ({ ...row, answered: null }));
		await db.insertInto('invitation').values(rows).execute();
	}
}

/** The invitation behind a lookup with its publication; null when no link in force has it. */
export async function findByLookup(
	db: Database,
	lookup: string
): Promise<{ invitation: string; publication: Publication } | null> {
	const [row] = (await byLookup(db, { lookup })).rows;
	return row ? { invitation: row.invitation, publication: toPublication(row) } : null;
}

const byLookup = prepareQuery((db, { lookup }: { lookup: string }) =>
	db
		.selectFrom('invitation as i')
		.innerJoin('publication as p', 'p.id', 'i.publication')
		.selectAll('p')
		.select('i.id as invitation')
		.where('i.lookup', '=', lookup)
);

/** Whether a lookup is of a link that was voided. */
export async function isVoided(db: Database, lookup: string): Promise<boolean> {
	const row = await db
		.selectFrom('voided_link')
		.select('lookup')
		.where('lookup', '=', lookup)
		.executeTakeFirst();
	return row !== undefined;
}

/** Keeps the lookups of links that no longer hold, so that their pages can say so. */
export async function insertVoidedLinks(
	db: Database,
	publication: string,
	lookups: readonly string[]
): Promise<void> {
	for (let start = 0; start < lookups.length; start += 100) {
		const rows = lookups.slice(start, start + 100).map((lookup) => ({ lookup, publication }));
		await db.insertInto('voided_link').values(rows).execute();
	}
}

/** An invitation, null when there is none. */
export async function findInvitation(db: Database, id: string): Promise<Invitation | null> {
	const row = await db
		.selectFrom('invitation')
		.select(['id', 'publication', 'person', 'lookup', 'generation'])
		.where('id', '=', id)
		.executeTakeFirst();
	return row ?? null;
}

/** Whether an invitation still stands: `voided` when it was taken back, `sealed` when its publication is. */
export async function findStanding(db: Database, id: string): Promise<'stands' | 'sealed' | 'voided'> {
	const [row] = (await standing(db, { id })).rows;
	if (!row) return 'voided';
	return row.sealed === 1 ? 'sealed' : 'stands';
}

const standing = prepareQuery((db, { id }: { id: string }) =>
	db
		.selectFrom('invitation as i')
		.innerJoin('publication as p', 'p.id', 'i.publication')
		.select('p.sealed')
		.where('i.id', '=', id)
);

/** A person's invitation to a publication, null when there is none. */
export async function findPersonInvitation(
	db: Database,
	publication: string,
	person: string
): Promise<Invitation | null> {
	const row = await db
		.selectFrom('invitation')
		.select(['id', 'publication', 'person', 'lookup', 'generation'])
		.where('publication', '=', publication)
		.where('person', '=', person)
		.executeTakeFirst();
	return row ?? null;
}

/** Everyone invited to a publication, in no order that says anything. */
export async function listInvitations(db: Database, publication: string): Promise<PersonInvitation[]> {
	const rows = await db
		.selectFrom('invitation as i')
		.innerJoin('person as p', 'p.id', 'i.person')
		.select([
			'i.id',
			'i.publication',
			'i.person',
			'i.lookup',
			'i.generation',
			'i.answered',
			'p.full_name',
			'p.mobile',
			'p.email'
		])
		.where('i.publication', '=', publication)
		.orderBy('i.id')
		.execute();
	return rows.map(({ full_name, ...row }) => ({ ...row, fullName: full_name }));
}

/** Gives an invitation another link. */
export async function updateLink(
	db: Database,
	id: string,
	link: Pick<Invitation, 'lookup' | 'generation'>
): Promise<void> {
	await db.updateTable('invitation').set(link).where('id', '=', id).execute();
}

/** Removes one invitation. */
export async function deleteInvitation(db: Database, id: string): Promise<void> {
	await db.deleteFrom('invitation').where('id', '=', id).execute();
}

/** Removes every invitation to a publication. */
export async function deleteInvitations(db: Database, publication: string): Promise<void> {
	await db.deleteFrom('invitation').where('publication', '=', publication).execute();
}

/** The people enrolled in a run and not removed from it, by id. */
export async function listEnrolled(db: Database, run: string): Promise<string[]> {
	const rows = await db
		.selectFrom('enrolment')
		.select('person')
		.where('run', '=', run)
		.where('removed', '=', 0)
		.orderBy('person')
		.execute();
	return rows.map((row) => row.person);
}
