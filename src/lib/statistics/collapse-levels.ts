/** Levels with fewer respondents than this are put together before weighting. */
export const fewestOfLevel = 5;

/**
 * Which levels of one variable go together so that each has at least `fewest` respondents: a map from each level to the
 * name of its group, the levels joined with «+» in the order given; large levels keep their own name. The small ones form
 * one group; while that is small itself, the smallest other level joins it (the first of equals). With everything in one
 * group the variable says nothing: leave it out.
 */
export function collapseLevels(
	respondents: ReadonlyMap<string, number>,
	fewest = fewestOfLevel
): ReadonlyMap<string, string> {
	const ascending = [...respondents].sort(([, a], [, b]) => a - b);
	const together = new Set<string>();
	let count = 0;
	for (const [level, n] of ascending) {
		const isNeeded = n < fewest || (together.size > 0 && count < fewest);
		if (!isNeeded) break;
		together.add(level);
		count += n;
	}
	const levels = [...respondents.keys()];
	const joined = levels.filter((level) => together.has(level)).join('+');
	return new Map(levels.map((level) => [level, together.has(level) ? joined : level]));
}
