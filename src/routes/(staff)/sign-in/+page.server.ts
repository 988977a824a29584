import { fail, redirect } from '@sveltejs/kit';
import { signIn } from '#lib/server/access/sign-in.ts';
import { setCookies } from '#lib/server/http/cookies.ts';
import { localPath } from '#lib/server/http/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.account) redirect(303, localPath(url.searchParams.get('next'), '/'));
};

export const actions: Actions = {
	default: async ({ cookies, getClientAddress, locals, request, url }) => {
		const form = await request.formData();
		const email = String(form.get('email') ?? '');
		const password = String(form.get('password') ?? '');
		const result = await signIn(locals.runtime, { email, password }, getClientAddress());
		if (!result.ok) return fail(result.code === 'wait' ? 429 : 400, { email, refusal: result });
		setCookies(cookies, result.cookies);
		redirect(303, localPath(url.searchParams.get('next'), '/'));
	}
};
