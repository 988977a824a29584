import { fewestAnswerSets } from '#lib/release/figure-steps.ts';
import { correlation } from '#lib/statistics/covariance.ts';
import { isEnough } from '#lib/statistics/key-drivers.ts';
import { lmg } from '#lib/statistics/lmg.ts';
import type { AnswerSets } from './answer-sets.ts';
import { bootstrapIntervals, groupsOf } from './case-groups.ts';
import { eachComplete, mostlyAnswered } from './complete-rows.ts';
import { CrossSums } from './cross-sums.ts';
import { toFigure, type SurveyFigure } from './figure.ts';
import { rankOf, restOf } from './ranks.ts';

/** A person recommends because of being satisfied, not the other way round: no driver. */
const outcomes: ReadonlySet<string> = new Set(['overall', 'recommend']);

/**
 * What overall satisfaction goes with: the other items' shares of its R² (Shapley/LMG) where the answer sets carry it,
 * else rank correlations. The outcome is the item on overall satisfaction with the most answers; in a survey without
 * one, each item is correlated with the mean of the others on its scale. Intervals by drawing whole groups.
 */
export function driverFigures(
	sets: AnswerSets,
	answered: readonly number[],
	scale: readonly number[]
): SurveyFigure[] {
	const every = sets.columns.map((_, column) => column);
	const covered = mostlyAnswered(every, answered, sets.n);
	const outcome = covered
		.filter((column) => sets.columns[column]?.dimension === 'overall')
		.reduce<number | null>(
			(most, column) => (most !== null && (answered[most] ?? 0) >= (answered[column] ?? 0) ? most : column),
			null
		);
	if (outcome === null) return restCorrelations(sets, mostlyAnswered(scale, answered, sets.n));
	const predictors = covered.filter(
		(column) => !outcomes.has(sets.columns[column]?.dimension ?? '') && varies(sets, column)
	);
	if (predictors.length === 0) return [];
	const importance = lmgFigures(sets, predictors, outcome);
	return importance ?? predictors.flatMap((column) => rankFigure(sets, column, outcome));
}

function lmgFigures(sets: AnswerSets, predictors: readonly number[], outcome: number): SurveyFigure[] | null {
	const chosen = [...predictors, outcome];
	const groups = groupSums(sets, chosen);
	const all = addUp(groups, chosen.length);
	const covariance = isEnough(all.n, predictors.length) ? all.covariance() : null;
	const found = covariance && lmg(covariance);
	if (!found) return null;
	const intervals = bootstrapIntervals(groups, chosen.length, (sums) => {
		const drawn = sums.covariance();
		return (drawn && lmg(drawn)?.parts) ?? null;
	});
	const other = sets.columns[outcome];
	return [
		...predictors.map((column, place) =>
			toFigure('lmg', all.n, found.parts[place] ?? null, {
				item: sets.columns[column],
				other,
				interval: intervals[place]
			})
		),
		toFigure('r2', all.n, found.r2, { other })
	];
}

function rankFigure(sets: AnswerSets, column: number, outcome: number): SurveyFigure[] {
	const pairs: { row: number; x: number; y: number }[] = [];
	eachComplete(sets, [column, outcome], ([x = 0, y = 0], row) => pairs.push({ row, x, y }));
	return correlateRanks(sets, pairs, column, sets.columns[outcome] ?? null);
}

function restCorrelations(sets: AnswerSets, scale: readonly number[]): SurveyFigure[] {
	if (scale.length < 2) return [];
	return scale.flatMap((column, place) => {
		const pairs: { row: number; x: number; y: number }[] = [];
		eachComplete(sets, scale, (answers, row) =>
			pairs.push({ row, x: answers[place] ?? 0, y: restOf(answers, place) })
		);
		return correlateRanks(sets, pairs, column, null);
	});
}

/** Spearman's correlation; its interval draws the ranks of the whole again, and does not rank each sample anew. */
function correlateRanks(
	sets: AnswerSets,
	pairs: readonly { row: number; x: number; y: number }[],
	column: number,
	other: AnswerSets['columns'][number] | null
): SurveyFigure[] {
	if (pairs.length < fewestAnswerSets) return [];
	const [x, y] = [rankOf(pairs.map((pair) => pair.x)), rankOf(pairs.map((pair) => pair.y))];
	const { groups: count, of } = groupsOf(sets);
	const groups = Array.from({ length: count }, () => new CrossSums(2));
	for (const pair of pairs) groups[of(pair.row)]?.add([x(pair.x), y(pair.y)]);
	const measure = (sums: CrossSums) => {
		const covariance = sums.covariance();
		return covariance && [correlation(covariance, 0, 1)];
	};
	const value = measure(addUp(groups, 2))?.[0] ?? null;
	const [interval] = bootstrapIntervals(groups, 2, measure);
	return [toFigure('rank-correlation', pairs.length, value, { item: sets.columns[column], other, interval })];
}

function groupSums(sets: AnswerSets, chosen: readonly number[]): CrossSums[] {
	const { groups: count, of } = groupsOf(sets);
	const groups = Array.from({ length: count }, () => new CrossSums(chosen.length));
	eachComplete(sets, chosen, (answers, row) => groups[of(row)]?.add(answers));
	return groups;
}

function addUp(groups: readonly CrossSums[], variables: number): CrossSums {
	const all = new CrossSums(variables);
	for (const group of groups) all.addAll(group);
	return all;
}

function varies({ columns, n, values }: AnswerSets, column: number): boolean {
	let first = NaN;
	for (let row = 0; row < n; row++) {
		const value = values[row * columns.length + column] ?? NaN;
		if (Number.isNaN(value)) continue;
		if (Number.isNaN(first)) first = value;
		else if (value !== first) return true;
	}
	return false;
}
