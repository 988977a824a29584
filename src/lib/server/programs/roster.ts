import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import { findSamePerson, personForm, type NewPerson } from '#lib/domain/person.ts';
import { lifeOf } from '#lib/domain/publication.ts';
import { inviteLate, uninvite, type Uninvited } from '#lib/server/collecting/links.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { findEnrolment, removeEnrolment, saveEnrolment } from '#lib/server/store/people.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { holdRun, insertPeople, listPeopleNamed, updateContact } from '#lib/server/store/roster.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import type { Database } from '#lib/server/store/store.ts';

/** What came of adding a person. */
export type Enrolled =
	| {
			readonly ok: true;
			/** `known`: was in the run already, and nothing changed but contacts that were missing. */
			readonly outcome: 'added' | 'known';
			/** The run's survey is open and this person has a link to it. */
			readonly invited: boolean;
	  }
	| { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Adds one person to a run, from a form of `fullName`, `mobile` and `email`; someone the store knows by name and
 * contact is not stored twice. While the run's survey is open they are invited at once. Refused with the code
 * `surveyClosed` once it is closed.
 */
export async function enrolPerson(
	runtime: Runtime,
	run: string,
	entries: unknown,
	by: string
): Promise<Enrolled> {
	const checked = checkForm(personForm, entries);
	if (!checked.ok) return checked;
	return runtime.store.transaction(async (trx): Promise<Enrolled> => {
		await holdRun(trx, run);
		const publication = await findRunPublication(trx, run);
		if (publication && !(await isOpen(runtime, trx, publication))) {
			return { ok: false, issues: [{ field: '', code: 'surveyClosed' }] };
		}
		const person = await identify(trx, checked.value);
		const before = await findEnrolment(trx, run, person);
		await saveEnrolment(trx, run, person);
		const invitation = publication && (await inviteLate(trx, runtime, publication, person));
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'roster.enrol', subject: run });
		return {
			ok: true,
			outcome: before === 'enrolled' ? 'known' : 'added',
			invited: invitation !== null
		};
	});
}

/** The id of a person, who is stored when not known; contacts that were missing are completed. */
async function identify(trx: Database, person: NewPerson): Promise<string> {
	const known = findSamePerson(await listPeopleNamed(trx, [person.matchName]), person);
	if (!known) return (await insertPeople(trx, [person]))[0] as string;
	const contact = { mobile: known.mobile ?? person.mobile, email: known.email ?? person.email };
	await updateContact(trx, known.id, contact);
	return known.id;
}

/** What came of taking a person out; `link` says what became of theirs. */
export type Removed =
	| { readonly ok: true; readonly link: Uninvited }
	| { readonly ok: false; readonly code: 'notEnrolled' | 'surveyClosed' };

/**
 * Takes a wrong person out of a run. Their link is voided unless it was used: what was answered belongs to nobody and
 * stays. Refused once the run's survey is closed.
 */
export function removePerson(runtime: Runtime, run: string, person: string, by: string): Promise<Removed> {
	return runtime.store.transaction(async (trx): Promise<Removed> => {
		await holdRun(trx, run);
		const publication = await findRunPublication(trx, run);
		if (publication && !(await isOpen(runtime, trx, publication))) {
			return { ok: false, code: 'surveyClosed' };
		}
		if (!(await removeEnrolment(trx, run, person))) return { ok: false, code: 'notEnrolled' };
		const link = publication ? await uninvite(trx, runtime, publication.id, person) : 'notInvited';
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'roster.remove', subject: run });
		return { ok: true, link };
	});
}

async function isOpen(
	runtime: Runtime,
	db: Database,
	publication: Parameters<typeof lifeOf>[0]
): Promise<boolean> {
	const { graceDays } = await readSettings(db);
	const life = lifeOf(publication, runtime.clock.today(), graceDays);
	return life === 'open' || life === 'upcoming';
}
