/** Sums over clusters (sealed batches) from which the design effect of a share follows; additive. */
export interface ClusterSums {
	/** Number of clusters. */
	readonly clusters: number;
	/** Σ n_b: valid answers. */
	readonly n: number;
	/** Σ x_b: favourable answers. */
	readonly favourable: number;
	/** Σ x_b². */
	readonly favourableSquared: number;
	/** Σ x_b n_b. */
	readonly favourableTimesN: number;
	/** Σ n_b². */
	readonly nSquared: number;
}

/** Fewer clusters than this say too little about how answers cluster. */
export const fewestClusters = 10;

/**
 * How many times larger the variance of a share is than if answers were independent, from the ratio estimator
 * over clusters: m/(m−1) Σ (x_b − p n_b)² / (Σ n_b)², over p(1−p) / Σ n_b; never below 1.
 * Null with fewer than ten clusters, with no answers, or when all answers agree (the ratio is then 0/0).
 *
 * Source: L. Kish, Survey Sampling (1965), ratio means of unequal clusters; W. G. Cochran, Sampling Techniques, 3rd ed., 6.
 */
export function designEffect(sums: ClusterSums): number | null {
	const { clusters, n, favourable } = sums;
	if (clusters < fewestClusters || favourable === 0 || favourable === n) return null;
	const share = favourable / n;
	const residual = sums.favourableSquared - 2 * share * sums.favourableTimesN + share ** 2 * sums.nSquared;
	const variance = ((clusters / (clusters - 1)) * Math.max(0, residual)) / n ** 2;
	return Math.max(1, variance / ((share * (1 - share)) / n));
}
