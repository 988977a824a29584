import type { RunState } from '#lib/domain/run.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { countRuns, listRuns, type ListedRun } from '#lib/server/store/run-list.ts';

/** The states of a run after its end, in the order it goes through them. */
export const endedStates = ['noSurvey', 'open', 'closed', 'sealed'] as const satisfies readonly RunState[];

export type EndedState = (typeof endedStates)[number];

/** Runs that have ended, counted, and those someone should look at. */
export interface RunOverview {
	readonly counts: Readonly<Record<EndedState, number>>;
	/** The latest that ended without a survey, with their reasons; at most `mostListed`. */
	readonly noSurvey: readonly ListedRun[];
	/** The latest whose survey is open. */
	readonly open: readonly ListedRun[];
}

/** Runs listed of each state; the rest are counted and found in the list of runs. */
export const mostListed = 25;

/** Where the runs of the whole association are on the way from their end to their results. */
export async function overviewOfRuns(runtime: Runtime): Promise<RunOverview> {
	const { db } = runtime.store;
	const today = runtime.clock.today();
	const filter = (state: RunState) => ({ programs: null, state, today });
	const page = { offset: 0, limit: mostListed };
	return {
		counts: await countEndedRuns(runtime),
		noSurvey: await listRuns(db, filter('noSurvey'), page),
		open: await listRuns(db, filter('open'), page)
	};
}

/** How many runs of the whole association are in each state after their end. */
export async function countEndedRuns(runtime: Runtime): Promise<Record<EndedState, number>> {
	const { db } = runtime.store;
	const today = runtime.clock.today();
	const counted = await Promise.all(
		endedStates.map(async (state) => [state, await countRuns(db, { programs: null, state, today })] as const)
	);
	// Every state is among the pairs.
	return Object.fromEntries(counted) as Record<EndedState, number>;
}
