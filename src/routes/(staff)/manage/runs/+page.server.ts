import { runStates, type RunState } from '#lib/domain/run.ts';
import { canManageAssociation, managedPrograms, requireRole } from '#lib/server/access/guard.ts';
import { toPage } from '#lib/server/programs/directory.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { countRuns, listRuns } from '#lib/server/store/run-list.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRole(locals, ['coordinator', 'administrator', 'qualityManager']);
	const { clock, store } = locals.runtime;
	const managed = managedPrograms(account);
	const all = await listPrograms(store.db);
	const visible = canManageAssociation(account) ? all : all.filter(({ id }) => managed.includes(id));
	const programs = sortByName(visible, locals.language).map(({ id, name }) => ({ id, name }));

	const asked = url.searchParams.get('program');
	const program = programs.some(({ id }) => id === asked) ? asked : null;
	const state = toState(url.searchParams.get('state'));
	const filter = {
		programs: program === null ? (visible === all ? null : programs.map(({ id }) => id)) : [program],
		state,
		today: clock.today()
	};
	const total = await countRuns(store.db, filter);
	const { page, pages, offset } = toPage(url.searchParams.get('page'), total, pageSize);
	const runs = await listRuns(store.db, filter, { offset, limit: pageSize });
	return { runs, programs, program, state, total, page, pages, mayAdd: managed.length > 0 };
};

function toState(written: string | null): RunState | null {
	return runStates.find((state) => state === written) ?? null;
}
