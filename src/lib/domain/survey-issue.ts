import type { z } from 'zod';
import { writeJsonPath, type JsonKeys } from './json-path.ts';

/** What can be wrong in a survey definition; people read the message of this code. */
export const surveyIssueCodes = [
	'notJson',
	'tooDeep',
	'repeatedKey',
	'missing',
	'wrongType',
	'unknownField',
	'notOneOf',
	'wrongSurveyId',
	'wrongItemId',
	'wrongScaleId',
	'wrongClause',
	'empty',
	'tooFew',
	'tooMany',
	'tooLong',
	'tooSmall',
	'tooBig',
	'invalid',
	'repeatedItem',
	'unknownScale',
	'subjectOnText',
	'repeatedValue',
	'repeatedLabel',
	'notAnOption',
	'everythingFavourable'
] as const;

export type SurveyIssueCode = (typeof surveyIssueCodes)[number];

/** One mistake: `path` as people read it, `keys` as programs do, `params` for its message. */
export interface SurveyIssue {
	readonly path: string;
	readonly keys: JsonKeys;
	readonly code: SurveyIssueCode;
	readonly params: Readonly<Record<string, string | number>>;
}

/** Makes one issue. */
export function surveyIssue(
	keys: JsonKeys,
	code: SurveyIssueCode,
	params: SurveyIssue['params'] = {}
): SurveyIssue {
	return { path: writeJsonPath(keys), keys, code, params };
}

/** The issues of a zod error, one for each mistake, in the order of the definition. `json` is what was read. */
export function toSurveyIssues(error: z.ZodError, json: unknown): SurveyIssue[] {
	return error.issues.flatMap((issue) => translate(issue, json));
}

function translate(issue: z.core.$ZodIssue, json: unknown): SurveyIssue[] {
	const keys = issue.path;
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => surveyIssue([...keys, key], 'unknownField', { key }));
		case 'invalid_type':
			return [
				partAt(json, keys) === undefined
					? missing(keys)
					: surveyIssue(keys, 'wrongType', { expected: issue.expected })
			];
		case 'invalid_value':
			return [
				partAt(json, keys) === undefined
					? missing(keys)
					: surveyIssue(keys, 'notOneOf', { allowed: issue.values.join(', ') })
			];
		case 'invalid_union':
			return [unionIssue(issue, keys, json)];
		case 'invalid_format':
			return [surveyIssue(keys, isCode(issue.message) ? issue.message : 'invalid')];
		case 'invalid_key':
			return issue.issues.flatMap((inner) => translate({ ...inner, path: [...keys] }, json));
		case 'too_small':
			return [tooSmall(issue, keys)];
		case 'too_big':
			return [surveyIssue(keys, bigCodes[issue.origin] ?? 'tooBig', { most: Number(issue.maximum) })];
		case 'custom':
			return [surveyIssue(keys, ...customCode(issue.params))];
		default:
			return [surveyIssue(keys, 'invalid')];
	}
}

const bigCodes: Readonly<Record<string, SurveyIssueCode>> = { string: 'tooLong', array: 'tooMany' };

function missing(keys: JsonKeys): SurveyIssue {
	return surveyIssue(keys, 'missing', { key: String(keys.at(-1) ?? '$') });
}

function unionIssue(issue: z.core.$ZodIssueInvalidUnion, keys: JsonKeys, json: unknown): SurveyIssue {
	const options = (issue as { options?: readonly unknown[] }).options ?? [];
	return partAt(json, keys) === undefined
		? missing(keys)
		: surveyIssue(keys, 'notOneOf', { allowed: options.join(', ') });
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, keys: JsonKeys): SurveyIssue {
	if (issue.origin === 'string') return surveyIssue(keys, 'empty');
	return surveyIssue(keys, issue.origin === 'array' ? 'tooFew' : 'tooSmall', {
		least: Number(issue.minimum)
	});
}

function customCode(params: Record<string, unknown> | undefined): [SurveyIssueCode, SurveyIssue['params']] {
	const { code, ...rest } = params ?? {};
	return isCode(code) ? [code, rest as SurveyIssue['params']] : ['invalid', {}];
}

function isCode(code: unknown): code is SurveyIssueCode {
	return (surveyIssueCodes as readonly unknown[]).includes(code);
}

function partAt(json: unknown, keys: JsonKeys): unknown {
	let part: unknown = json;
	for (const key of keys) {
		if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
		part = (part as Record<PropertyKey, unknown>)[key];
	}
	return part;
}
