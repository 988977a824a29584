import { addDays, endOfMonth, monthOf, type CivilDate } from '#lib/domain/calendar.ts';
import type { WaitingRun } from '#lib/release/waiting-run.ts';
import { spentMark } from '#lib/server/collecting/token.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listSpent, type Outcome } from '#lib/server/store/inbox.ts';
import {
	listDuePublications,
	listInvited,
	listProvidersOf,
	listWaitingForms,
	type DuePublication,
	type WaitingForm
} from '#lib/server/store/sealing.ts';
import type { Database } from '#lib/server/store/store.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { isRespondent, tallyForms, type ReadForm } from './tally.ts';

/** A due publication as the release rules see it, and where it comes from. */
export interface DueRun {
	readonly publication: DuePublication;
	readonly waiting: WaitingRun;
}

/** Every publication that is due at a date and not sealed. */
export async function readDueRuns(runtime: Runtime, asOf: CivilDate, graceDays: number): Promise<DueRun[]> {
	const { db } = runtime.store;
	const due = await listDuePublications(db, asOf, graceDays);
	const providers = await listProvidersOf(
		db,
		due.flatMap(({ run }) => (run ? [run.id] : []))
	);
	const runs: DueRun[] = [];
	for (const publication of due) {
		const forms = await readForms(db, await listWaitingForms(db, publication.id));
		const people = (await readOutcomes(runtime, db, publication.id)).people;
		const waiting = await toWaitingRun(db, publication, graceDays, {
			providers: providers.get(publication.run?.id ?? '') ?? [],
			forms,
			people
		});
		runs.push({ publication, waiting });
	}
	return runs;
}

/** What became of a publication's invitations, from the marks of the spent ones. */
export interface Outcomes {
	readonly invited: number;
	/** By invitation; those that were not used are absent. */
	readonly byInvitation: ReadonlyMap<string, Outcome>;
	/** Who answered, by id, sorted. */
	readonly people: readonly string[];
}

/** Turns marks into outcomes: the one place where the two meet, at sealing. */
export async function readOutcomes(runtime: Runtime, db: Database, publication: string): Promise<Outcomes> {
	const invited = await listInvited(db, publication);
	const spent = invited.length > 0 ? await listSpent(db, publication) : new Map<string, Outcome>();
	const used = invited.flatMap(({ id, person }) => {
		const outcome = spent.get(spentMark(runtime.secrets, id));
		return outcome ? [{ id, person, outcome }] : [];
	});
	return {
		invited: invited.length,
		byInvitation: new Map(used.map(({ id, outcome }) => [id, outcome])),
		people: used
			.filter(({ outcome }) => outcome === 'answered')
			.map(({ person }) => person)
			.sort()
	};
}

/** Forms with the surveys they answer. */
export async function readForms(db: Database, forms: readonly WaitingForm[]): Promise<ReadForm[]> {
	const read: ReadForm[] = [];
	for (const form of forms) read.push({ ...form, survey: await readSurveyVersion(db, form.version) });
	return read;
}

async function toWaitingRun(
	db: Database,
	{ id, surveyVersion, closesOn, month, run }: DuePublication,
	graceDays: number,
	answers: { providers: readonly string[]; forms: readonly ReadForm[]; people: readonly string[] }
): Promise<WaitingRun> {
	const { providers, forms, people } = answers;
	const ended = run ? run.endedOn : endOfMonth(month ?? monthOf(closesOn));
	return {
		id,
		department: run?.department ?? null,
		program: run?.program ?? null,
		provider: providers.length === 1 ? (providers[0] ?? null) : null,
		audience: (await readSurveyVersion(db, surveyVersion)).audience,
		open: run === null,
		period: ended && monthOf(ended),
		ended,
		dueOn: run?.source === 'import' ? closesOn : addDays(closesOn, graceDays + 1),
		respondents: forms.filter(isRespondent).length,
		people,
		tallies: tallyForms(forms)
	};
}
