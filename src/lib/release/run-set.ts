import type { ItemKey, ItemTally, ReleaseRules, WaitingRun } from './waiting-run.ts';

/** Least number of people behind a figure that carries a provider. */
export const leastForProvider = 10;

/** Whoever holds an open link can answer with it, more than once: open audiences need this many times k. */
export const openFactor = 4;

/** Some whole runs taken together. */
export interface RunSet {
	readonly runs: readonly WaitingRun[];
	/** Answer sets with at least one valid answer. */
	readonly respondents: number;
	/** Different people among them, at least. */
	readonly people: number;
	/** One per item and subject answered in any of the runs. */
	readonly tallies: readonly ItemTally[];
}

/** Runs taken together: their counts, with people who answered several of them counted once. */
export function toRunSet(runs: readonly WaitingRun[]): RunSet {
	const respondents = runs.reduce((sum, run) => sum + run.respondents, 0);
	const named = runs.flatMap((run) => run.people);
	const repeats = named.length - new Set(named).size;
	return { runs, respondents, people: respondents - repeats, tallies: addTallies(runs) };
}

/**
 * Whether a set may become a batch: at least k different people (4k for an open audience), and, below twice that,
 * no item to which every valid answer is unfavourable. Unanimity upwards harms nobody and is released.
 */
export function isReleasable(set: RunSet, rules: ReleaseRules): boolean {
	const least = leastPeople(set, rules);
	if (set.people < least) return false;
	return set.people >= 2 * least || !set.tallies.some(isUnanimouslyUnfavourable);
}

/**
 * The items of a batch that are withheld for good: those with fewer than k valid answers of different people (4k for
 * an open audience, 10 where the item is asked about a provider). Whose the answers of an item are is not known, so
 * every person who answered twice is taken to have answered it twice.
 */
export function withheldItems(set: RunSet, rules: ReleaseRules): ItemKey[] {
	const repeats = set.respondents - set.people;
	const least = leastPeople(set, rules);
	return set.tallies
		.filter(
			({ subject, valid }) => valid - repeats < (subject === '' ? least : Math.max(least, leastForProvider))
		)
		.map(({ item, subject }) => ({ item, subject }));
}

function leastPeople({ runs }: RunSet, { k }: ReleaseRules): number {
	return runs.some((run) => run.open) ? openFactor * k : k;
}

function isUnanimouslyUnfavourable({ valid, unfavourable }: ItemTally): boolean {
	return valid > 0 && unfavourable === valid;
}

function addTallies(runs: readonly WaitingRun[]): ItemTally[] {
	const sums = new Map<string, ItemTally>();
	for (const { item, subject, valid, unfavourable } of runs.flatMap((run) => run.tallies)) {
		const key = `${item}@${subject}`;
		const sum = sums.get(key);
		sums.set(key, {
			item,
			subject,
			valid: valid + (sum?.valid ?? 0),
			unfavourable: unfavourable + (sum?.unfavourable ?? 0)
		});
	}
	return [...sums.values()];
}
