import { fail, redirect } from '@sveltejs/kit';
import { allow, canManageProgram, managedPrograms, requireRole } from '#lib/server/access/guard.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { readRunEntries } from '#lib/server/http/run-entries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const managed = managedPrograms(requireRole(locals, ['coordinator']));
	const { db } = locals.runtime.store;
	const [programs, providers] = await Promise.all([listPrograms(db), listProviders(db)]);
	const offered = programs.filter(({ id, archived }) => !archived && managed.includes(id));
	return {
		programs: sortByName(offered, locals.language),
		providers: sortByName(
			providers.filter(({ archived }) => !archived),
			locals.language
		),
		program: url.searchParams.get('program')
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const account = requireRole(locals, ['coordinator']);
		const { program, ...entered } = readRunEntries(await request.formData());
		if (program === '')
			return fail(400, { issues: [{ field: 'program', code: 'missing' }], entered, program });
		allow(canManageProgram(account, program));
		const saved = await addRun(locals.runtime, program, entered, account.id);
		if (!saved.ok) return fail(400, { issues: saved.issues, entered, program });
		redirect(303, `/manage/runs/${saved.id}?done=added`);
	}
};
