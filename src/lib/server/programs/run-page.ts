import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Language, Text } from '#lib/domain/language.ts';
import type { Provider } from '#lib/domain/program.ts';
import { lastDayOf, type Publication } from '#lib/domain/publication.ts';
import { progressOf } from '#lib/server/collecting/progress.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listRunProviders, type RunRecord } from '#lib/server/store/runs.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { findReadySurvey } from './ready-surveys.ts';

/** What the page of a run tells beside the run itself. */
export interface RunDescription {
	readonly providers: readonly Provider[];
	/** Title of the survey it has, else of the one its program uses; null when that does not exist. */
	readonly survey: Text | null;
	/** Days its survey will be open. */
	readonly windowDays: number;
	/** Last day of its survey; null while it has none. */
	readonly closesOn: CivilDate | null;
	/** The last day on which answers may change; sealing comes after it. Null without a survey. */
	readonly lastDay: CivilDate | null;
	/** Its survey is over and its results are not sealed: they wait to be joined to those of other runs. */
	readonly isWaiting: boolean;
	/** How many were invited, and are done: answered or declined. Null without a survey, and for those who are not its coordinators. */
	readonly progress: {
		readonly invited: number;
		readonly done: number;
	} | null;
}

/** Describes a run for its page; `counted` shows how many have answered, which is for coordinators. */
export async function describeRun(
	runtime: Runtime,
	run: RunRecord,
	publication: Publication | null,
	language: Language,
	counted: boolean
): Promise<RunDescription> {
	const { db } = runtime.store;
	const [{ windowDays, graceDays }, providers] = await Promise.all([
		readSettings(db),
		listRunProviders(db, run.id)
	]);
	const survey = publication
		? await readSurveyVersion(db, publication.surveyVersion)
		: findReadySurvey(run.survey);
	const lastDay = publication ? lastDayOf(publication, graceDays) : null;
	return {
		providers: sortByName(providers, language),
		survey: survey?.title ?? null,
		windowDays,
		closesOn: publication?.closesOn ?? null,
		lastDay,
		isWaiting: lastDay !== null && !publication?.sealed && lastDay < runtime.clock.today(),
		progress:
			publication && counted && run.source === 'app' ? await countProgress(runtime, publication) : null
	};
}

async function countProgress(
	runtime: Runtime,
	publication: Publication
): Promise<RunDescription['progress']> {
	const { invited, done } = await progressOf(runtime, publication.id);
	return { invited, done };
}
