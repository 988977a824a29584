import { fail, redirect } from '@sveltejs/kit';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { requireAccount } from '#lib/server/access/guard.ts';
import { localPath } from '#lib/server/http/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readAcknowledgement(locals.runtime, requireAccount(locals));

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const account = requireAccount(locals);
		const form = await request.formData();
		if (form.get('acknowledged') !== 'yes') return fail(400, { code: 'missing' as const });
		const result = await acknowledge(locals.runtime, account, String(form.get('edition') ?? ''));
		if (!result.ok) return fail(409, { code: result.code });
		redirect(303, localPath(url.searchParams.get('next'), '/'));
	}
};
