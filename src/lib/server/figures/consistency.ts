import { fewestAnswerSets } from '#lib/release/figure-steps.ts';
import { correlation } from '#lib/statistics/covariance.ts';
import { consistencyOf } from '#lib/statistics/cronbach.ts';
import { omegaTotal } from '#lib/statistics/omega.ts';
import type { AnswerSets } from './answer-sets.ts';
import { eachComplete } from './complete-rows.ts';
import { CrossSums } from './cross-sums.ts';
import { toFigure, type SurveyFigure } from './figure.ts';

/** Alpha and omega of the items of one scale, and what each item does to them, over complete answer sets. */
export function consistencyFigures(sets: AnswerSets, scale: readonly number[]): SurveyFigure[] {
	if (scale.length < 2) return [];
	const sums = new CrossSums(scale.length);
	eachComplete(sets, scale, (answers) => sums.add(answers));
	const covariance = sums.covariance();
	if (!covariance || sums.n < fewestAnswerSets) return [];
	const found = consistencyOf(covariance);
	if (!found) return [];
	const { n } = sums;
	const ofItem = (place: number) => ({ item: sets.columns[scale[place] ?? 0] });
	return [
		toFigure('alpha', n, found.alpha),
		toFigure('omega', n, omegaTotal(covariance)),
		toFigure('dropped', n, sets.n - n),
		...found.itemRest.map((value, place) => toFigure('item-rest', n, value, ofItem(place))),
		...found.alphaIfDeleted.map((value, place) => toFigure('alpha-if-deleted', n, value, ofItem(place)))
	];
}

/** The correlations of an item with each of those after it, over the answer sets that answer both. */
export function correlationFigures(sets: AnswerSets, first: number): SurveyFigure[] {
	const item = sets.columns[first];
	return sets.columns.slice(first + 1).flatMap((other, step) => {
		const sums = pairSums(sets, first, first + 1 + step);
		const covariance = sums.covariance();
		if (!covariance || sums.n < fewestAnswerSets) return [];
		return toFigure('item-correlation', sums.n, correlation(covariance, 0, 1), { item, other });
	});
}

function pairSums(sets: AnswerSets, i: number, j: number): CrossSums {
	const sums = new CrossSums(2);
	eachComplete(sets, [i, j], (answers) => sums.add(answers));
	return sums;
}
