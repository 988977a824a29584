import { locateJson, type Place } from './json-places.ts';
import { parseSurvey, type Survey } from './survey.ts';
import { surveyIssue, type SurveyIssue } from './survey-issue.ts';

/** A mistake in a survey file with the line and column where it stands. */
export interface PlacedIssue extends SurveyIssue {
	readonly place: Place;
}

export type ParsedSurveyFile =
	| { readonly ok: true; readonly survey: Survey }
	| { readonly ok: false; readonly issues: readonly PlacedIssue[] };

/**
 * A survey from the text of a file, or every mistake in it, sorted by place. A byte order mark is passed over.
 * Text that is not JSON gives one issue, at the first character that cannot be read. Never throws.
 */
export function parseSurveyFile(text: string): ParsedSurveyFile {
	const json = locateJson(text.replace(/^\uFEFF/, ''));
	if (!json.ok) return { ok: false, issues: [{ ...surveyIssue([], json.code), place: json.place }] };
	const parsed = parseSurvey(json.value);
	if (parsed.ok && json.repeated.length === 0) return parsed;
	const repeated = json.repeated.map(({ keys, place }) => ({
		...surveyIssue(keys, 'repeatedKey', { key: String(keys.at(-1)) }),
		place
	}));
	const others = parsed.ok
		? []
		: parsed.issues.map((issue) => ({ ...issue, place: json.placeOf(issue.keys) }));
	return { ok: false, issues: [...repeated, ...others].sort(byPlace) };
}

function byPlace(a: PlacedIssue, b: PlacedIssue): number {
	return a.place.line - b.place.line || a.place.column - b.place.column;
}
