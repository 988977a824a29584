import { expect, test } from 'vitest';
import { showProblems } from '#lib/components/survey/problems.ts';
import { groupQuestions } from '#lib/components/survey/question-groups.ts';
import { questionsOf } from '#lib/domain/question.ts';
import { format } from '#lib/messages/format.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';

const survey = findReadySurvey('F-POST');
const questions = survey ? groupQuestions(questionsOf(survey)).flatMap((group) => group.questions) : [];

test('each mistake leads to the control that mends it', () => {
	const shown = showProblems(
		[
			{ item: null, code: 'consentMissing' },
			{ item: null, code: 'empty' },
			{ item: null, code: 'expired' },
			{ item: 'D-COU-1', code: 'notAnOption' }
		],
		questions
	);
	expect(shown.map((problem) => problem.target)).toEqual(['consent', 'q-D-OVR-1', 'end', 'q-D-COU-1']);
});

test('a mistake in an answer names its question as the page numbers it', () => {
	const [problem] = showProblems([{ item: 'D-OPN-2', code: 'tooLong', length: 612, most: 500 }], questions);
	if (!problem) throw new Error('no problem shown');
	expect(format('en', problem.message, problem.params)).toBe(
		'Question 14: shorten the text; it has 612 characters and at most 500 fit'
	);
	expect(format('ar', problem.message, problem.params)).toContain('السؤال 14');
});
