/** The word most like `word`, null when all differ in more than half its letters. */
export function nearest(word: string, known: readonly string[]): string | null {
	const ranked = known
		.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
		.sort((one, other) => one.distance - other.distance);
	const best = ranked[0];
	return best && best.distance <= word.length / 2 ? best.candidate : null;
}

/** Levenshtein distance: how many letters to add, drop or replace (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
			current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}
