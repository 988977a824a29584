import { readQuestionKey } from '#lib/domain/question.ts';
import type { ItemKey } from '#lib/release/waiting-run.ts';
import type { Answer, BatchItem, BatchTally, Response } from '#lib/server/store/batches.ts';
import type { Comment } from '#lib/server/store/comment-blocks.ts';
import { randomId } from '#lib/server/store/id.ts';
import { choiceScaleOf, isRespondent, toItemKey, type ReadForm } from './tally.ts';

/** What a batch keeps of its forms: nothing in it says which form, run or person it came from. */
export interface BatchContent {
	/** In the order of their new random ids, as are the comments. */
	readonly responses: readonly Response[];
	readonly answers: readonly Answer[];
	readonly items: readonly BatchItem[];
	readonly tallies: readonly BatchTally[];
	/** Also of people who only commented and are no respondents. */
	readonly comments: readonly Comment[];
}

/** Cuts the forms of a batch apart, under new ids; answers to withheld items are left behind. */
export function toBatchContent(forms: readonly ReadForm[], withheld: readonly ItemKey[]): BatchContent {
	const hidden = new Set(withheld.map(({ item, subject }) => `${item}@${subject}`));
	const items = new Map<string, BatchItem>();
	const tallies = new Map<string, BatchTally & { n: number }>();
	const answers: Answer[] = [];
	const respondents = byId(forms.filter(isRespondent).map((form) => ({ ...form, id: randomId() })));

	for (const { id: response, survey, body } of respondents) {
		for (const [question, given] of Object.entries(body.answers)) {
			const key = toItemKey(question);
			const name = `${key.item}@${key.subject}`;
			items.set(name, { ...key, scale: choiceScaleOf(survey, key.item).id, withheld: hidden.has(name) });
			if (hidden.has(name)) continue;
			const value = given === 'NA' ? null : given;
			answers.push({ response, ...key, value });
			const place = `${name}@${String(given)}`;
			const tally = tallies.get(place) ?? { ...key, value: value ?? -1, n: 0 };
			tally.n += 1;
			tallies.set(place, tally);
		}
	}
	return {
		responses: respondents.map(({ id, version, language, channel }) => ({ id, version, language, channel })),
		answers,
		items: [...items.values()],
		tallies: [...tallies.values()],
		comments: byId(forms.flatMap(toComments))
	};
}

function toComments({ body }: ReadForm): Comment[] {
	return Object.entries(body.comments).map(([key, text]) => ({
		id: randomId(),
		item: readQuestionKey(key).item,
		text
	}));
}

/** Random ids put rows in an order that says nothing. */
function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
	return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
