import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { surveyJsonSchema } from '#cli/survey-schema.ts';
import { scaleOf, type Survey } from '#lib/domain/survey.ts';
import { parseSurveyFile } from '#lib/domain/survey-file.ts';
import { findReadySurvey, readySurveys } from '#lib/server/programs/ready-surveys.ts';

const files = readdirSync('surveys').filter(
	(file) => file.endsWith('.json') && file !== 'survey.schema.json'
);

function ready(id: string): Survey {
	const survey = findReadySurvey(id);
	if (!survey) throw new Error(`no survey ${id}`);
	return survey;
}

test.each(files)('%s is sound, named after its id, and ready to use', (file) => {
	const text = readFileSync(`surveys/${file}`, 'utf8');
	const parsed = parseSurveyFile(text);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	expect(`${parsed.survey.id}.json`).toBe(file);
	expect(JSON.parse(text)).toMatchObject({ $schema: './survey.schema.json' });
	expect(findReadySurvey(parsed.survey.id)).toEqual(parsed.survey);
});

test('the seven forms hold the items of the question bank in order', () => {
	const forms = Object.fromEntries(
		readySurveys.map(({ id, items }) => [id, items.map((item) => item.id).join(' ')])
	);
	expect(forms).toEqual({
		'F-POST':
			'D-OVR-1 D-COU-1 D-INF-1 D-PRO-1 D-SPD-1 D-CNT-1 D-PRV-1 D-FAC-1 D-CNF-1 D-FAI-1 D-OUT-1 D-NPS-1 D-OPN-1 D-OPN-2',
		'F-EASY': 'E-OVR-1 E-COU-1 E-CNT-1 D-OPN-2',
		'F-90': 'D-OUT-2 D-TRU-1 D-OPN-2',
		'F-REF': 'R-RSN-1 R-COU-1 R-REF-1',
		'F-PART': 'P-OVR-1 P-REQ-1 P-TRN-1 P-FAI-1 P-MOU-1 P-DEL-1 P-COM-1 P-IMP-1 P-RPT-1 P-NPS-1 P-OPN-1',
		'F-WEB': 'I-USE-1 I-FND-1 I-CLR-1 I-OVR-1 I-OPN-1',
		'F-INT': 'N-INT-1 N-CUL-1 D-OPN-2'
	});
});

test.each([
	['AGR5', [5, 4, 3, 2, 1], [4, 5], 'NA'],
	['SAT5', [5, 4, 3, 2, 1], [4, 5], undefined],
	['EASE5', [5, 4, 3, 2, 1], [4, 5], 'NA'],
	['NPS11', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [9, 10], undefined],
	['YPN', [2, 1, 0], [2], undefined],
	['FACE3', [3, 2, 1], [3], undefined]
])('the scale %s has the same values in every form', (id, values, favourable, missing) => {
	const scales = readySurveys.flatMap((survey) => survey.scales[id] ?? []);
	expect(scales.length).toBeGreaterThan(0);
	for (const scale of scales) {
		if (scale.kind === 'text') throw new Error(`${id} is a text`);
		expect(scale.options.map((option) => option.value)).toEqual(values);
		expect(scale.favourable).toEqual(favourable);
		expect(scale.missing[0]?.value).toBe(missing);
		expect(scale).toEqual(scales[0]);
	}
});

test('an item that stands in several forms is the same in all of them', () => {
	const items = Map.groupBy(
		readySurveys.flatMap((survey) => survey.items),
		(item) => item.id
	);
	for (const same of items.values()) for (const item of same) expect(item).toEqual(same[0]);
});

test('the long form begins with the overall question and has 12 questions with options and 2 texts', () => {
	const post = ready('F-POST');
	const kinds = post.items.map((item) => scaleOf(post, item).kind);
	expect(post.items[0]?.dimension).toBe('overall');
	expect(kinds.filter((kind) => kind !== 'text')).toHaveLength(12);
	expect(kinds.filter((kind) => kind === 'text')).toHaveLength(2);
	expect(post.items[0]?.text.ar).toBe('ما مستوى رضاك العام عن البرنامج؟');
});

test('the JSON Schema beside the surveys is the one of today', () => {
	const file = readFileSync('surveys/survey.schema.json', 'utf8');
	expect(JSON.parse(file)).toEqual(JSON.parse(surveyJsonSchema()));
});
