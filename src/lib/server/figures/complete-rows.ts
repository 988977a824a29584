import type { AnswerSets } from './answer-sets.ts';

/** Share of the answer sets that must hold an item before it stands in figures over complete sets. */
const fewestAnswered = 0.8;

/** Of each column, how many answer sets hold a valid answer. */
export function countAnswers({ columns, n, values }: AnswerSets): number[] {
	const counts = columns.map(() => 0);
	for (let row = 0, at = 0; row < n; row++) {
		for (let column = 0; column < columns.length; column++, at++) {
			if (!Number.isNaN(values[at])) counts[column] = (counts[column] ?? 0) + 1;
		}
	}
	return counts;
}

/**
 * The columns whose scales run over the same values, of the values that most of the answered columns have: what stands
 * on other values cannot be added to them or be the same answer.
 */
export function commonScale(sets: AnswerSets, answered: readonly number[]): number[] {
	const asked = sets.columns.flatMap((_, column) => ((answered[column] ?? 0) > 0 ? [column] : []));
	const groups = Map.groupBy(asked, (column) => {
		const { low, high } = sets.columns[column] ?? {};
		return `${low} ${high}`;
	});
	return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Of some columns, those that 80 % of the answer sets hold: one that many skip would cost too many complete sets. */
export function mostlyAnswered(columns: readonly number[], answered: readonly number[], n: number): number[] {
	return columns.filter((column) => (answered[column] ?? 0) >= fewestAnswered * n);
}

/** Calls `take` with the answers of some columns, in a buffer that is used again, for each answer set that has all. */
export function eachComplete(
	sets: AnswerSets,
	chosen: readonly number[],
	take: (answers: Float64Array, row: number) => void
): void {
	const width = sets.columns.length;
	const answers = new Float64Array(chosen.length);
	for (let row = 0; row < sets.n; row++) {
		let isComplete = true;
		for (const [place, column] of chosen.entries()) {
			const value = sets.values[row * width + column] ?? NaN;
			if (Number.isNaN(value)) {
				isComplete = false;
				break;
			}
			answers[place] = value;
		}
		if (isComplete) take(answers, row);
	}
}
