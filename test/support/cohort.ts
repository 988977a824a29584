import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';

/** A run of a program with people in it, as coordinators leave it before it ends. */
export interface Cohort {
	readonly department: string;
	readonly program: string;
	readonly run: string;
	readonly people: readonly string[];
}

/** What a test may choose about a cohort. */
export interface CohortOptions {
	/** How many people are enrolled; 3 unless told. */
	size?: number;
	/** Id of the program's survey; F-POST unless told. */
	survey?: string;
	endsOn?: string | null;
	startsOn?: string | null;
}

/** Adds a department, a program, a run and its people to a store. */
export async function addCohort(
	{ store }: Pick<Runtime, 'store'>,
	{ size = 3, survey = 'F-POST', endsOn = null, startsOn = null }: CohortOptions = {}
): Promise<Cohort> {
	const [department, program, run] = [randomId(), randomId(), randomId()];
	await store.db
		.insertInto('department')
		.values({ id: department, name_ar: 'قسم التدريب', name_en: 'Training', archived: 0 })
		.execute();
	await store.db
		.insertInto('program')
		.values({
			id: program,
			department,
			survey,
			name_ar: 'دورة Excel (متقدم)',
			name_en: 'Excel (advanced)',
			archived: 0
		})
		.execute();
	await store.db
		.insertInto('run')
		.values({
			id: run,
			program,
			label: '12',
			starts_on: startsOn,
			ends_on: endsOn,
			ended_on: null,
			source: 'app',
			no_survey_reason: null
		})
		.execute();
	const people = [];
	for (let index = 0; index < size; index += 1)
		people.push(await addPerson({ store }, run, `شخص ${index + 1}`));
	return { department, program, run, people };
}

/** Enrols one more person in a run. Returns the person's id. */
export async function addPerson(
	{ store }: Pick<Runtime, 'store'>,
	run: string,
	fullName: string
): Promise<string> {
	const person = randomId();
	await store.db
		.insertInto('person')
		.values({
			id: person,
			full_name: fullName,
			match_name: normaliseForMatching(fullName),
			mobile: null,
			email: null
		})
		.execute();
	await store.db.insertInto('enrolment').values({ run, person, removed: 0 }).execute();
	return person;
}
