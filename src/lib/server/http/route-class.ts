/** Paths whose next part is a secret or names one person's answers. */
const secretPrefixes = ['/s/', '/o/', '/r/', '/setup/'] as const;

/**
 * What a log may say of a request's path: the path without its query, and nothing below the addresses that
 * carry a token. Parts of the built app and of extracts are one class each.
 */
export function routeClass(url: string): string {
	const path = resolvedPath(url).replace(/\/+/g, '/');
	const decoded = decodeLeniently(path).toLowerCase();
	for (const prefix of [...secretPrefixes, '/_app/', '/data/']) {
		if (decoded.startsWith(prefix)) return `${prefix}*`;
	}
	return path;
}

/** The path of a request as the app reads it, with its dots resolved; `*` when it is none. */
export function resolvedPath(url: string): string {
	return (url.startsWith('/') ? URL.parse(`http://local.invalid${url}`)?.pathname : undefined) ?? '*';
}

/** A path with an escaped slash or letter is still the path it spells. */
function decodeLeniently(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
