import { addDays, startOfDay, type CivilDate } from '#lib/domain/calendar.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { lookupOf } from '#lib/server/collecting/token.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { insertWaiting } from '#lib/server/store/inbox.ts';
import { findRunPublication, insertPublication } from '#lib/server/store/publications.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { answering, tokensOf } from './answering.ts';
import { addPerson } from './cohort.ts';
import type { TestRuntime } from './stores.ts';

/** The fields of one filled-in form. */
export type Fields = Readonly<Record<string, string>>;

/** What a test says about a run whose survey was answered. */
export interface CollectedRunOptions {
	readonly program: string;
	/** Providers, made when they do not exist. */
	readonly providers?: readonly string[];
	/** The day it ended and its survey opened; the last day to answer is 12 days later. */
	readonly endedOn: CivilDate;
	readonly forms: readonly Fields[];
	readonly declined?: number;
	/** People who were invited and did nothing. */
	readonly silent?: number;
}

/** A department and programs of it, by name. */
export async function addPrograms(
	{ store }: Pick<Runtime, 'store'>,
	department: string,
	programs: readonly string[]
): Promise<void> {
	const named = (id: string) => ({ id, name_ar: id, name_en: id, archived: 0 });
	await store.db.insertInto('department').values(named(department)).execute();
	const rows = programs.map((id) => ({ ...named(id), department, survey: 'F-POST' }));
	await store.db.insertInto('program').values(rows).execute();
}

/** Lives through a run: it ends, and people answer the same day. Returns the ids of the run and its publication. */
export async function addCollectedRun(
	runtime: TestRuntime,
	{ program, providers = [], endedOn, forms, declined = 0, silent = 0 }: CollectedRunOptions
): Promise<{ run: string; publication: string }> {
	const run = await insertRun(runtime, program, null, 'app');
	await addProviders(runtime, run, providers);
	const size = forms.length + declined + silent;
	for (let index = 0; index < size; index += 1) await addPerson(runtime, run, `${run} ${index}`);
	runtime.clock.set(new Date(startOfDay(endedOn).getTime() + 12 * 3_600_000));
	await endRun(runtime, run, 'me');
	const tokens = await tokensOf(runtime, run);
	for (const [index, fields] of forms.entries()) {
		await expectKind(submit(runtime, answering(tokens[index] ?? '', { fields })), 'stored');
	}
	for (let index = forms.length; index < forms.length + declined; index += 1) {
		await expectKind(submit(runtime, answering(tokens[index] ?? '', { decision: 'decline' })), 'declined');
	}
	const publication = await findRunPublication(runtime.store.db, run);
	return { run, publication: publication?.id ?? '' };
}

/** A run with past answers, as importing leaves it. */
export async function addImportedRun(
	runtime: TestRuntime,
	{
		program,
		providers = [],
		endedOn,
		forms
	}: Omit<CollectedRunOptions, 'endedOn'> & { endedOn: CivilDate | null }
): Promise<string> {
	const { db } = runtime.store;
	const run = await insertRun(runtime, program, endedOn, 'import');
	await addProviders(runtime, run, providers);
	const survey = findReadySurvey('F-POST');
	if (!survey) throw new Error('no F-POST');
	const version = await saveSurveyVersion(db, survey);
	const day = endedOn ?? runtime.clock.today();
	const publication = randomId();
	await insertPublication(db, {
		id: publication,
		surveyVersion: version,
		run,
		slug: null,
		month: null,
		opensOn: day,
		closesOn: day,
		sealed: false
	});
	for (const fields of forms) {
		const answers = Object.entries(fields).map(([key, value]) => [key, Number(value)]);
		await insertWaiting(db, {
			id: randomId(),
			publication,
			version,
			language: 'ar',
			channel: 'website',
			receipt: lookupOf(runtime.secrets, randomId()),
			body: { answers: Object.fromEntries(answers) as Record<string, number>, comments: {} }
		});
	}
	return publication;
}

/** Moves the clock to noon on the first day on which a run that ended on `endedOn` may be sealed. */
export function passGrace(runtime: TestRuntime, endedOn: CivilDate): void {
	runtime.clock.set(new Date(startOfDay(addDays(endedOn, 13)).getTime() + 12 * 3_600_000));
}

/** The same form several times. */
export function times(count: number, fields: Fields): Fields[] {
	return Array.from({ length: count }, () => fields);
}

async function insertRun(
	{ store }: Pick<Runtime, 'store'>,
	program: string,
	endedOn: CivilDate | null,
	source: 'app' | 'import'
): Promise<string> {
	const id = randomId();
	await store.db
		.insertInto('run')
		.values({
			id,
			program,
			label: id,
			starts_on: null,
			ends_on: null,
			ended_on: endedOn,
			source,
			no_survey_reason: null
		})
		.execute();
	return id;
}

async function addProviders(
	{ store }: Pick<Runtime, 'store'>,
	run: string,
	providers: readonly string[]
): Promise<void> {
	for (const provider of providers) {
		await store.db
			.insertInto('provider')
			.values({ id: provider, name_ar: provider, name_en: provider, archived: 0 })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await store.db.insertInto('run_provider').values({ run, provider }).execute();
	}
}

async function expectKind(outcome: Promise<{ kind: string }>, kind: string): Promise<void> {
	const { kind: found } = await outcome;
	if (found !== kind) throw new Error(`expected ${kind}, not ${found}`);
}
