import type { AnswerIssue } from '#lib/domain/answer.ts';
import { answering } from '#lib/messages/answering.ts';
import type { Message, MessageParams } from '#lib/messages/format.ts';
import type { NumberedQuestion } from './question-groups.ts';

/** What is wrong with a form: one of its answers, or (`item` null) the form as a whole. */
export type FormProblem =
	| AnswerIssue
	| { readonly item: null; readonly code: 'consentMissing' | 'empty' | 'emptyChange' | 'expired' };

/** A mistake as it is shown: its text, and the id of the control that mends it. */
export interface ShownProblem {
	/** Key of the question; null for the form as a whole. */
	readonly item: string | null;
	readonly code: FormProblem['code'];
	readonly message: Message;
	readonly params: MessageParams;
	readonly target: string;
}

/** The id of the consent box, and of the buttons. */
export const consentId = 'consent';
export const endId = 'end';

/** The id of a question's first control. */
export function controlId(key: string): string {
	return `q-${key}`;
}

/** The mistakes of a form as they are shown, in its order. */
export function showProblems(
	problems: readonly FormProblem[],
	questions: readonly NumberedQuestion[]
): ShownProblem[] {
	return problems.map((problem) => {
		const { item, code } = problem;
		const message = answering[code];
		if (item === null) {
			return {
				item,
				code,
				message,
				params: {},
				target: code === 'consentMissing' ? consentId : firstId(code, questions)
			};
		}
		const i = questions.find((question) => question.key === item)?.number ?? 0;
		const params = code === 'tooLong' ? { i, length: problem.length, most: problem.most } : { i };
		return { item, code, message, params, target: controlId(item) };
	});
}

function firstId(code: FormProblem['code'], questions: readonly NumberedQuestion[]): string {
	const first = questions[0];
	return code === 'expired' || !first ? endId : controlId(first.key);
}
