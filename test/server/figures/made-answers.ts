import type { AnswerColumn, AnswerSets } from '#lib/server/figures/answer-sets.ts';
import { seededRandom } from '#test/support/seeded-random.ts';

/** Columns of a made-up form: overall satisfaction, three things about it, and how likely people are to recommend. */
export const madeColumns: readonly AnswerColumn[] = [
	{ item: 'A-CLEAR', scale: 'AGR5', dimension: 'clarity', low: 1, high: 5 },
	{ item: 'B-SPEED', scale: 'AGR5', dimension: 'speed', low: 1, high: 5 },
	{ item: 'C-ROOM', scale: 'AGR5', dimension: 'facilities', low: 1, high: 5 },
	{ item: 'D-ALL', scale: 'SAT5', dimension: 'overall', low: 1, high: 5 },
	{ item: 'E-NPS', scale: 'NPS11', dimension: 'recommend', low: 0, high: 10 }
];

/**
 * Answer sets in which clarity decides most of overall satisfaction, speed some and the room nothing; batches of 20 share
 * a mood. `missing` is how often an answer lacks.
 */
export function madeAnswers(n: number, { missing = 0, batchOf = 20, seed = 1 } = {}): AnswerSets {
	const random = seededRandom(seed);
	const width = madeColumns.length;
	const values = new Float32Array(n * width);
	const batches = Uint32Array.from({ length: n }, (_, row) => Math.floor(row / batchOf));
	let mood = 0;
	for (let row = 0; row < n; row++) {
		if (row % batchOf === 0) mood = random.next() - 0.5;
		const latent = () => mood + random.next() * 4;
		const [clear, speed, room] = [latent(), latent(), latent()];
		const overall = 0.7 * clear + 0.3 * speed + random.next();
		const five = (value: number) => Math.min(5, Math.max(1, Math.round(value) + 1));
		const answers = [five(clear), five(speed), five(room), five(overall), Math.round(overall * 2)];
		answers.forEach((answer, place) => {
			values[row * width + place] = random.chance(missing) ? NaN : answer;
		});
	}
	return { survey: 'F-MADE', columns: madeColumns, n, values, batches };
}

/** The same as rows, null where an answer lacks. */
export function rowsOf({ columns, n, values }: AnswerSets, chosen = columns.map((_, place) => place)) {
	return Array.from({ length: n }, (_, row) =>
		chosen.map((place) => {
			const value = values[row * columns.length + place] ?? NaN;
			return Number.isNaN(value) ? null : value;
		})
	);
}
