/** On every answer. A rendered page brings its own content security policy, which takes the place of these. */
const everywhere = {
	'x-content-type-options': 'nosniff',
	// Not no-referrer: browsers then send `Origin: null` with form posts, which the app refuses as foreign.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
} as const;

/** Data files, JSON, CSV: nothing in them may run or load. */
const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A worker is governed by the policy of its own response, not by that of the page that starts it. */
const builtApp =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers an answer starts with, by the path of its request. */
export function baseHeaders(path: string): Readonly<Record<string, string>> {
	return { ...everywhere, 'content-security-policy': path.startsWith('/_app/') ? builtApp : inert };
}
