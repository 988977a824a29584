import { stateOfRun } from '#lib/domain/run.ts';
import { countPeople } from '#lib/server/store/people.ts';
import { requireRun } from '#lib/server/http/require-run.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a run shows of it. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { run, publication, manages } = await requireRun(locals, params.run);
	const { clock, store } = locals.runtime;
	return {
		run,
		manages,
		state: stateOfRun(run, publication, clock.today()),
		people: await countPeople(store.db, run.id),
		published: publication !== null
	};
};
