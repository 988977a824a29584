import { fail, redirect } from '@sveltejs/kit';
import { changeRun } from '#lib/server/programs/runs.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { listRunProviders } from '#lib/server/store/runs.ts';
import { requireManagedRun } from '#lib/server/http/require-run.ts';
import { readRunEntries } from '#lib/server/http/run-entries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { run } = await requireManagedRun(locals, params.run);
	if (run.endedOn !== null) redirect(303, `/manage/runs/${run.id}`);
	const { db } = locals.runtime.store;
	const [providers, present] = await Promise.all([listProviders(db), listRunProviders(db, run.id)]);
	const chosen = present.map(({ id }) => id);
	const offered = providers.filter(({ id, archived }) => !archived || chosen.includes(id));
	return {
		providers: sortByName(offered, locals.language),
		values: {
			label: run.label,
			startsOn: run.startsOn ?? '',
			endsOn: run.endsOn ?? '',
			providers: chosen
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const { program: _, ...entered } = readRunEntries(await request.formData());
		const saved = await changeRun(locals.runtime, run.id, entered, account.id);
		if (!saved.ok) return fail(400, { issues: saved.issues, entered });
		redirect(303, `/manage/runs/${run.id}?done=changed`);
	}
};
