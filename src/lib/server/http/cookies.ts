import type { Cookies } from '@sveltejs/kit';
import type { SessionCookie } from '#lib/server/access/sign-in.ts';

/** Gives the browser the cookies that signing in or out changed. */
export function setCookies(cookies: Cookies, changed: readonly SessionCookie[]): void {
	for (const { name, value, options } of changed) cookies.set(name, value, options);
}
