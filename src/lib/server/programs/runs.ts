import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import { noSurveyReasonForm, runForm, type Run, type RunInput } from '#lib/domain/run.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { randomId } from '#lib/server/store/id.ts';
import { findProgram } from '#lib/server/store/programs.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import {
	findRun,
	insertRun,
	listRunLabels,
	listRunProviders,
	saveNoSurveyReason,
	updateRun
} from '#lib/server/store/runs.ts';
import type { Database } from '#lib/server/store/store.ts';
import type { Saved } from './named-things.ts';

/**
 * Adds a run of a program, from a form of `label`, `startsOn`, `endsOn` and `providers`. An end date that has passed is
 * refused: the run would end at once, with nobody in it. The program must be in use.
 */
export async function addRun(
	runtime: Runtime,
	program: string,
	entries: unknown,
	by: string
): Promise<Saved> {
	const checked = checkForm(runForm, entries);
	if (!checked.ok) return checked;
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		const known = await findProgram(trx, program);
		if (!known || known.archived) return { ok: false, issues: [{ field: 'program', code: 'missing' }] };
		const issues = await checkRun(trx, program, null, checked.value, runtime.clock.today());
		if (issues.length > 0) return { ok: false, issues };
		const id = randomId();
		await insertRun(trx, id, program, checked.value);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'run.add', subject: id });
		return { ok: true, id };
	});
}

/** Changes a run that has not ended; one that has is refused with the code `ended`, since its survey names it. */
export async function changeRun(runtime: Runtime, id: string, entries: unknown, by: string): Promise<Saved> {
	const checked = checkForm(runForm, entries);
	if (!checked.ok) return checked;
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		const run = await findRun(trx, id);
		if (!run || run.endedOn !== null) return { ok: false, issues: [{ field: '', code: 'ended' }] };
		const issues = await checkRun(trx, run.program, run, checked.value, runtime.clock.today());
		if (issues.length > 0) return { ok: false, issues };
		await updateRun(trx, id, checked.value);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'run.change', subject: id });
		return { ok: true, id };
	});
}

async function checkRun(
	db: Database,
	program: string,
	present: Run | null,
	input: RunInput,
	today: CivilDate
): Promise<FieldIssue[]> {
	const issues: FieldIssue[] = [];
	const label = normaliseForMatching(input.label);
	const others = await listRunLabels(db, program);
	if (others.some((run) => run.id !== present?.id && normaliseForMatching(run.label) === label)) {
		issues.push({ field: 'label', code: 'taken' });
	}
	if (input.endsOn !== null && input.endsOn < today && input.endsOn !== present?.endsOn) {
		issues.push({ field: 'endsOn', code: 'past' });
	}
	const offered = (await listProviders(db)).filter((provider) => !provider.archived);
	const kept = present ? await listRunProviders(db, present.id) : [];
	const known = new Set([...offered, ...kept].map((provider) => provider.id));
	const chosen = new Set(input.providers);
	if (chosen.size < input.providers.length || !chosen.isSubsetOf(known)) {
		issues.push({ field: 'providers', code: 'unknownProvider' });
	}
	return issues;
}

/** Says why a run that ended has no survey; refused when it has one, or has not ended. */
export async function explainNoSurvey(
	runtime: Runtime,
	id: string,
	entries: unknown,
	by: string
): Promise<Saved> {
	const checked = checkForm(noSurveyReasonForm, entries);
	if (!checked.ok) return checked;
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		const published = await findRunPublication(trx, id);
		if (published || !(await saveNoSurveyReason(trx, id, checked.value))) {
			return { ok: false, issues: [{ field: '', code: 'hasSurvey' }] };
		}
		const action = 'run.explain-no-survey';
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action, subject: id });
		return { ok: true, id };
	});
}
