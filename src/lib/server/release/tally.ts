import type { AnswerSet } from '#lib/domain/answer.ts';
import { SadaError } from '#lib/domain/error.ts';
import { readQuestionKey } from '#lib/domain/question.ts';
import { scaleOf, type ChoiceScale, type Survey } from '#lib/domain/survey.ts';
import type { ItemKey, ItemTally } from '#lib/release/waiting-run.ts';
import type { WaitingForm } from '#lib/server/store/sealing.ts';

/** A form with the survey it answers. */
export interface ReadForm extends WaitingForm {
	readonly survey: Survey;
}

/** The item and subject of an answer's key. */
export function toItemKey(key: string): ItemKey {
	const { item, provider } = readQuestionKey(key);
	return { item, subject: provider ?? '' };
}

/** Whether someone gave at least one valid answer, and so counts as a respondent. */
export function isRespondent({ body }: { readonly body: AnswerSet }): boolean {
	return Object.values(body.answers).some((value) => value !== 'NA');
}

/** How each item was answered by the respondents among these forms, by key; "not applicable" makes a tally of 0. */
export function tallyForms(forms: readonly ReadForm[]): ItemTally[] {
	const tallies = new Map<string, ItemTally & { valid: number; unfavourable: number }>();
	for (const { survey, body } of forms.filter(isRespondent)) {
		for (const [key, value] of Object.entries(body.answers)) {
			let tally = tallies.get(key);
			if (!tally) tallies.set(key, (tally = { ...toItemKey(key), valid: 0, unfavourable: 0 }));
			if (value === 'NA') continue;
			tally.valid += 1;
			if (!choiceScaleOf(survey, tally.item).scale.favourable.includes(value)) tally.unfavourable += 1;
		}
	}
	return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

/**
 * The scale on which an item is answered, with its id. Throws `sealing.unknown-item` when the survey has no such item:
 * answers are checked when they arrive.
 */
export function choiceScaleOf(survey: Survey, itemId: string): { id: string; scale: ChoiceScale } {
	const item = survey.items.find(({ id }) => id === itemId);
	const scale = item && scaleOf(survey, item);
	if (!scale || scale.kind === 'text') {
		throw new SadaError('sealing.unknown-item', { survey: survey.id, version: survey.version, item: itemId });
	}
	return { id: item.scale, scale };
}
