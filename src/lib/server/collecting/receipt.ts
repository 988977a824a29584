import { parseAnswers, type AnswerIssue, type AnswerSet } from '#lib/domain/answer.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { lastDayOf, lifeOf } from '#lib/domain/publication.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { deleteWaiting, findWaiting, updateWaiting, type WaitingResponse } from '#lib/server/store/inbox.ts';
import { findPublication } from '#lib/server/store/publications.ts';
import { readSetting } from '#lib/server/store/settings.ts';
import type { Database } from '#lib/server/store/store.ts';
import { readOpenSurvey, type OpenSurvey } from './door.ts';
import { readProvidersAsked } from './providers-asked.ts';
import { isLongToken, lookupOf } from './token.ts';

/** A respondent's own answers with the survey they belong to. */
export interface Receipt extends OpenSurvey {
	readonly answers: AnswerSet;
}

/**
 * The answers behind a receipt link. Null when it leads to none: it was never given out, its answers were withdrawn,
 * or its time is over. Which of these cannot be told, because nothing is kept that would tell it.
 */
export async function readReceipt(runtime: Runtime, receipt: string): Promise<Receipt | null> {
	const waiting = await findInTime(runtime, runtime.store.db, receipt);
	if (!waiting) return null;
	const publication = await findPublication(runtime.store.db, waiting.response.publication);
	if (!publication) return null;
	const open = await readOpenSurvey(runtime, { publication, until: waiting.until });
	return { ...open, answers: waiting.response.body };
}

export type Changed =
	| { readonly kind: 'changed' | 'gone' | 'empty' }
	| { readonly kind: 'invalid'; readonly issues: readonly AnswerIssue[] };

/** Replaces the answers behind a receipt link by those of a form. An empty form changes nothing: withdrawing is another deed. */
export async function changeReceipt(
	runtime: Runtime,
	receipt: string,
	entries: Iterable<readonly [string, string]>
): Promise<Changed> {
	const fields = [...entries];
	return runtime.store.transaction(async (trx): Promise<Changed> => {
		const waiting = await findInTime(runtime, trx, receipt);
		const publication = waiting && (await findPublication(trx, waiting.response.publication));
		if (!publication) return { kind: 'gone' };
		const { survey, providers } = await readProvidersAsked(trx, publication);
		const parsed = parseAnswers(survey, fields, providers);
		if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
		if (parsed.empty) return { kind: 'empty' };
		const isChanged = await updateWaiting(trx, lookupOf(runtime.secrets, receipt), parsed.answers);
		return { kind: isChanged ? 'changed' : 'gone' };
	});
}

/** Withdraws the answers behind a receipt link for good; false when there are none to withdraw. */
export async function withdrawReceipt(runtime: Runtime, receipt: string): Promise<boolean> {
	return runtime.store.transaction(async (trx) => {
		const waiting = await findInTime(runtime, trx, receipt);
		return waiting !== null && deleteWaiting(trx, lookupOf(runtime.secrets, receipt));
	});
}

async function findInTime(
	runtime: Runtime,
	db: Database,
	receipt: string
): Promise<{ response: WaitingResponse; until: CivilDate } | null> {
	if (!isLongToken(receipt)) return null;
	const response = await findWaiting(db, lookupOf(runtime.secrets, receipt));
	const publication = response && (await findPublication(db, response.publication));
	if (!publication) return null;
	const graceDays = await readSetting(db, 'graceDays');
	const life = lifeOf(publication, runtime.clock.today(), graceDays);
	if (life === 'waiting' || life === 'sealed') return null;
	return { response, until: lastDayOf(publication, graceDays) };
}
