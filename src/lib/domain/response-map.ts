import { z } from 'zod';
import { isCivilDate } from './calendar.ts';
import { channels } from './channel.ts';
import { locateJson, type Place } from './json-places.ts';
import { languages, textSchema } from './language.ts';
import { mapIssue, toMapIssues, type MapIssue } from './response-map-issue.ts';
import { audiences, dimensions, surveySchema } from './survey.ts';

const columnSchema = z.string().trim().min(1).describe('The header of a column, as it stands in the file');

/** What a cell is recoded to: a value of the scale, 'NA' for not applicable, null for no answer. */
export type Recode = number | 'NA' | null;

function isRecode(value: unknown): value is Recode {
	return (
		value === 'NA' || value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10)
	);
}

/** A thing with a name: the same for every row (`name` alone), or named by a column. */
const nameSourceSchema = z
	.strictObject({
		column: columnSchema.optional(),
		name: textSchema
			.optional()
			.describe(
				'The name in both languages; with a column, "{value}" in it stands for the cell. Default: the cell'
			),
		values: z.record(z.string(), textSchema).optional().describe('Names by cell, where they are not the cell')
	})
	.superRefine((source, context) => {
		if (source.column === undefined && source.name === undefined)
			report(context, [], 'eitherOr', 'column', 'name');
		if (source.column === undefined && source.values)
			report(context, ['values'], 'eitherOr', 'column', 'name');
	});

const dateSourceSchema = z
	.strictObject({
		column: columnSchema.optional(),
		order: z.enum(['day-month', 'month-day']).optional().describe('How 3/4/2026 is read. Default: day-month'),
		value: z.string().refine(isCivilDate).optional().describe('One date for every row, YYYY-MM-DD')
	})
	.superRefine((source, context) => exactlyOne(context, source, 'column', 'value'));

const runSourceSchema = z
	.strictObject({ column: columnSchema.optional(), label: z.string().trim().min(1).max(100).optional() })
	.superRefine((source, context) => exactlyOne(context, source, 'column', 'label'));

const surveySourceSchema = z
	.strictObject({
		form: z.string().min(1).optional().describe('The id of a ready survey'),
		id: surveySchema.shape.id.optional(),
		version: surveySchema.shape.version.optional(),
		title: textSchema.optional(),
		audience: z.enum(audiences).optional().describe('Default: direct')
	})
	.superRefine((source, context) => {
		exactlyOne(context, source, 'form', 'id');
		if (source.id !== undefined && !source.title) report(context, ['title'], 'eitherOr', 'form', 'title');
	});

const itemSourceSchema = z
	.strictObject({
		column: columnSchema.optional(),
		id: surveySchema.shape.items.element.shape.id.optional(),
		from: columnSchema.optional().describe('First column of a range'),
		to: columnSchema.optional().describe('Last column of a range'),
		idPrefix: z
			.string()
			.regex(/^[A-Z][A-Z0-9_-]{0,30}$/, 'wrongItemId')
			.optional(),
		firstNumber: z.int().min(0).max(999).optional().describe('Number of the first id of a range. Default: 1'),
		scale: z.string().min(1).optional().describe('A key of "scales" or a scale of the ready surveys'),
		text: textSchema.optional().describe('Default: the header of the column'),
		dimension: z.enum(dimensions).optional().describe('Default: other; comment for texts'),
		values: z
			.record(z.string(), z.custom<Recode>(isRecode, { params: { code: 'wrongRecode' } }))
			.optional()
			.describe('What cells stand for. Labels and values of the scale need no entry')
	})
	.superRefine((source, context) => {
		exactlyOne(context, source, 'column', 'from');
		const parts = source.column !== undefined ? (['id'] as const) : (['to', 'idPrefix'] as const);
		for (const part of parts) {
			if (source[part] === undefined) report(context, [part], 'eitherOr', 'column, id', 'from, to, idPrefix');
		}
	});

/** How a CSV file of past responses is read; `MAP.json` of `sada import responses`. */
export const responseMapSchema = z.strictObject({
	$schema: z.string().optional(),
	source: z
		.string()
		.trim()
		.min(1)
		.max(100)
		.optional()
		.describe('Sets files apart whose rows may read the same though they are other responses'),
	headerRow: z.int().min(0).max(100).optional().describe('Row of the headers, 0 for none. Default: 1'),
	language: z.enum(languages).optional().describe('The language that was answered in. Default: ar'),
	channel: z.enum(channels).optional().describe('How it was answered. Default: letter'),
	department: nameSourceSchema,
	program: nameSourceSchema,
	provider: nameSourceSchema.optional(),
	run: runSourceSchema.optional().describe('Default: one run for each program, provider and month'),
	date: dateSourceSchema.optional().describe('When it was answered. Default: not known'),
	survey: surveySourceSchema,
	scales: surveySchema.shape.scales.optional(),
	items: z.array(itemSourceSchema).min(1).max(300)
});

export type NameSource = z.infer<typeof nameSourceSchema>;
export type ItemSource = z.infer<typeof itemSourceSchema>;
export type ResponseMap = z.infer<typeof responseMapSchema>;

export type ParsedResponseMap =
	| { readonly ok: true; readonly map: ResponseMap; readonly placeOf: (issue: MapIssue) => Place }
	| { readonly ok: false; readonly issues: readonly (MapIssue & { readonly place: Place })[] };

/**
 * A map from the text of its file, or every mistake in it with its place. `placeOf` gives the place of a mistake found
 * later, when the map meets the file. Never throws.
 */
export function parseResponseMap(text: string): ParsedResponseMap {
	const json = locateJson(text.replace(/^\uFEFF/, ''));
	if (!json.ok) return { ok: false, issues: [{ ...mapIssue([], json.code), place: json.place }] };
	const parsed = responseMapSchema.safeParse(json.value);
	const repeated = json.repeated.map(({ keys }) =>
		mapIssue(keys, 'repeatedKey', { key: String(keys.at(-1)) })
	);
	const issues = [...repeated, ...(parsed.success ? [] : toMapIssues(parsed.error, json.value))];
	const placeOf = (issue: MapIssue) => json.placeOf(issue.keys);
	return parsed.success && issues.length === 0
		? { ok: true, map: parsed.data, placeOf }
		: { ok: false, issues: issues.map((issue) => ({ ...issue, place: placeOf(issue) })) };
}

function exactlyOne<Key extends string>(
	context: z.RefinementCtx,
	source: Readonly<Partial<Record<Key, unknown>>>,
	first: Key,
	second: Key
): void {
	if (source[first] === undefined && source[second] === undefined)
		report(context, [], 'eitherOr', first, second);
	if (source[first] !== undefined && source[second] !== undefined) {
		report(context, [second], 'notTogether', first, second);
	}
}

function report(
	context: z.RefinementCtx,
	path: string[],
	code: 'eitherOr' | 'notTogether',
	first: string,
	second: string
): void {
	context.addIssue({ code: 'custom', path, params: { code, first, second } });
}
