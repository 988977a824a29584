import { z } from 'zod';
import { writeJsonPath, type JsonKeys } from './json-path.ts';
import { toSurveyIssues, type SurveyIssueCode } from './survey-issue.ts';

/** What can be wrong in a map beside what can be wrong in any definition; people read the message of this code. */
export const mapIssueCodes = [
	'eitherOr',
	'notTogether',
	'unknownColumn',
	'repeatedColumn',
	'rangeBackwards',
	'unknownForm',
	'unknownItem',
	'wrongRecode',
	'recodedText',
	'noHeaderRow'
] as const;

export type MapIssueCode = (typeof mapIssueCodes)[number];

/** One mistake in a map: `path` as people read it, `keys` as programs do, `params` for its message. */
export interface MapIssue {
	readonly path: string;
	readonly keys: JsonKeys;
	readonly code: MapIssueCode | SurveyIssueCode;
	readonly params: Readonly<Record<string, string | number>>;
}

/** Makes one issue. */
export function mapIssue(keys: JsonKeys, code: MapIssue['code'], params: MapIssue['params'] = {}): MapIssue {
	return { path: writeJsonPath(keys), keys, code, params };
}

/** The issues of a zod error in the order of the map. `json` is what was read. */
export function toMapIssues(error: z.ZodError, json: unknown): MapIssue[] {
	return error.issues.flatMap((issue): MapIssue[] => {
		const { code, ...params } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
		return isMapIssueCode(code)
			? [mapIssue(issue.path, code, params as MapIssue['params'])]
			: toSurveyIssues(new z.ZodError([issue]), json);
	});
}

function isMapIssueCode(code: unknown): code is MapIssueCode {
	return (mapIssueCodes as readonly unknown[]).includes(code);
}
