import { fewestClusters } from './design-effect.ts';

/** Sums over clusters (sealed batches) from which the design effect of a mean follows; additive. */
export interface ClusterTotals {
	/** Number of clusters. */
	readonly clusters: number;
	/** Σ n_b: answers. */
	readonly n: number;
	/** Σ t_b: sum of the answers. */
	readonly total: number;
	/** Σ t_b². */
	readonly totalSquared: number;
	/** Σ t_b n_b. */
	readonly totalTimesN: number;
	/** Σ n_b². */
	readonly nSquared: number;
	/** Variance of one answer. */
	readonly variance: number;
}

/**
 * How many times larger the variance of a mean is than if answers were independent: m/(m−1) Σ (t_b − mean n_b)² / n²
 * over variance / n; never below 1. Null with fewer than ten clusters or when answers do not vary.
 *
 * Source: the ratio estimator of `designEffect`, of which a share is the case of answers 0 and 1.
 */
export function meanDesignEffect(sums: ClusterTotals): number | null {
	const { clusters, n, total, variance } = sums;
	if (clusters < fewestClusters || n === 0 || variance <= 0) return null;
	const mean = total / n;
	const residual = sums.totalSquared - 2 * mean * sums.totalTimesN + mean ** 2 * sums.nSquared;
	const clustered = ((clusters / (clusters - 1)) * Math.max(0, residual)) / n ** 2;
	return Math.max(1, clustered / (variance / n));
}
