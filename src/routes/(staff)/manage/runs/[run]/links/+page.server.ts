import { fail, redirect } from '@sveltejs/kit';
import { replaceLink, voidLink } from '#lib/server/collecting/links.ts';
import { requireManagedRun } from '#lib/server/http/require-run.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { readLinkPage } from '#lib/server/programs/link-page.ts';
import { findInvitation } from '#lib/server/store/invitations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { account, run, publication } = await requireManagedRun(locals, params.run);
	if (!publication) redirect(303, `/manage/runs/${run.id}`);
	return readLinkPage(locals.runtime, publication, account.id, url.searchParams);
};

/** The invitation a form names, when it belongs to the run's survey. */
async function readInvitation(locals: App.Locals, publication: string, request: Request) {
	const { invitation = '' } = textFields(await request.formData());
	const found = await findInvitation(locals.runtime.store.db, invitation);
	return found?.publication === publication ? found.id : null;
}

async function changeLink(
	locals: App.Locals,
	run: string,
	request: Request,
	change: typeof replaceLink
): Promise<{ refused: 'unknown' | 'used' | 'closed' } | null> {
	const { account, publication } = await requireManagedRun(locals, run);
	const invitation = publication && (await readInvitation(locals, publication.id, request));
	if (!invitation) return { refused: 'unknown' };
	const result = await change(locals.runtime, invitation, account.id);
	return result.ok ? null : { refused: result.code };
}

export const actions: Actions = {
	replace: async ({ locals, params, request }) => {
		const refused = await changeLink(locals, params.run, request, replaceLink);
		if (refused) return fail(409, refused);
		redirect(303, `/manage/runs/${params.run}/links?done=replaced`);
	},
	void: async ({ locals, params, request }) => {
		const refused = await changeLink(locals, params.run, request, voidLink);
		if (refused) return fail(409, refused);
		redirect(303, `/manage/runs/${params.run}/links?done=voided`);
	}
};
