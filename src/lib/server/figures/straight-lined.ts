import { fewestAnswerSets } from '#lib/release/figure-steps.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { fewestItems } from '#lib/statistics/straight-lining.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import type { AnswerSets } from './answer-sets.ts';
import { toFigure, type SurveyFigure } from './figure.ts';

/**
 * The share of answer sets that give one answer to all items of a common scale, of those with at least four answers to
 * them; missing ones are passed over. Its interval is Wilson's on n ÷ design effect of the batches.
 */
export function straightLinedFigures(sets: AnswerSets, scale: readonly number[]): SurveyFigure[] {
	if (scale.length < fewestItems) return [];
	const batches = new Map<number, { n: number; straight: number }>();
	for (let row = 0; row < sets.n; row++) {
		const straight = isStraight(sets, scale, row);
		if (straight === null) continue;
		const number = sets.batches[row] ?? 0;
		const batch = batches.get(number) ?? { n: 0, straight: 0 };
		batches.set(number, { n: batch.n + 1, straight: batch.straight + (straight ? 1 : 0) });
	}
	const all = [...batches.values()];
	const sum = (value: (batch: { n: number; straight: number }) => number) =>
		all.reduce((total, batch) => total + value(batch), 0);
	const n = sum((batch) => batch.n);
	const favourable = sum((batch) => batch.straight);
	if (n < fewestAnswerSets) return [];
	const effect = designEffect({
		clusters: all.length,
		n,
		favourable,
		favourableSquared: sum((batch) => batch.straight ** 2),
		favourableTimesN: sum((batch) => batch.straight * batch.n),
		nSquared: sum((batch) => batch.n ** 2)
	});
	const { share, interval } = wilson(favourable, n, effect ?? 1);
	return [toFigure('straight-lined', n, share, { interval })];
}

/** Whether all answers of a row agree; null with too few to say. */
function isStraight({ columns, values }: AnswerSets, scale: readonly number[], row: number): boolean | null {
	let given = 0;
	let first = NaN;
	let agrees = true;
	for (const column of scale) {
		const value = values[row * columns.length + column] ?? NaN;
		if (Number.isNaN(value)) continue;
		if (given === 0) first = value;
		else if (value !== first) agrees = false;
		given += 1;
	}
	return given < fewestItems ? null : agrees;
}
