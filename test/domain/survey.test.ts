import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyIssue as messages } from '#lib/messages/survey.ts';
import { format } from '#lib/messages/format.ts';
import { parseSurvey } from '#lib/domain/survey.ts';
import { parseSurveyFile } from '#lib/domain/survey-file.ts';
import { surveyIssueCodes } from '#lib/domain/survey-issue.ts';
import { sampleDefinition } from '#test/support/sample-survey.ts';

type Json = Record<string, unknown>;

/** The sample definition with one part set to something else; `undefined` removes it. */
function changed(path: (string | number)[], value: unknown): unknown {
	const definition = sampleDefinition();
	let part: Json = definition;
	for (const key of path.slice(0, -1)) part = part[key] as Json;
	const last = path.at(-1) as string;
	if (value === undefined) delete part[last];
	else part[last] = value;
	return definition;
}

function issuesOf(json: unknown): string[] {
	const parsed = parseSurvey(json);
	return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.path} ${issue.code}`);
}

test('a sound definition is parsed, without its $schema', () => {
	const parsed = parseSurvey({ $schema: './survey.schema.json', ...sampleDefinition() });
	expect(parsed).toEqual({ ok: true, survey: sampleDefinition() });
});

test.each<[string, (string | number)[], unknown, string]>([
	['no id', ['id'], undefined, 'id missing'],
	['a lower-case id', ['id'], 'f-post', 'id wrongSurveyId'],
	['a version in words', ['version'], '1', 'version wrongType'],
	['version 0', ['version'], 0, 'version tooSmall'],
	['a title in one language', ['title', 'en'], undefined, 'title.en missing'],
	['a blank text', ['items', 0, 'text', 'ar'], '  ', 'items[0].text.ar empty'],
	['an unknown audience', ['audience'], 'everyone', 'audience notOneOf'],
	['no audience', ['audience'], undefined, 'audience missing'],
	['an unknown field', ['items', 1, 'colour'], 'red', 'items[1].colour unknownField'],
	['no items', ['items'], [], 'items tooFew'],
	['an item id that could be a form field', ['items', 0, 'id'], 'submission', 'items[0].id wrongItemId'],
	['an item id with a provider sign', ['items', 0, 'id'], 'A@1', 'items[0].id wrongItemId'],
	['one id twice', ['items', 1, 'id'], 'A-1', 'items[1].id repeatedItem'],
	['a scale that is not there', ['items', 0, 'scale'], 'AGR7', 'items[0].scale unknownScale'],
	['a dimension that is not there', ['items', 0, 'dimension'], 'colour', 'items[0].dimension notOneOf'],
	['a clause of another policy', ['items', 0, 'clauses', 0], 'S9', 'items[0].clauses[0] wrongClause'],
	['a text item per provider', ['items', 3, 'subject'], 'provider', 'items[3].subject subjectOnText'],
	['a scale of no kind', ['scales', 'AGR5', 'kind'], undefined, 'scales.AGR5.kind missing'],
	['a scale of unknown kind', ['scales', 'AGR5', 'kind'], 'stars', 'scales.AGR5.kind notOneOf'],
	['a scale with a bad name', ['scales', 'bad name'], {}, 'scales["bad name"] wrongScaleId'],
	[
		'a value beyond 10',
		['scales', 'NPS11', 'options', 10, 'value'],
		11,
		'scales.NPS11.options[10].value tooBig'
	],
	['half a value', ['scales', 'AGR5', 'options', 0, 'value'], 4.5, 'scales.AGR5.options[0].value wrongType'],
	[
		'one value twice',
		['scales', 'AGR5', 'options', 1, 'value'],
		5,
		'scales.AGR5.options[1].value repeatedValue'
	],
	[
		'one label twice',
		['scales', 'AGR5', 'options', 1, 'label', 'en'],
		'Grade 5',
		'scales.AGR5.options[1].label.en repeatedLabel'
	],
	['no favourable values', ['scales', 'AGR5', 'favourable'], [], 'scales.AGR5.favourable tooFew'],
	[
		'a favourable value that is no option',
		['scales', 'AGR5', 'favourable'],
		[5, 9],
		'scales.AGR5.favourable[1] notAnOption'
	],
	[
		'a favourable value twice',
		['scales', 'AGR5', 'favourable'],
		[5, 5],
		'scales.AGR5.favourable[1] repeatedValue'
	],
	[
		'only favourable values',
		['scales', 'AGR5', 'favourable'],
		[1, 2, 3, 4, 5],
		'scales.AGR5.favourable everythingFavourable'
	],
	[
		'a missing answer that is a value',
		['scales', 'AGR5', 'missing', 0, 'value'],
		5,
		'scales.AGR5.missing[0].value notOneOf'
	],
	['no word about missing answers', ['scales', 'AGR5', 'missing'], undefined, 'scales.AGR5.missing missing'],
	['a text without limit', ['scales', 'TEXT', 'maxLength'], 100_000, 'scales.TEXT.maxLength tooBig']
])('%s is a mistake with its place', (_name, path, value, expected) => {
	expect(issuesOf(changed(path, value))).toContain(expected);
});

test('one reading names every mistake, of shape and of contradiction alike', () => {
	const definition = changed(['items', 1, 'id'], 'A-1') as Json;
	delete definition['title'];
	definition['minutes'] = 0;
	definition['colour'] = 'red';
	expect(new Set(issuesOf(definition))).toEqual(
		new Set(['title missing', 'minutes tooSmall', 'colour unknownField', 'items[1].id repeatedItem'])
	);
});

test('mistakes of a file come in its order, with line and column', () => {
	const text = JSON.stringify(changed(['items', 0, 'scale'], 'AGR7'), null, '\t').replace(
		'"minutes": 2',
		'"minutes": 2,\n\t"minutes": 0'
	);
	const parsed = parseSurveyFile(`\uFEFF${text}`);
	if (parsed.ok) throw new Error('accepted');
	const lines = text.split('\n');
	expect(
		parsed.issues.map(({ code, place }) => [code, lines[place.line - 1]?.slice(place.column - 1)])
	).toEqual([
		['repeatedKey', '"minutes": 0,'],
		['tooSmall', '"minutes": 0,'],
		['unknownScale', '"scale": "AGR7",']
	]);
});

test('every code of an issue has a message, and no message is without code', () => {
	expect(Object.keys(messages).sort()).toEqual([...surveyIssueCodes].sort());
});

test('any JSON value gives a survey or issues that can be written out', () => {
	const part = fc.constantFrom(...['id', 'title', 'scales', 'items', 'minutes', 'audience', 'version']);
	fc.assert(
		fc.property(fc.jsonValue(), part, (value, key) => {
			for (const json of [value, changed([key], value)]) {
				const parsed = parseSurvey(json);
				if (parsed.ok) continue;
				expect(parsed.issues.length).toBeGreaterThan(0);
				for (const issue of parsed.issues) {
					expect(format('en', messages[issue.code], issue.params)).not.toBe('');
					expect(format('ar', messages[issue.code], issue.params)).not.toBe('');
				}
			}
		}),
		{ numRuns: 500 }
	);
});
