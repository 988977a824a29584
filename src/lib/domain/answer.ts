import { toLatinDigits } from './arabic-text.ts';
import { questionsOf, type Question } from './question.ts';
import type { ChoiceScale, Survey } from './survey.ts';

/** The answers of one form, by question key (`ITEM` or `ITEM@PROVIDERID`); what was skipped is absent. */
export interface AnswerSet {
	readonly answers: Readonly<Record<string, number | 'NA'>>;
	readonly comments: Readonly<Record<string, string>>;
}

/** What is wrong with one answer; `item` is the question key, `most` the longest text allowed. */
export type AnswerIssue =
	| { readonly item: string; readonly code: 'repeated' | 'notAnOption' }
	| { readonly item: string; readonly code: 'tooLong'; readonly length: number; readonly most: number };

export type ParsedAnswers =
	| {
			readonly ok: true;
			readonly answers: AnswerSet;
			/** Nothing was answered and nothing written. */
			readonly empty: boolean;
			/** How many fields named no question of this survey. */
			readonly unknown: number;
	  }
	| { readonly ok: false; readonly issues: readonly AnswerIssue[]; readonly unknown: number };

/**
 * The answers in the fields of a form. Every question may be skipped: an absent or blank field is no answer. Numbers
 * may be in Arabic-Indic digits. Texts are made NFC, with `\n` line ends, without surrounding white space and control
 * characters. Fields that name no question are counted and passed over. Issues come in the order of the survey.
 */
export function parseAnswers(
	survey: Survey,
	entries: Iterable<readonly [string, string]>,
	providers: readonly string[] = []
): ParsedAnswers {
	const fields = new Map<string, string[]>();
	for (const [name, value] of entries) {
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	const issues: AnswerIssue[] = [];
	const answers: Record<string, number | 'NA'> = {};
	const comments: Record<string, string> = {};
	for (const question of questionsOf(survey, providers)) {
		const values = fields.get(question.key);
		if (!values) continue;
		fields.delete(question.key);
		const read = readAnswer(question, values);
		if (read.kind === 'issue') issues.push(read.issue);
		else if (read.kind === 'value') answers[question.key] = read.value;
		else if (read.kind === 'text') comments[question.key] = read.text;
	}
	const unknown = fields.values().reduce((sum, values) => sum + values.length, 0);
	if (issues.length > 0) return { ok: false, issues, unknown };
	const empty = Object.keys(answers).length === 0 && Object.keys(comments).length === 0;
	return { ok: true, answers: { answers, comments }, empty, unknown };
}

type Read =
	| { readonly kind: 'skipped' }
	| { readonly kind: 'value'; readonly value: number | 'NA' }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'issue'; readonly issue: AnswerIssue };

function readAnswer(question: Question, values: readonly string[]): Read {
	const { key, scale } = question;
	const [raw = '', ...others] = values;
	if (others.length > 0) return { kind: 'issue', issue: { item: key, code: 'repeated' } };
	if (scale.kind === 'text') {
		const text = toCommentText(raw);
		if (text === '') return { kind: 'skipped' };
		if (text.length <= scale.maxLength) return { kind: 'text', text };
		return {
			kind: 'issue',
			issue: { item: key, code: 'tooLong', length: text.length, most: scale.maxLength }
		};
	}
	if (raw.trim() === '') return { kind: 'skipped' };
	const value = readChoice(scale, raw);
	return value === null
		? { kind: 'issue', issue: { item: key, code: 'notAnOption' } }
		: { kind: 'value', value };
}

function readChoice(scale: ChoiceScale, raw: string): number | 'NA' | null {
	const text = toLatinDigits(raw.trim());
	if (scale.missing.some((missing) => missing.value === text)) return 'NA';
	if (!/^(?:\d|10)$/.test(text)) return null;
	return scale.options.some((option) => option.value === Number(text)) ? Number(text) : null;
}

/** A comment as it is kept: NFC, `\n` line ends, no control characters, no surrounding white space. */
export function toCommentText(raw: string): string {
	return raw
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.trim();
}
