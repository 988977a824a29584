import type { Publication } from '#lib/domain/publication.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { readRunHeading } from '#lib/server/store/publications.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';
import type { Database } from '#lib/server/store/store.ts';

/** A publication's survey, with the ids of the run's providers when it asks about each of them; else with none. */
export async function readProvidersAsked(
	db: Database,
	publication: Pick<Publication, 'surveyVersion' | 'run'>
): Promise<{ survey: Survey; providers: readonly string[] }> {
	const survey = await readSurveyVersion(db, publication.surveyVersion);
	const asks = survey.items.some((item) => item.subject === 'provider');
	if (!asks || publication.run === null) return { survey, providers: [] };
	const { providers } = await readRunHeading(db, publication.run);
	return { survey, providers: providers.map((provider) => provider.id) };
}
