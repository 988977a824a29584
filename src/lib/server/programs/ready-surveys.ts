import after90Days from '#surveys/F-90.json' with { type: 'json' };
import easy from '#surveys/F-EASY.json' with { type: 'json' };
import internal from '#surveys/F-INT.json' with { type: 'json' };
import partner from '#surveys/F-PART.json' with { type: 'json' };
import afterProgram from '#surveys/F-POST.json' with { type: 'json' };
import refused from '#surveys/F-REF.json' with { type: 'json' };
import website from '#surveys/F-WEB.json' with { type: 'json' };
import { SadaError } from '#lib/domain/error.ts';
import { parseSurvey, type Survey } from '#lib/domain/survey.ts';

/** The surveys that come with Sada, the one for the end of a program first. */
export const readySurveys: readonly Survey[] = [
	afterProgram,
	easy,
	after90Days,
	refused,
	partner,
	website,
	internal
].map(parseReady);

/** The ready survey with this id, null when there is none. */
export function findReadySurvey(id: string): Survey | null {
	return readySurveys.find((survey) => survey.id === id) ?? null;
}

function parseReady(definition: unknown): Survey {
	const parsed = parseSurvey(definition);
	if (!parsed.ok) throw new SadaError('survey.invalid', { issues: parsed.issues });
	return parsed.survey;
}
