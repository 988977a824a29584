import type { CivilDate } from '#lib/domain/calendar.ts';
import type { WaitingRun } from '#lib/release/waiting-run.ts';
import { sealMonthly, type ReleasedSet } from './careful-release.ts';
import type { MadeUpAssociation } from './made-up-association.ts';

/** What a careless system shows on each day of release, most careful-looking sets of k people or more. */
export type Careless = (association: MadeUpAssociation) => ReleasedSet[];

/** Pools the small runs of each program anew at each release: the pool of May minus that of April is one small run. */
export const poolsAnew: Careless = (association) =>
	eachRelease(association, (due, k) => [
		...due.filter((run) => run.respondents >= k).map((run) => [run]),
		...Map.groupBy(
			due.filter((run) => run.respondents < k),
			(run) => run.program
		).values()
	]);

/** Hides small runs but counts them in the total of their department. */
export const keepsWithheldInTotal: Careless = (association) =>
	eachRelease(association, (due, k) => [
		...due.filter((run) => run.respondents >= k).map((run) => [run]),
		...Map.groupBy(due, (run) => run.department).values()
	]);

/** Lets the last two answers of every third run arrive after its batch was released, and shows it again with them. */
export const growsAfterRelease: Careless = (association) => {
	const { batches } = sealMonthly(association);
	return batches.flatMap((batch) => {
		const late = batch.runs.filter((_, index) => index % 3 === 0).map((run) => latePart(run));
		return [
			{ item: null, runs: batch.runs },
			{ item: null, runs: [...batch.runs, ...late] }
		];
	});
};

/** The people of a run who answered late, as a run of their own. */
export function latePart(run: string): string {
	return `${run} late`;
}

function eachRelease(
	{ runs, releases, rules }: MadeUpAssociation,
	setsOf: (due: readonly WaitingRun[], k: number) => WaitingRun[][]
): ReleasedSet[] {
	const dueOn = (day: CivilDate) => runs.filter((run) => run.dueOn <= day);
	return releases.flatMap((day) =>
		setsOf(dueOn(day), rules.k)
			.filter((set) => set.reduce((sum, run) => sum + run.respondents, 0) >= rules.k)
			.map((set) => ({ item: null, runs: set.map((run) => run.id) }))
	);
}
