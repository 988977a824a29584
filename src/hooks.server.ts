import {
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { building, dev, version } from '$app/environment';
import { SadaError } from '#lib/domain/error.ts';
import { directionOf, isLanguage } from '#lib/domain/language.ts';
import { hasSession, readSession } from '#lib/server/access/sign-in.ts';
import { readConfig } from '#lib/server/config.ts';
import { closeEngines } from '#lib/server/extracts/reading.ts';
import { compressResponse } from '#lib/server/http/compress.ts';
import { setCookies } from '#lib/server/http/cookies.ts';
import { HeldPage } from '#lib/server/http/held-page.ts';
import { localPath } from '#lib/server/http/local-path.ts';
import { languageCookie, requestLanguage } from '#lib/server/http/request-language.ts';
import { startJobs } from '#lib/server/jobs/start-jobs.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';

let runtime: Runtime;

/** Opens the store once for the process and closes it when the server was told to stop. */
export const init: ServerInit = async () => {
	if (building) return;
	runtime = await openRuntime(readConfig(process.env), { build: dev ? null : version });
	const jobs = startJobs(runtime);
	process.once('sveltekit:shutdown', async () => {
		await jobs.stop();
		closeEngines(runtime);
		await runtime.store.close();
	});
};

/** Pages of people who have no account: nobody's session is read there, and nothing there is kept in a cache. */
const respondentPath = /^\/(?:[sor]\/|privacy$)/;

/** Knows who asks and in which language, and finishes every answer: language, privacy, compression. */
export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, locals, request, url } = event;
	const respondent = respondentPath.test(url.pathname);
	// Without this a program that accepts anything would get the form's outcome as JSON, not as the redirect people get.
	if (respondent && request.method === 'POST') request.headers.set('accept', 'text/html');
	locals.runtime = runtime;
	locals.account = respondent ? null : await readAccount(event);
	const remembered = respondent ? undefined : cookies.get(languageCookie.name);
	locals.language = requestLanguage(url, remembered, locals.account?.language);
	locals.returnTo = returnAddress(event);
	// Respondents get no cookie: their pages carry the language in their addresses.
	if (!respondent && request.method === 'GET' && isLanguage(url.searchParams.get('lang'))) {
		rememberLanguage(event);
		redirect(303, addressWithoutLanguage(url));
	}

	const { language } = locals;
	const isPrivate = locals.account !== null || respondent;
	const page = new HeldPage();
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const written = html.replace('%lang%', language).replace('%dir%', directionOf(language));
			return isPrivate ? page.hold(written) : written;
		}
	});
	if (isPrivate && !response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return compressResponse(request, page.release(response));
};

/**
 * Writes down what went wrong on our side, by the name of the route: an address may hold somebody's token. What was
 * asked wrongly is no fault of ours, and its error may name the address.
 */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'Not found' };
	if (status < 500) return { message: 'Bad request' };
	runtime.log.error('request.failed', error, { route: event.route.id, method: event.request.method });
	return { message: 'Internal error', code: error instanceof SadaError ? error.code : 'internal' };
};

async function readAccount({ cookies, locals, request }: RequestEvent) {
	if (!hasSession(request.headers)) return null;
	const session = await readSession(locals.runtime, request.headers);
	setCookies(cookies, session.cookies);
	return session.account;
}

function rememberLanguage({ cookies, locals }: RequestEvent): void {
	cookies.set(languageCookie.name, locals.language, {
		path: '/',
		maxAge: languageCookie.maxAgeSeconds,
		httpOnly: true,
		sameSite: 'lax',
		secure: locals.runtime.config.origin.startsWith('https:')
	});
}

/** The same address without the language, so that a link passed on is read in the reader's own. */
function addressWithoutLanguage(url: URL): string {
	const search = new URLSearchParams(url.searchParams);
	search.delete('lang');
	return localPath(url.pathname + (search.size > 0 ? `?${search}` : ''), '/');
}

/** Forms come back to the page they stand on, without the action's name. */
function returnAddress({ isDataRequest, request, url }: RequestEvent): string | null {
	if (request.method === 'POST') return url.pathname;
	const forPage = isDataRequest || (request.headers.get('accept') ?? '').includes('text/html');
	return forPage ? url.pathname + url.search : null;
}
