import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnswers } from '#lib/domain/answer.ts';
import { questionsOf, readQuestionKey } from '#lib/domain/question.ts';
import { sampleSurvey } from '#test/support/sample-survey.ts';

const survey = sampleSurvey();

function parse(fields: [string, string][], providers: string[] = []) {
	return parseAnswers(survey, fields, providers);
}

test('answers, a missing answer and a comment are read by item id', () => {
	expect(
		parse([
			['T-1', ' رأيي '],
			['B-1', '10'],
			['A-1', 'NA']
		])
	).toEqual({
		ok: true,
		answers: { answers: { 'A-1': 'NA', 'B-1': 10 }, comments: { 'T-1': 'رأيي' } },
		empty: false,
		unknown: 0
	});
});

test.each([
	['٥', 5],
	['۴', 4],
	[' 3 ', 3]
])('the number %j is understood', (written, value) => {
	expect(parse([['A-1', written]])).toMatchObject({ ok: true, answers: { answers: { 'A-1': value } } });
});

test.each(['0', '6', '11', '-1', '5.0', '1e1', '05', 'five', 'na', '٥٥', '5\u0000'])(
	'%j is no option of the scale',
	(written) => {
		expect(parse([['A-1', written]])).toEqual({
			ok: false,
			issues: [{ item: 'A-1', code: 'notAnOption' }],
			unknown: 0
		});
	}
);

test('a scale without missing answer does not take one', () => {
	expect(parse([['B-1', 'NA']])).toMatchObject({ ok: false, issues: [{ item: 'B-1', code: 'notAnOption' }] });
});

test('every question may be skipped, and a form of blanks is known to be empty', () => {
	expect(parse([])).toMatchObject({ ok: true, empty: true });
	expect(
		parse([
			['A-1', ''],
			['T-1', ' \r\n\u0000 ']
		])
	).toEqual({
		ok: true,
		answers: { answers: {}, comments: {} },
		empty: true,
		unknown: 0
	});
});

test('a field sent twice is an issue, whatever it says', () => {
	expect(
		parse([
			['A-1', '5'],
			['A-1', '5']
		])
	).toMatchObject({ ok: false, issues: [{ item: 'A-1', code: 'repeated' }] });
});

test('fields of the form itself are counted and passed over', () => {
	expect(
		parse([
			['submission', 'x'],
			['consent', 'on'],
			['A-1', '5'],
			['__proto__', '5']
		])
	).toMatchObject({
		ok: true,
		answers: { answers: { 'A-1': 5 } },
		unknown: 3
	});
});

test('a text is kept as NFC with plain line ends and without control characters', () => {
	const parsed = parse([['T-1', ' cafe\u0301\r\nثانيًا\u0000\u0007 ']]);
	expect(parsed).toMatchObject({ ok: true, answers: { comments: { 'T-1': 'café\nثانيًا' } } });
});

test('a text as long as its scale allows is taken, one sign more is not', () => {
	expect(parse([['T-1', 'ت'.repeat(500)]])).toMatchObject({ ok: true });
	expect(parse([['T-1', ` ${'ت'.repeat(501)} `]])).toEqual({
		ok: false,
		issues: [{ item: 'T-1', code: 'tooLong', length: 501, most: 500 }],
		unknown: 0
	});
});

test('an item about the provider is asked once for each of them, and for nobody else', () => {
	expect(questionsOf(survey, ['x', 'y']).map(({ key }) => key)).toEqual([
		'A-1',
		'B-1',
		'P-1@x',
		'P-1@y',
		'T-1'
	]);
	expect(questionsOf(survey).map(({ key, provider }) => [key, provider])).toContainEqual(['P-1', null]);
	expect(
		parse(
			[
				['P-1@x', '5'],
				['P-1@y', 'NA'],
				['P-1@z', '1'],
				['P-1', '1']
			],
			['x', 'y']
		)
	).toMatchObject({
		ok: true,
		answers: { answers: { 'P-1@x': 5, 'P-1@y': 'NA' } },
		unknown: 2
	});
	expect(readQuestionKey('P-1@x')).toEqual({ item: 'P-1', provider: 'x' });
	expect(readQuestionKey('P-1')).toEqual({ item: 'P-1', provider: null });
});

test('whatever is posted, only options of the survey come out', () => {
	const name = fc.oneof(fc.string(), fc.constantFrom('A-1', 'B-1', 'P-1@x', 'T-1', 'constructor'));
	const value = fc.oneof(
		fc.string(),
		fc.integer({ min: -2, max: 12 }).map(String),
		fc.string({ unit: 'binary' })
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (fields) => {
			const parsed = parse(fields, ['x']);
			if (!parsed.ok) {
				expect(parsed.issues.length).toBeGreaterThan(0);
				return;
			}
			for (const [key, answer] of Object.entries(parsed.answers.answers)) {
				const question = questionsOf(survey, ['x']).find((asked) => asked.key === key);
				if (question?.scale.kind === 'text' || !question) throw new Error(`${key} is no question`);
				expect(
					[...question.scale.options, ...question.scale.missing].map((option) => option.value)
				).toContain(answer);
			}
			for (const text of Object.values(parsed.answers.comments)) expect(text).toBe(text.trim());
		}),
		{ numRuns: 1000 }
	);
});
