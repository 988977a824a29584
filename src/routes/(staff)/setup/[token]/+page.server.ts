import { fail, redirect } from '@sveltejs/kit';
import { passwordLength } from '#lib/server/access/password.ts';
import { completeSetup, readSetupLink } from '#lib/server/access/setup.ts';
import { signIn } from '#lib/server/access/sign-in.ts';
import { setCookies } from '#lib/server/http/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { purpose: await readSetupLink(locals.runtime, params.token), passwordLength };
};

export const actions: Actions = {
	default: async ({ cookies, getClientAddress, locals, params, request }) => {
		const { runtime, language } = locals;
		const form = await request.formData();
		const [name = '', email = '', password = ''] = ['name', 'email', 'password'].map((field) =>
			String(form.get(field) ?? '')
		);
		const result = await completeSetup(runtime, params.token, { name, email, password, language });
		if (!result.ok) {
			return fail(400, { name, email, issues: result.code === 'invalid' ? result.issues : [] });
		}
		const entered = await signIn(runtime, { email: result.email, password }, getClientAddress());
		if (entered.ok) setCookies(cookies, entered.cookies);
		redirect(303, entered.ok ? '/' : '/sign-in');
	}
};
