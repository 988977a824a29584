import type { Dimension } from '#lib/domain/survey.ts';
import type { Question } from '#lib/domain/question.ts';
import { answering } from '#lib/messages/answering.ts';
import type { Message } from '#lib/messages/format.ts';

/** A question with its number on the page, from 1. */
export interface NumberedQuestion extends Question {
	readonly number: number;
}

/** Questions under one heading; null where a heading would say nothing. */
export interface QuestionGroup {
	readonly heading: Message | null;
	readonly questions: readonly NumberedQuestion[];
}

/** Up to here a form is one short list and needs no headings. */
const mostWithoutHeadings = 8;

/** The questions in their order, in groups of neighbours that are about the same. */
export function groupQuestions(questions: readonly Question[]): QuestionGroup[] {
	const numbered = questions.map((question, index) => ({ ...question, number: index + 1 }));
	if (questions.length <= mostWithoutHeadings) return [{ heading: null, questions: numbered }];
	const groups: { heading: Message; questions: NumberedQuestion[] }[] = [];
	for (const question of numbered) {
		const heading = headings[question.item.dimension];
		const last = groups.at(-1);
		if (last?.heading === heading) last.questions.push(question);
		else groups.push({ heading, questions: [question] });
	}
	return groups;
}

const { groupOverall, groupProcedure, groupContent, groupTrust, groupOutcome, groupComment } = answering;

const headings: Readonly<Record<Dimension, Message>> = {
	overall: groupOverall,
	courtesy: groupProcedure,
	clarity: groupProcedure,
	ease: groupProcedure,
	speed: groupProcedure,
	effort: groupProcedure,
	referral: groupProcedure,
	content: groupContent,
	provider: groupContent,
	facilities: groupContent,
	usefulness: groupContent,
	delivery: groupContent,
	communication: groupContent,
	confidentiality: groupTrust,
	fairness: groupTrust,
	trust: groupTrust,
	rightToRate: groupTrust,
	transparency: groupTrust,
	agreement: groupTrust,
	outcome: groupOutcome,
	recommend: groupOutcome,
	impact: groupOutcome,
	reporting: groupOutcome,
	improvement: groupOutcome,
	comment: groupComment,
	other: groupComment
};
