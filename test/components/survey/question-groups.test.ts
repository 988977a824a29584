import { expect, test } from 'vitest';
import { groupQuestions } from '#lib/components/survey/question-groups.ts';
import { questionsOf } from '#lib/domain/question.ts';
import { answering } from '#lib/messages/answering.ts';
import { findReadySurvey, readySurveys } from '#lib/server/programs/ready-surveys.ts';

function groupsOf(id: string) {
	const survey = findReadySurvey(id);
	return survey ? groupQuestions(questionsOf(survey)) : [];
}

test('a long form begins with the overall question and goes on in short groups', () => {
	const groups = groupsOf('F-POST');
	expect(groups[0]?.heading).toBe(answering.groupOverall);
	expect(groups[0]?.questions.map((question) => question.key)).toEqual(['D-OVR-1']);
	expect(Math.max(...groups.map((group) => group.questions.length))).toBeLessThanOrEqual(4);
	expect(groups.at(-1)?.heading).toBe(answering.groupComment);
});

test.each(readySurveys.map((survey) => survey.id))(
	'the questions of %s keep their order and are numbered through; no heading comes twice',
	(id) => {
		const groups = groupsOf(id);
		const questions = groups.flatMap((group) => group.questions);
		expect(questions.map((question) => question.item.id)).toEqual(
			findReadySurvey(id)?.items.map((item) => item.id)
		);
		expect(questions.map((question) => question.number)).toEqual(questions.map((_, index) => index + 1));
		const headings = groups.map((group) => group.heading);
		expect(new Set(headings).size).toBe(headings.length);
	}
);

test('a short form is one list without headings', () => {
	expect(groupsOf('F-EASY').map((group) => group.heading)).toEqual([null]);
});
