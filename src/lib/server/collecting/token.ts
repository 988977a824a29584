import type { Secrets } from '#lib/server/runtime/secrets.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Invitation } from '#lib/server/store/invitations.ts';

const tokenPattern = /^[A-Za-z0-9_-]{9}$/;
const randomPattern = /^[A-Za-z0-9_-]{22}$/;

/** Programs that make links out of text leave a hyphen or underscore at the end of an address outside the link. */
const survivesLinking = /[A-Za-z0-9]$/;

/** Whether a text has the shape of an invitation's token; others need not be looked up. */
export function isToken(text: string): boolean {
	return tokenPattern.test(text);
}

/** Whether a text has the shape of a submission id or a receipt token. */
export function isLongToken(text: string): boolean {
	return randomPattern.test(text);
}

/** The token of an invitation's present link: derived, so that lists can be made again, and never stored. */
export function tokenOf(secrets: Secrets, invitation: Pick<Invitation, 'id' | 'generation'>): string {
	return secrets.hmac('token', `${invitation.id}:${invitation.generation}`).slice(0, 9);
}

/** What the store keeps of a token or receipt token. */
export function lookupOf(secrets: Secrets, token: string): string {
	return secrets.hmac('lookup', token);
}

/** The mark by which an invitation counts as spent; without the secrets it leads to no invitation. */
export function spentMark(secrets: Secrets, invitation: string): string {
	return secrets.hmac('spent', invitation);
}

/** The mark by which a submission is known when it arrives again. */
export function submittedMark(secrets: Secrets, submission: string): string {
	return secrets.hmac('submitted', submission);
}

/** The receipt token of a submission, the same on every retry. */
export function receiptOf(secrets: Secrets, submission: string): string {
	return secrets.hmac('receipt', submission).slice(0, 22);
}

/** A new invitation of a person to a publication. */
export function newInvitation(secrets: Secrets, publication: string, person: string): Invitation {
	for (;;) {
		const id = randomId();
		const token = tokenOf(secrets, { id, generation: 0 });
		if (!survivesLinking.test(token)) continue;
		return { id, publication, person, lookup: lookupOf(secrets, token), generation: 0 };
	}
}

/** The next link of an invitation, in place of the present one. */
export function nextLink(
	secrets: Secrets,
	invitation: Pick<Invitation, 'id' | 'generation'>
): Pick<Invitation, 'lookup' | 'generation'> {
	for (let generation = invitation.generation + 1; ; generation += 1) {
		const token = tokenOf(secrets, { id: invitation.id, generation });
		if (survivesLinking.test(token)) return { generation, lookup: lookupOf(secrets, token) };
	}
}
