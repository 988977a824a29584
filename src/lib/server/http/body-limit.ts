/** Bytes of a form, generously: the longest survey in Arabic, every letter written as six, is a fifth of it. */
export const mostFormBytes = 128 * 1024;

/** Where people with the role for it send whole files, up to the limit of the app; the page asks who they are first. */
const uploads = /^\/manage\/runs\/[^/]+\/people\/import$/;

/**
 * The status with which a request is refused before anything of its body is read: 413 for a form of too many bytes,
 * 411 for one that does not say how many. Null for all others. A form of 15 MB keeps a server busy for ten seconds,
 * and forms are sent by people nobody knows. `path` is as the app will read it, with its dots resolved.
 */
export function refuseBody(
	path: string,
	headers: {
		readonly 'content-length'?: string | undefined;
		readonly 'transfer-encoding'?: string | undefined;
	}
): 411 | 413 | null {
	if (uploads.test(path)) return null;
	if (headers['transfer-encoding'] !== undefined) return 411;
	return Number(headers['content-length'] ?? 0) > mostFormBytes ? 413 : null;
}
