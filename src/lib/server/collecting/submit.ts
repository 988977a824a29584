import { parseAnswers, type AnswerIssue, type AnswerSet } from '#lib/domain/answer.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import {
	answerAfterDeclining,
	findSpent,
	insertSpent,
	insertSubmitted,
	insertWaiting,
	isSubmitted
} from '#lib/server/store/inbox.ts';
import { findStanding } from '#lib/server/store/invitations.ts';
import { findPublication } from '#lib/server/store/publications.ts';
import type { Database } from '#lib/server/store/store.ts';
import { commitSoon } from './commit-queue.ts';
import { findDoor, type Door, type Found } from './door.ts';
import { readProvidersAsked } from './providers-asked.ts';
import { isLongToken, lookupOf, receiptOf, spentMark, submittedMark } from './token.ts';

/** A form as it arrives. */
export interface Submission {
	readonly door: Door;
	/** The random id the form carries, 22 characters: the same on every retry. */
	readonly submission: string;
	/** The form's fields; those that name no question are passed over. */
	readonly entries: Iterable<readonly [string, string]>;
	readonly consent: boolean;
	readonly decision: 'send' | 'decline';
	readonly language: Language;
	readonly channel: Channel;
}

/** What is wrong with a form; `expired` asks to send it again, with the new id its page now carries. */
export type Problem =
	{ readonly item: null; readonly code: 'consentMissing' | 'empty' | 'expired' } | AnswerIssue;

/** What became of a form. `until` is the last day on which the answers can be changed or withdrawn. */
export type Submitted =
	| { readonly kind: 'stored' | 'repeated'; readonly receipt: string; readonly until: CivilDate }
	| { readonly kind: 'declined' }
	| { readonly kind: 'alreadyAnswered'; readonly until: CivilDate }
	| { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
	| { readonly kind: 'notOpenYet' | 'closed' | 'voided' | 'unknown' };

/**
 * Takes a form in. One transaction writes the mark of the submission, spends the invitation and adds the answers to
 * the inbox; nothing else is written, and it is durable before this resolves. The same submission again changes
 * nothing and gets the same receipt. Declining stores no answer. Forms are taken until the last day of grace.
 */
export async function submit(runtime: Runtime, form: Submission): Promise<Submitted> {
	const found = await findDoor(runtime, form.door);
	if (typeof found === 'string') return { kind: found };
	if (found.life === 'upcoming') return { kind: 'notOpenYet' };
	if (found.life === 'waiting' || found.life === 'sealed') return closed(runtime, form, found);
	if (form.decision === 'decline') return decline(runtime, found);

	const parsed = await parse(runtime, form, found);
	if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
	const { secrets } = runtime;
	const receipt = receiptOf(secrets, form.submission);
	return refusable(async () => {
		const isNew = await commitSoon(runtime.store, async (trx) => {
			const mark = submittedMark(secrets, form.submission);
			if (!(await insertSubmitted(trx, mark, found.publication.id))) return false;
			await spend(runtime, trx, found);
			await insertWaiting(trx, {
				id: randomId(),
				publication: found.publication.id,
				version: found.publication.surveyVersion,
				language: form.language,
				channel: form.channel,
				receipt: lookupOf(secrets, receipt),
				body: parsed.answers
			});
			return true;
		});
		return { kind: isNew ? 'stored' : 'repeated', receipt, until: found.until };
	});
}

/** Leaves the transaction with an outcome, so that what it wrote is rolled back. */
class Refusal extends Error {
	readonly outcome: Submitted;

	constructor(outcome: Submitted) {
		super(outcome.kind);
		this.outcome = outcome;
	}
}

async function refusable(work: () => Promise<Submitted>): Promise<Submitted> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Refusal) return error.outcome;
		throw error;
	}
}

/** Spends the invitation and makes sure that it still holds; throws a `Refusal` otherwise. */
async function spend(runtime: Runtime, trx: Database, found: Found): Promise<void> {
	const { publication, invitation, until } = found;
	if (invitation === null) {
		const current = await findPublication(trx, publication.id);
		if (!current || current.sealed) throw new Refusal({ kind: 'closed' });
		return;
	}
	const mark = spentMark(runtime.secrets, invitation);
	const isFirst =
		(await insertSpent(trx, publication.id, mark, 'answered')) ||
		(await answerAfterDeclining(trx, publication.id, mark));
	if (!isFirst) throw new Refusal({ kind: 'alreadyAnswered', until });
	await stillHolds(trx, invitation);
}

/** The link may have been voided, or the survey sealed, since the form was looked at. */
async function stillHolds(trx: Database, invitation: string): Promise<void> {
	const standing = await findStanding(trx, invitation);
	if (standing === 'voided') throw new Refusal({ kind: 'voided' });
	if (standing === 'sealed') throw new Refusal({ kind: 'closed' });
}

async function decline(runtime: Runtime, found: Found): Promise<Submitted> {
	const { publication, invitation, until } = found;
	if (invitation === null) return { kind: 'declined' };
	const mark = spentMark(runtime.secrets, invitation);
	return refusable(async () =>
		commitSoon(runtime.store, async (trx): Promise<Submitted> => {
			const isFirst = await insertSpent(trx, publication.id, mark, 'declined');
			if (!isFirst && (await findSpent(trx, publication.id, mark)) === 'answered') {
				return { kind: 'alreadyAnswered', until };
			}
			await stillHolds(trx, invitation);
			return { kind: 'declined' };
		})
	);
}

type Parsed =
	| { readonly ok: true; readonly answers: AnswerSet }
	| { readonly ok: false; readonly problems: readonly Problem[] };

async function parse(runtime: Runtime, form: Submission, found: Found): Promise<Parsed> {
	const problems: Problem[] = [];
	const { survey, providers } = await readProvidersAsked(runtime.store.db, found.publication);
	const parsed = parseAnswers(survey, form.entries, providers);
	if (!isLongToken(form.submission)) problems.push({ item: null, code: 'expired' });
	if (!form.consent) problems.push({ item: null, code: 'consentMissing' });
	if (!parsed.ok) problems.push(...parsed.issues);
	else if (parsed.empty) problems.push({ item: null, code: 'empty' });
	else if (problems.length === 0) return { ok: true, answers: parsed.answers };
	return { ok: false, problems };
}

/** The time is over, unless the form arrived before and its thank-you page did not. */
async function closed(runtime: Runtime, form: Submission, found: Found): Promise<Submitted> {
	const { store, secrets } = runtime;
	const wasStored =
		form.decision === 'send' &&
		isLongToken(form.submission) &&
		(await isSubmitted(store.db, submittedMark(secrets, form.submission)));
	if (!wasStored) return { kind: 'closed' };
	return { kind: 'repeated', receipt: receiptOf(secrets, form.submission), until: found.until };
}
