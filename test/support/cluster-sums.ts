import type { ClusterSums } from '#lib/statistics/design-effect.ts';

/** The sums over batches from which their design effect follows. */
export function clusterSums(batches: readonly { favourable: number; n: number }[]): ClusterSums {
	const sum = (figure: (batch: { favourable: number; n: number }) => number) =>
		batches.reduce((all, batch) => all + figure(batch), 0);
	return {
		clusters: batches.length,
		n: sum(({ n }) => n),
		favourable: sum(({ favourable }) => favourable),
		favourableSquared: sum(({ favourable }) => favourable ** 2),
		favourableTimesN: sum(({ favourable, n }) => favourable * n),
		nSquared: sum(({ n }) => n ** 2)
	};
}
