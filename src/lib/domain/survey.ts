import { z } from 'zod';
import { textSchema } from './language.ts';
import { reportContradictions } from './survey-contradictions.ts';
import { toSurveyIssues, type SurveyIssue } from './survey-issue.ts';

/** Whom a survey is for; results of two audiences are never joined. */
export const audiences = ['direct', 'indirect', 'partner', 'internal', 'refused', 'referred'] as const;

/** What an item is about; trends join on the item id, pages group by this. */
export const dimensions = [
	'overall',
	'courtesy',
	'clarity',
	'ease',
	'speed',
	'content',
	'provider',
	'facilities',
	'confidentiality',
	'fairness',
	'outcome',
	'trust',
	'rightToRate',
	'recommend',
	'effort',
	'comment',
	'referral',
	'transparency',
	'agreement',
	'delivery',
	'communication',
	'impact',
	'reporting',
	'usefulness',
	'improvement',
	'other'
] as const;

/** Ids of items are upper case, so that they never meet the lower-case names of a form's own fields. */
export const itemIdPattern = /^[A-Z][A-Z0-9_-]{0,39}$/;

const surveyIdPattern = /^[A-Z][A-Z0-9-]{0,39}$/;
const scaleIdPattern = /^[A-Z][A-Z0-9_]{0,39}$/;
const clausePattern = /^S[1-7][AB]?(?:\.\d{1,2}[a-z]?)?$/;

const valueSchema = z.int().min(0).max(10);

const optionSchema = z.strictObject({
	value: valueSchema.describe('The stored value, independent of the order of display'),
	label: textSchema
});

const choiceScaleSchema = z.strictObject({
	kind: z
		.enum(['verbal', 'numeric', 'faces'])
		.describe('verbal: words; numeric: digits with words at both ends; faces: drawn faces with words'),
	options: z.array(optionSchema).min(2).max(11).describe('In the order of display, from the reading start'),
	favourable: z.array(valueSchema).min(1).describe('The values counted as favourable'),
	missing: z
		.array(z.strictObject({ value: z.literal('NA'), label: textSchema }))
		.max(1)
		.describe('The answer that is none: not applicable')
});

const textScaleSchema = z.strictObject({
	kind: z.literal('text'),
	maxLength: z.int().min(1).max(500).describe('In UTF-16 units'),
	prompt: textSchema.describe('Shown above the box')
});

const itemSchema = z.strictObject({
	id: z
		.string()
		.regex(itemIdPattern, 'wrongItemId')
		.describe('Permanent; a wording that changes the meaning gets a new id'),
	dimension: z.enum(dimensions),
	text: textSchema,
	scale: z.string().regex(scaleIdPattern, 'wrongScaleId').describe('A key of "scales"'),
	clauses: z
		.array(z.string().regex(clausePattern, 'wrongClause'))
		.describe('Clauses of the policy this item answers to'),
	subject: z.literal('provider').optional().describe('Asked once for each provider of the run')
});

/** A survey definition as it stands in a file; `surveySchema` is the only source of its shape and rules. */
export const surveySchema = z
	.strictObject({
		$schema: z.string().optional(),
		id: z.string().regex(surveyIdPattern, 'wrongSurveyId'),
		version: z.int().min(1).max(9999).describe('A published version never changes'),
		title: textSchema,
		audience: z.enum(audiences),
		minutes: z.int().min(1).max(60).describe('Time it takes, told to the respondent'),
		scales: z.record(
			z.string().regex(scaleIdPattern, 'wrongScaleId'),
			z.discriminatedUnion('kind', [choiceScaleSchema, textScaleSchema])
		),
		items: z.array(itemSchema).min(1).max(200)
	})
	.superRefine(reportContradictions, { when: () => true });

export type Audience = (typeof audiences)[number];
export type Dimension = (typeof dimensions)[number];
/** A scale whose answers are numbers 0 to 10, or 'NA' where `missing` says so. */
export type ChoiceScale = z.infer<typeof choiceScaleSchema>;
/** A scale whose answers are free text. */
export type TextScale = z.infer<typeof textScaleSchema>;
export type Scale = ChoiceScale | TextScale;
export type Item = z.infer<typeof itemSchema>;

/** A questionnaire of one version, with its scales and texts in both languages. */
export type Survey = Omit<z.infer<typeof surveySchema>, '$schema'>;

export type ParsedSurvey =
	| { readonly ok: true; readonly survey: Survey }
	| { readonly ok: false; readonly issues: readonly SurveyIssue[] };

/** A survey from a JSON value, or every mistake in it with its place. Never throws. */
export function parseSurvey(json: unknown): ParsedSurvey {
	const parsed = surveySchema.safeParse(json);
	if (!parsed.success) return { ok: false, issues: toSurveyIssues(parsed.error, json) };
	const { $schema: _, ...survey } = parsed.data;
	return { ok: true, survey };
}

/** The scale of an item; a survey that was parsed has it. */
export function scaleOf(survey: Survey, item: Item): Scale {
	const scale = survey.scales[item.scale];
	if (!scale) throw new RangeError(`survey ${survey.id}: no scale ${item.scale}`);
	return scale;
}
