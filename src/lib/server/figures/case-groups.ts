import { fewestClusters } from '#lib/statistics/design-effect.ts';
import { quantileOfSorted } from '#lib/statistics/quantile.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import type { AnswerSets } from './answer-sets.ts';
import { CrossSums } from './cross-sums.ts';

/** Most groups that are drawn from: more would cost memory and tell nothing more about a middle 95 %. */
const mostGroups = 100;

const replicates = 400;

/**
 * The group of each answer set, for drawing whole groups with replacement: its batch, since answers of one run are alike,
 * batches dealt into at most a hundred groups. With fewer than ten batches, which say too little about how they differ,
 * answer sets are dealt one by one, and the interval takes them for independent.
 */
export function groupsOf({ batches, n }: AnswerSets): { readonly groups: number; of(row: number): number } {
	const numbers = [...new Set(batches)].sort((a, b) => a - b);
	if (numbers.length < fewestClusters) {
		const groups = Math.min(mostGroups, n);
		return { groups, of: (row) => row % groups };
	}
	const groups = Math.min(mostGroups, numbers.length);
	const place = new Map(numbers.map((number, index) => [number, index % groups]));
	return { groups, of: (row) => place.get(batches[row] ?? 0) ?? 0 };
}

/**
 * The middle 95 % of each figure that `measure` gives, over samples in which every group comes a Poisson number of times
 * (mean 1). Seeded: the same sums give the same intervals. Samples without figures are passed over; null when all are.
 *
 * Source: the bootstrap of whole clusters, A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application
 * (1997), 3.8; Poisson weights: N. Chamandy et al., Estimating Uncertainty for Massive Data Streams (2012).
 */
export function bootstrapIntervals(
	groups: readonly CrossSums[],
	variables: number,
	measure: (sums: CrossSums) => readonly (number | null)[] | null
): ({ lower: number; upper: number } | null)[] {
	const random = seededRandom('whole figures');
	const drawn: number[][] = [];
	for (let replicate = 0; replicate < replicates; replicate++) {
		const sample = new CrossSums(variables);
		for (const group of groups) {
			const times = poisson(random.next());
			if (times > 0) sample.addAll(group, times);
		}
		measure(sample)?.forEach((value, place) => {
			if (value !== null) (drawn[place] ??= []).push(value);
		});
	}
	return Array.from({ length: drawn.length }, (_, place) => {
		const sorted = Float64Array.from(drawn[place] ?? []).sort();
		const [lower, upper] = [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)];
		return lower === null || upper === null ? null : { lower, upper };
	});
}

/** How often, when 1 is the mean: the Poisson quantile of a uniform number. */
function poisson(uniform: number): number {
	let [times, probability, total] = [0, Math.exp(-1), Math.exp(-1)];
	while (uniform > total && times < 20) {
		times += 1;
		probability /= times;
		total += probability;
	}
	return times;
}
