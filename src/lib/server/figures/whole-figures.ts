import { setImmediate as nextTurn } from 'node:timers/promises';
import { fewestAnswerSets } from '#lib/release/figure-steps.ts';
import type { AnswerSets } from './answer-sets.ts';
import { commonScale, countAnswers, mostlyAnswered } from './complete-rows.ts';
import { consistencyFigures, correlationFigures } from './consistency.ts';
import { driverFigures } from './driver-figures.ts';
import type { WholeFigure } from './figure.ts';
import { straightLinedFigures } from './straight-lined.ts';

/** Every finished figure of one survey; none of fewer than 100 answer sets. Others are served in between. */
export async function measureWholeFigures(sets: AnswerSets): Promise<WholeFigure[]> {
	if (sets.n < fewestAnswerSets) return [];
	const answered = countAnswers(sets);
	const scale = commonScale(sets, answered);
	const parts = [
		() => straightLinedFigures(sets, scale),
		() => consistencyFigures(sets, mostlyAnswered(scale, answered, sets.n)),
		...sets.columns.map((_, column) => () => correlationFigures(sets, column)),
		() => driverFigures(sets, answered, scale)
	];
	const figures: WholeFigure[] = [];
	for (const part of parts) {
		await nextTurn();
		figures.push(...part().map((figure) => ({ survey: sets.survey, ...figure })));
	}
	return figures;
}
