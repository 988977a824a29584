import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponseMap } from '#lib/domain/response-map.ts';
import { mapIssue } from '#lib/messages/importing.ts';
import { surveyIssue } from '#lib/messages/survey.ts';

const sound = {
	department: { name: { ar: 'التعليم', en: 'Teaching' } },
	program: { column: 'class' },
	survey: { id: 'EVALUATION', title: { ar: 'تقييم', en: 'Evaluation' } },
	items: [{ from: 'q1', to: 'q3', idPrefix: 'Q-', scale: 'AGR5' }]
};

function issuesOf(changes: Record<string, unknown>): string[] {
	const parsed = parseResponseMap(JSON.stringify({ ...sound, ...changes }));
	return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`);
}

describe('a map of past responses', () => {
	it('may be short', () => {
		expect(parseResponseMap(JSON.stringify(sound))).toMatchObject({ ok: true, map: sound });
	});

	it('of the worked examples is sound', () => {
		const folder = 'test/importing/maps';
		for (const file of readdirSync(folder)) {
			expect(parseResponseMap(readFileSync(`${folder}/${file}`, 'utf8'))).toMatchObject({ ok: true });
		}
	});

	it.each([
		[{ department: {} }, 'department: eitherOr'],
		[{ department: undefined }, 'department: missing'],
		[{ program: { column: '' } }, 'program.column: empty'],
		[{ program: { name: { ar: 'أ', en: 'a' }, values: {} } }, 'program.values: eitherOr'],
		[{ provider: { name: { ar: 'أ' } } }, 'provider.name.en: missing'],
		[{ date: { column: 'd', value: '2026-01-01' } }, 'date.value: notTogether'],
		[{ date: { value: '2026-02-30' } }, 'date.value: invalid'],
		[{ date: { column: 'd', order: 'year' } }, 'date.order: notOneOf'],
		[{ run: {} }, 'run: eitherOr'],
		[{ survey: {} }, 'survey: eitherOr'],
		[{ survey: { id: 'lower', title: { ar: 'أ', en: 'a' } } }, 'survey.id: wrongSurveyId'],
		[{ survey: { id: 'X' } }, 'survey.title: eitherOr'],
		[{ items: [] }, 'items: tooFew'],
		[{ items: [{ column: 'q' }] }, 'items[0].id: eitherOr'],
		[{ items: [{ from: 'q', to: 'r' }] }, 'items[0].idPrefix: eitherOr'],
		[{ items: [{ column: 'q', from: 'q', id: 'Q-1' }] }, 'items[0].from: notTogether'],
		[{ items: [{ column: 'q', id: 'Q-1', values: { yes: 11 } }] }, 'items[0].values.yes: wrongRecode'],
		[{ items: [{ column: 'q', id: 'q1' }] }, 'items[0].id: wrongItemId'],
		[{ colour: 'red' }, 'colour: unknownField']
	])('with %j says where it is wrong', (changes, issue) => {
		expect(issuesOf(changes)).toContain(issue);
	});

	it('names the line and column of a mistake', () => {
		const parsed = parseResponseMap('{\n\t"department": {},\n\t"department": 3\n}');
		expect(parsed.ok || parsed.issues[0]).toMatchObject({
			path: 'department',
			code: 'repeatedKey',
			place: { line: 3, column: 2 }
		});
		expect(parseResponseMap('{ "a": }')).toMatchObject({ ok: false, issues: [{ code: 'notJson' }] });
	});

	it('of any content is either sound or has issues that have a message', () => {
		const part = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom({ column: 'x' }, { name: { ar: 'أ', en: 'a' } }, [{}])
		);
		const shape = fc.record(
			{
				department: part,
				program: part,
				provider: part,
				date: part,
				run: part,
				survey: part,
				items: part,
				scales: part
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(fc.oneof(shape, fc.jsonValue()), (json) => {
				const parsed = parseResponseMap(JSON.stringify(json));
				if (parsed.ok) return;
				expect(parsed.issues.length).toBeGreaterThan(0);
				for (const { code } of parsed.issues) expect({ ...surveyIssue, ...mapIssue }[code]).toBeDefined();
			}),
			{ numRuns: 2000 }
		);
	});
});
