import { planBatches, type PlannedBatch } from '#lib/release/batching.ts';
import { visibleOn } from '#lib/release/visibility.ts';
import type { WaitingRun } from '#lib/release/waiting-run.ts';
import { items, type MadeUpAssociation } from './made-up-association.ts';

/** A figure somebody was shown: the runs it is a sum over, for one item or for the number of respondents (null). */
export interface ReleasedSet {
	readonly item: string | null;
	readonly runs: readonly string[];
}

/** Seals an association release by release, as the job does. */
export function sealMonthly(association: MadeUpAssociation): {
	batches: PlannedBatch[];
	waiting: WaitingRun[];
} {
	const batches: PlannedBatch[] = [];
	let waiting = [...association.runs];
	for (const asOf of association.releases) {
		const plan = planBatches(waiting, association.rules, asOf);
		batches.push(...plan.batches);
		waiting = [...plan.waiting];
	}
	return { batches, waiting };
}

/**
 * Everything that all roles together are shown on the days of release: each batch, and sums of the batches they can
 * see by provider, without provider, by program and month (the board), program, department, month, and in total.
 */
export function releaseSealed(
	association: MadeUpAssociation,
	batches: readonly PlannedBatch[]
): ReleasedSet[] {
	const seen = (role: 'provider' | 'departmentHead') => {
		const views = association.releases.map((day) =>
			batches.filter((batch) => visibleOn(batch, role, association.replyDays) <= day)
		);
		return views.filter((view, index) => view.length > (views[index - 1]?.length ?? 0));
	};
	return [
		...seen('provider').flatMap((view) =>
			sumsBy(
				view.filter((batch) => batch.provider !== null),
				(batch) => [batch.provider]
			)
		),
		...seen('departmentHead').flatMap((view) => groupings.flatMap((by) => sumsBy(view, by)))
	];
}

/** The ways in which the pages sum batches. */
const groupings: readonly ((batch: PlannedBatch) => unknown[])[] = [
	() => [],
	(batch) => [batch.runs[0]],
	(batch) => [batch.department],
	(batch) => [batch.program],
	(batch) => [batch.provider],
	(batch) => [batch.period],
	(batch) => [batch.program, batch.period],
	(batch) => [batch.department, batch.provider],
	(batch) => [batch.department, batch.period, batch.provider],
	(batch) => [batch.audience, batch.sealedOn]
];

function sumsBy(batches: readonly PlannedBatch[], by: (batch: PlannedBatch) => unknown[]): ReleasedSet[] {
	const groups = Map.groupBy(batches, (batch) => JSON.stringify(by(batch)));
	return [...groups.values()].flatMap((group) =>
		[null, ...items].map((item) => ({
			item,
			runs: group
				.filter((batch) => !batch.withheld.some((withheld) => withheld.item === item))
				.flatMap((batch) => batch.runs)
		}))
	);
}
