import { fail, redirect } from '@sveltejs/kit';
import { requireManagedRun } from '#lib/server/http/require-run.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { enrolPerson, removePerson } from '#lib/server/programs/roster.ts';
import { readRosterPage } from '#lib/server/programs/roster-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { run, publication } = await requireManagedRun(locals, params.run);
	return readRosterPage(locals.runtime, run.id, publication, url.searchParams);
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const entered = textFields(await request.formData());
		const result = await enrolPerson(locals.runtime, run.id, entered, account.id);
		if (!result.ok) return fail(400, { issues: result.issues, entered });
		const done = result.outcome === 'known' ? 'known' : result.invited ? 'addedInvited' : 'added';
		redirect(303, `/manage/runs/${run.id}/people?done=${done}`);
	},
	remove: async ({ locals, params, request }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const { person = '' } = textFields(await request.formData());
		const result = await removePerson(locals.runtime, run.id, person, account.id);
		if (!result.ok) return fail(409, { issues: [{ field: '', code: result.code }], entered: {} });
		redirect(303, `/manage/runs/${run.id}/people?done=${result.link === 'used' ? 'removedUsed' : 'removed'}`);
	}
};
