import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/access/sign-in.ts';
import { setCookies } from '#lib/server/http/cookies.ts';
import type { RequestHandler } from './$types';

/** Ends the session; only ever by a form, so that no link or picture can do it. */
export const POST: RequestHandler = async ({ cookies, locals, request }) => {
	setCookies(cookies, await signOut(locals.runtime, request.headers));
	redirect(303, '/sign-in');
};
