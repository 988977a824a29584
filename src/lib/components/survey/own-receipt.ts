import type { AnswerSet } from '#lib/domain/answer.ts';
import { questionsOf, type Question } from '#lib/domain/question.ts';
import type { OpenForm } from './DoorPage.svelte';

/** A respondent's own answers with the survey they belong to. */
export interface OwnReceipt extends Omit<OpenForm, 'state'> {
	readonly answers: AnswerSet;
}

/** The questions a receipt's answers are about. */
export function questionsOfReceipt({ survey, heading }: OwnReceipt): Question[] {
	return questionsOf(survey, heading?.providers.map((provider) => provider.id) ?? []);
}

/** Answers as the fields of a form hold them. */
export function toEntries({ answers, comments }: AnswerSet): Record<string, string> {
	const values = Object.entries(answers).map(([key, value]) => [key, String(value)] as const);
	return { ...Object.fromEntries(values), ...comments };
}
