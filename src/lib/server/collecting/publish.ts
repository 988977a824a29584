import { addDays, type CivilDate } from '#lib/domain/calendar.ts';
import { SadaError } from '#lib/domain/error.ts';
import type { Publication } from '#lib/domain/publication.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { insertInvitations, listEnrolled } from '#lib/server/store/invitations.ts';
import { insertPublication } from '#lib/server/store/publications.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import type { Database } from '#lib/server/store/store.ts';
import { newInvitation } from './token.ts';

/** What publishing needs to know of a run. */
export interface RunToPublish {
	readonly id: string;
	/** Id of the survey its program uses. */
	readonly survey: string;
}

/**
 * Publishes a run's survey to everyone enrolled, open from `opensOn` for `windowDays` days. Null, and nothing made,
 * when nobody is enrolled. Throws `survey.unknown` when the program names a survey that does not exist.
 */
export async function publishRun(
	runtime: Runtime,
	trx: Database,
	run: RunToPublish,
	opensOn: CivilDate,
	windowDays: number
): Promise<Publication | null> {
	const people = await listEnrolled(trx, run.id);
	if (people.length === 0) return null;
	const survey = findReadySurvey(run.survey);
	if (!survey) throw new SadaError('survey.unknown', { survey: run.survey });
	const publication: Publication = {
		id: randomId(),
		surveyVersion: await saveSurveyVersion(trx, survey),
		run: run.id,
		slug: null,
		month: null,
		opensOn,
		closesOn: addDays(opensOn, windowDays - 1),
		sealed: false
	};
	await insertPublication(trx, publication);
	const invitations = people.map((person) => newInvitation(runtime.secrets, publication.id, person));
	await insertInvitations(trx, invitations);
	return publication;
}
