import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Publication } from '#lib/domain/publication.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { isTouched } from '#lib/server/store/inbox.ts';
import { deleteInvitations, insertVoidedLinks, listInvitations } from '#lib/server/store/invitations.ts';
import { deletePublication, findRunPublication } from '#lib/server/store/publications.ts';
import {
	clearNoSurveyReason,
	findEndingRun,
	listDueRuns,
	markEnded,
	markGoingOn
} from '#lib/server/store/run-endings.ts';
import { readSetting } from '#lib/server/store/settings.ts';
import { publishRun } from './publish.ts';

/** `publication` is null when nobody was enrolled: the run ended without a survey. */
export type Ended =
	| { readonly ok: true; readonly endedOn: CivilDate; readonly publication: Publication | null }
	| { readonly ok: false; readonly code: 'unknownRun' | 'alreadyEnded' | 'notStarted' };

/** Ends a run today and publishes its survey to the people enrolled, open from today. `by` is the account that does. */
export async function endRun(runtime: Runtime, runId: string, by: string): Promise<Ended> {
	const today = runtime.clock.today();
	return end(runtime, runId, today, by);
}

/**
 * Ends the runs whose end date is before today in Asia/Riyadh: a survey opens the day after the end date, and when
 * the server was down that day, with a whole window on the day it is up again. Safe with several processes on one
 * store. A run that cannot be ended is logged and does not keep the others waiting. Returns the ids of those ended.
 */
export async function endDueRuns(runtime: Runtime): Promise<string[]> {
	const due = await listDueRuns(runtime.store.db, runtime.clock.today());
	const ended: string[] = [];
	for (const id of due) {
		try {
			const result = await end(runtime, id, null, null);
			if (result.ok) ended.push(id);
		} catch (error) {
			runtime.log.error('run.end-failed', error, { run: id });
		}
	}
	return ended;
}

/** `endedOn` null: on the end date that has passed. */
function end(runtime: Runtime, runId: string, endedOn: CivilDate | null, by: string | null): Promise<Ended> {
	const today = runtime.clock.today();
	return runtime.store.transaction(async (trx): Promise<Ended> => {
		const run = await findEndingRun(trx, runId);
		if (!run) return { ok: false, code: 'unknownRun' };
		if (run.startsOn !== null && run.startsOn > today) return { ok: false, code: 'notStarted' };
		const day = endedOn ?? run.endsOn ?? today;
		if (!(await markEnded(trx, runId, day))) return { ok: false, code: 'alreadyEnded' };
		const windowDays = await readSetting(trx, 'windowDays');
		const publication = await publishRun(runtime, trx, run, today, windowDays);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'run.end', subject: runId });
		return { ok: true, endedOn: day, publication };
	});
}

export type Published =
	| { readonly ok: true; readonly publication: Publication }
	| { readonly ok: false; readonly code: 'unknownRun' | 'notEnded' | 'alreadyPublished' | 'nobodyEnrolled' };

/** Publishes, from today, the survey of a run that ended before anyone was enrolled in it. */
export function publishLate(runtime: Runtime, runId: string, by: string): Promise<Published> {
	return runtime.store.transaction(async (trx): Promise<Published> => {
		const run = await findEndingRun(trx, runId);
		if (!run) return { ok: false, code: 'unknownRun' };
		if (run.endedOn === null) return { ok: false, code: 'notEnded' };
		if (await findRunPublication(trx, runId)) return { ok: false, code: 'alreadyPublished' };
		const windowDays = await readSetting(trx, 'windowDays');
		const publication = await publishRun(runtime, trx, run, runtime.clock.today(), windowDays);
		if (!publication) return { ok: false, code: 'nobodyEnrolled' };
		await clearNoSurveyReason(trx, runId);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'run.publish', subject: runId });
		return { ok: true, publication };
	});
}

export type Undone =
	| { readonly ok: true; readonly endsOn: CivilDate | null }
	| { readonly ok: false; readonly code: 'unknownRun' | 'notEnded' | 'answered' };

/**
 * Takes the ending of a run back, with its publication and invitations, until the first person has answered or
 * declined. Links handed out meanwhile say that they were voided. An end date that has passed is cleared, or the run
 * would end again at once: `endsOn` is the one it is left with.
 */
export function undoEnding(runtime: Runtime, runId: string, by: string): Promise<Undone> {
	return runtime.store.transaction(async (trx): Promise<Undone> => {
		const run = await findEndingRun(trx, runId);
		if (!run) return { ok: false, code: 'unknownRun' };
		if (run.endedOn === null) return { ok: false, code: 'notEnded' };
		const publication = await findRunPublication(trx, runId);
		if (publication) {
			await runtime.store.holdSubmissions(trx);
			if (publication.sealed || (await isTouched(trx, publication.id)))
				return { ok: false, code: 'answered' };
			const invitations = await listInvitations(trx, publication.id);
			const lookups = invitations.map((invitation) => invitation.lookup);
			await insertVoidedLinks(trx, publication.id, lookups);
			await deleteInvitations(trx, publication.id);
			await deletePublication(trx, publication.id);
		}
		const endsOn = run.endsOn !== null && run.endsOn < runtime.clock.today() ? null : run.endsOn;
		await markGoingOn(trx, runId, endsOn);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'run.undo-end', subject: runId });
		return { ok: true, endsOn };
	});
}
