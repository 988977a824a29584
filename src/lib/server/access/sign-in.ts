import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Account } from '#lib/domain/account.ts';
import { isLanguage } from '#lib/domain/language.ts';
import { networkOf } from '#lib/server/http/network.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listGrants } from '#lib/server/store/grants.ts';
import { authOf } from './auth.ts';
import { FailureLimit } from './failure-limit.ts';

/** A cookie for the browser, in the terms of RFC 6265. */
export interface SessionCookie {
	readonly name: string;
	readonly value: string;
	readonly options: Omit<ReturnType<typeof toCookieOptions>, 'path'> & {
		readonly path: string;
		readonly secure: boolean;
		readonly httpOnly: boolean;
	};
}

export type SignInResult =
	| { readonly ok: true; readonly cookies: SessionCookie[] }
	/** Unknown address, wrong password and closed account are one answer: a guesser learns nothing. */
	| { readonly ok: false; readonly code: 'wrong' }
	| { readonly ok: false; readonly code: 'wait'; readonly minutes: number };

const fiveMinutes = 300_000;

/** No address of an account is longer; what is tried is remembered for a while, and shall not fill the memory. */
const longestEmail = 254;

/**
 * One person's tries from one network address, and all tries from it: a whole office shares an address, so the
 * second is wide enough for everyone in it to mistype twice, and knowing the password never counts.
 */
const tries = {
	person: new FailureLimit({ failures: 5, windowMs: fiveMinutes }),
	address: new FailureLimit({ failures: 200, windowMs: fiveMinutes })
};

/** Opens a session for an e-mail address and password; `address` is the network address they came from. */
export async function signIn(
	runtime: Runtime,
	credentials: { email: string; password: string },
	address: string
): Promise<SignInResult> {
	const email = credentials.email.trim().toLowerCase().slice(0, longestEmail);
	const network = networkOf(address);
	const person = `${network} ${email}`;
	const now = performance.now();
	const waitMs = Math.max(tries.person.waitMs(person, now), tries.address.waitMs(network, now));
	if (waitMs > 0) return { ok: false, code: 'wait', minutes: Math.ceil(waitMs / 60_000) };
	tries.person.count(person, now);
	tries.address.count(network, now);
	try {
		const { headers } = await authOf(runtime).api.signInEmail({
			body: { email, password: credentials.password },
			headers: new Headers(),
			returnHeaders: true
		});
		tries.person.clear(person);
		tries.address.forgive(network);
		return { ok: true, cookies: cookiesOf(headers) };
	} catch (error) {
		if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
		return { ok: false, code: 'wrong' };
	}
}

/** Ends the session of a request's cookies; the cookies returned remove them from the browser. */
export async function signOut(runtime: Runtime, requestHeaders: Headers): Promise<SessionCookie[]> {
	const { headers } = await authOf(runtime).api.signOut({
		headers: onlyCookies(requestHeaders),
		returnHeaders: true
	});
	return cookiesOf(headers);
}

/**
 * Who a request's cookies belong to, null for nobody, with the cookies to set again where the session was
 * prolonged.
 */
export async function readSession(
	runtime: Runtime,
	requestHeaders: Headers
): Promise<{ account: Account | null; cookies: SessionCookie[] }> {
	const { response, headers } = await authOf(runtime).api.getSession({
		headers: onlyCookies(requestHeaders),
		returnHeaders: true
	});
	const cookies = cookiesOf(headers);
	if (!response || response.user.disabled) return { account: null, cookies };
	const { id, name, email, language } = response.user;
	const grants = await listGrants(runtime.store.db, id);
	return {
		account: { id, name, email, language: isLanguage(language) ? language : 'ar', grants },
		cookies
	};
}

/** Whether a request carries a session at all; asked first, since most requests carry none. */
export function hasSession(requestHeaders: Headers): boolean {
	return requestHeaders.get('cookie')?.includes('sada.session_token=') ?? false;
}

/** Leaves out what the session table would otherwise keep about a person's device. */
function onlyCookies(headers: Headers): Headers {
	return new Headers({ cookie: headers.get('cookie') ?? '' });
}

function cookiesOf(headers: Headers): SessionCookie[] {
	return headers.getSetCookie().flatMap((header) =>
		[...parseSetCookieHeader(header)].map(([name, attributes]) => ({
			name,
			value: attributes.value,
			options: {
				...toCookieOptions(attributes),
				path: attributes.path || '/',
				secure: attributes.secure ?? false,
				httpOnly: attributes.httponly ?? false
			}
		}))
	);
}
