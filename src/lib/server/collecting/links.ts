import { lifeOf, type Publication } from '#lib/domain/publication.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { findSpent, listSpent } from '#lib/server/store/inbox.ts';
import {
	deleteInvitation,
	findInvitation,
	findPersonInvitation,
	insertInvitations,
	insertVoidedLinks,
	listInvitations,
	updateLink,
	type Invitation
} from '#lib/server/store/invitations.ts';
import { findPublication } from '#lib/server/store/publications.ts';
import { readSetting } from '#lib/server/store/settings.ts';
import type { Database } from '#lib/server/store/store.ts';
import { newInvitation, nextLink, spentMark, tokenOf } from './token.ts';

/** One person's link to a survey. */
export interface Link {
	readonly invitation: string;
	readonly person: string;
	readonly fullName: string;
	/** `+9665…`; null when not known. */
	readonly mobile: string | null;
	readonly email: string | null;
	readonly url: string;
	/** Answered or declined: which of them, and when, is not told. */
	readonly done: boolean;
}

/**
 * The links of everyone invited to a publication, by name, derived anew. That `by` made the list is written down.
 */
export async function linksOf(runtime: Runtime, publication: string, by: string): Promise<Link[]> {
	const { db } = runtime.store;
	await recordAudit(db, { at: runtime.clock.now(), account: by, action: 'links.list', subject: publication });
	const [invitations, spent] = await Promise.all([
		listInvitations(db, publication),
		listSpent(db, publication)
	]);
	return invitations
		.map((row) => ({
			invitation: row.id,
			person: row.person,
			fullName: row.fullName,
			mobile: row.mobile,
			email: row.email,
			url: addressOf(runtime, row),
			done: isDone(row.answered) || spent.has(spentMark(runtime.secrets, row.id))
		}))
		.sort((a, b) => byName.compare(a.fullName, b.fullName));
}

function isDone(answered: string | null): boolean {
	return answered === 'answered' || answered === 'declined';
}

const byName = new Intl.Collator('ar');

function addressOf(runtime: Runtime, invitation: Pick<Invitation, 'id' | 'generation'>): string {
	return `${runtime.config.origin}/s/${tokenOf(runtime.secrets, invitation)}`;
}

/**
 * Invites a person who enrolled after the survey opened. Null when the publication is open no more; an invitation
 * that exists is returned as it is.
 */
export async function inviteLate(
	trx: Database,
	runtime: Runtime,
	publication: Publication,
	person: string
): Promise<Invitation | null> {
	const known = await findPersonInvitation(trx, publication.id, person);
	if (known) return known;
	const graceDays = await readSetting(trx, 'graceDays');
	if (lifeOf(publication, runtime.clock.today(), graceDays) !== 'open') return null;
	const invitation = newInvitation(runtime.secrets, publication.id, person);
	await insertInvitations(trx, [invitation]);
	return invitation;
}

/** What came of taking an invitation back: `used` ones stay, since what was answered belongs to nobody. */
export type Uninvited = 'removed' | 'used' | 'notInvited';

/** Voids the link of a person who was removed from a run, unless it was used. The person counts as never invited. */
export async function uninvite(
	trx: Database,
	runtime: Runtime,
	publication: string,
	person: string
): Promise<Uninvited> {
	const invitation = await findPersonInvitation(trx, publication, person);
	if (!invitation) return 'notInvited';
	return (await removeUnused(trx, runtime, invitation)) ? 'removed' : 'used';
}

export type LinkChange =
	| { readonly ok: true; readonly url: string | null }
	| { readonly ok: false; readonly code: 'unknown' | 'used' | 'closed' };

/** Voids a link that should not have gone out, for good: the person is no longer invited. `url` is null. */
export function voidLink(runtime: Runtime, invitationId: string, by: string): Promise<LinkChange> {
	return changeLink(runtime, invitationId, by, 'link.void', async (trx, invitation) =>
		(await removeUnused(trx, runtime, invitation)) ? { ok: true, url: null } : { ok: false, code: 'used' }
	);
}

/** Voids a link and gives the person another: `url` is the new one. */
export function replaceLink(runtime: Runtime, invitationId: string, by: string): Promise<LinkChange> {
	return changeLink(runtime, invitationId, by, 'link.replace', async (trx, invitation) => {
		if (await isUsed(trx, runtime, invitation)) return { ok: false, code: 'used' };
		const next = nextLink(runtime.secrets, invitation);
		await updateLink(trx, invitation.id, next);
		await insertVoidedLinks(trx, invitation.publication, [invitation.lookup]);
		return { ok: true, url: addressOf(runtime, { id: invitation.id, generation: next.generation }) };
	});
}

function changeLink(
	runtime: Runtime,
	invitationId: string,
	by: string,
	action: string,
	change: (trx: Database, invitation: Invitation) => Promise<LinkChange>
): Promise<LinkChange> {
	return runtime.store.transaction(async (trx): Promise<LinkChange> => {
		const invitation = await findInvitation(trx, invitationId);
		const publication = invitation && (await findPublication(trx, invitation.publication));
		if (!invitation || !publication) return { ok: false, code: 'unknown' };
		const graceDays = await readSetting(trx, 'graceDays');
		const life = lifeOf(publication, runtime.clock.today(), graceDays);
		if (life !== 'open' && life !== 'upcoming') return { ok: false, code: 'closed' };
		const changed = await change(trx, invitation);
		if (changed.ok) {
			await recordAudit(trx, { at: runtime.clock.now(), account: by, action, subject: publication.id });
		}
		return changed;
	});
}

async function removeUnused(trx: Database, runtime: Runtime, invitation: Invitation): Promise<boolean> {
	if (await isUsed(trx, runtime, invitation)) return false;
	await insertVoidedLinks(trx, invitation.publication, [invitation.lookup]);
	await deleteInvitation(trx, invitation.id);
	return true;
}

async function isUsed(trx: Database, runtime: Runtime, invitation: Invitation): Promise<boolean> {
	await runtime.store.holdSubmissions(trx);
	return (await findSpent(trx, invitation.publication, spentMark(runtime.secrets, invitation.id))) !== null;
}
