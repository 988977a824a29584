import { createHash } from 'node:crypto';
import { SadaError } from '#lib/domain/error.ts';
import { parseSurvey, type Survey } from '#lib/domain/survey.ts';
import { randomId } from './id.ts';
import type { Database } from './store.ts';

/** The id of the stored version of a definition; the same definition is stored once. */
export async function saveSurveyVersion(db: Database, survey: Survey): Promise<string> {
	const definition = JSON.stringify(survey);
	const hash = createHash('sha256').update(definition).digest('base64url');
	await db
		.insertInto('survey_version')
		.values({ id: randomId(), survey: survey.id, version: survey.version, definition, hash })
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	const { id } = await db
		.selectFrom('survey_version')
		.select('id')
		.where('hash', '=', hash)
		.executeTakeFirstOrThrow();
	return id;
}

/** The survey of a version. Throws `survey.unknown-version` and `survey.invalid`. */
export async function readSurveyVersion(db: Database, id: string): Promise<Survey> {
	const known = read.get(id);
	if (known) return known;
	const row = await db
		.selectFrom('survey_version')
		.select('definition')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new SadaError('survey.unknown-version', { id });
	const parsed = parseSurvey(JSON.parse(row.definition));
	if (!parsed.ok) throw new SadaError('survey.invalid', { id, issues: parsed.issues });
	if (read.size >= most) read.clear();
	read.set(id, parsed.survey);
	return parsed.survey;
}

const most = 200;

/** Versions never change and their ids are random, so what was read once stays right in every store. */
const read = new Map<string, Survey>();
