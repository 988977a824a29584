import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { surveySchema } from '#lib/domain/survey.ts';

/**
 * The JSON Schema (draft 7, which editors know best) of a survey definition, as text. It states the shape; what only
 * shows when parts are held against each other is named by `sada survey check`.
 */
export function surveyJsonSchema(): string {
	const schema = z.toJSONSchema(surveySchema, { target: 'draft-7', io: 'input' });
	const { $schema, ...rest } = schema;
	const titled = { $schema, title: 'Sada survey', ...rest };
	return `${JSON.stringify(titled, null, '\t')}\n`;
}

if (import.meta.main) writeFileSync('surveys/survey.schema.json', surveyJsonSchema());
