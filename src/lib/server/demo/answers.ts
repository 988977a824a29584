import type { AnswerSet } from '#lib/domain/answer.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import { scaleOf, type ChoiceScale, type Survey } from '#lib/domain/survey.ts';
import { commentFor } from './comments.ts';
import type { DemoEffects } from './effects.ts';
import type { DemoRun } from './plan.ts';
import type { Random } from './random.ts';

/** Where an item stands beside the others; 0 is 84 % favourable on five points. */
const itemLevel: Readonly<Record<string, number>> = {
	'D-OVR-1': 0.05,
	'D-COU-1': 0.45,
	'D-INF-1': -0.05,
	'D-PRO-1': -0.1,
	'D-SPD-1': -0.2,
	'D-CNT-1': 0,
	'D-PRV-1': 0.15,
	'D-FAC-1': -0.3,
	'D-CNF-1': 0.3,
	'D-FAI-1': 0.25,
	'D-OUT-1': 0.05,
	'D-NPS-1': 0
};

const personSpread = 0.6;
const itemSpread = 0.8;

/** One person's answers, and the language they were given in. */
export interface DemoAnswers extends AnswerSet {
	readonly language: Language;
}

/**
 * What the people of one run who answer say. Answers come from a latent normal value: the level of the item, the
 * planted effects, what the run shares, what the person shares and noise, cut into the values of the scale.
 * One person in six gives the same latent value to every item.
 */
export function answersOfRun(
	random: Random,
	run: DemoRun,
	survey: Survey,
	effects: DemoEffects
): DemoAnswers[] {
	const runShift = random.normal() * effects.runSpread;
	const responds = Math.min(0.95, run.program.responseShare + random.normal() * 0.08);
	const sets: DemoAnswers[] = [];
	for (let person = 0; person < run.people.length; person++) {
		if (!random.chance(responds)) continue;
		const personShift = random.normal() * personSpread;
		const straight = random.chance(1 / 6);
		const stopsAfter = random.chance(0.05) ? random.integer(1, survey.items.length) : survey.items.length;
		const language: Language = random.chance(0.86) ? 'ar' : 'en';
		const answers: Record<string, number | 'NA'> = {};
		const comments: Record<string, string> = {};
		for (const [index, item] of survey.items.entries()) {
			const scale = scaleOf(survey, item);
			const noise = random.normal() * itemSpread;
			if (index >= stopsAfter) continue;
			if (scale.kind === 'text') {
				const text = random.chance(0.24) ? commentFor(random, item.id, language) : null;
				if (text) comments[item.id] = text;
				continue;
			}
			if (random.chance(0.025)) continue;
			if (scale.missing.length > 0 && random.chance(0.015)) {
				answers[item.id] = 'NA';
				continue;
			}
			const level = (itemLevel[item.id] ?? 0) + shiftOf(run, item.id, effects);
			answers[item.id] = cut(level + runShift + personShift + (straight ? 0 : noise), scale);
		}
		if (Object.keys(answers).length > 0) sets.push({ answers, comments, language });
	}
	return sets;
}

/** What the planted effects add to an item's level in a run. */
export function shiftOf(run: DemoRun, item: string, effects: DemoEffects): number {
	const { improvement, decline, provider, season } = effects;
	const month = run.endsOn.slice(0, 7);
	let shift = 0;
	if (improvement && run.department === improvement.department && month < improvement.from) {
		if (improvement.items.includes(item)) shift -= improvement.size;
	}
	if (decline && run.program.key === decline.program && item === decline.item && month >= decline.from) {
		shift -= Math.min(decline.most, decline.perMonth * (1 + monthsBetween(decline.from, run.endsOn)));
	}
	if (provider && run.providers.includes(provider.index) && provider.items.includes(item)) {
		shift -= provider.size / run.providers.length;
	}
	if (season && season.items.includes(item) && season.months.includes(Number(month.slice(5)))) {
		shift -= season.size;
	}
	return shift;
}

function monthsBetween(from: string, date: CivilDate): number {
	return (
		(Number(date.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
		Number(date.slice(5, 7)) -
		Number(from.slice(5, 7))
	);
}

/** Lower bounds of the latent value for each value of a scale, by its number of options, highest value first. */
const bounds: Readonly<Record<number, readonly number[]>> = {
	3: [-0.95, -1.7],
	5: [0.45, -1, -1.6, -2.1],
	11: [0.75, 0.05, -0.55, -1, -1.35, -1.65, -1.9, -2.15, -2.4, -2.7]
};

function cut(latent: number, scale: ChoiceScale): number {
	const values = scale.options.map((option) => option.value).sort((a, b) => b - a);
	const lower = bounds[values.length];
	if (!lower) throw new RangeError(`no bounds for a scale of ${values.length} options`);
	const place = lower.findIndex((bound) => latent >= bound);
	return values[place === -1 ? values.length - 1 : place] as number;
}
