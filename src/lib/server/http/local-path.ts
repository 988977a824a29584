/**
 * The path in a parameter that says where to go next, `fallback` unless it stays on this site: a link to the sign-in
 * page must not lead people elsewhere after it.
 */
export function localPath(value: string | null, fallback: string): string {
	if (value === null || !value.startsWith('/')) return fallback;
	const base = 'http://local.invalid';
	const parsed = URL.parse(value, base);
	// Without its dots `/.//elsewhere` begins with two slashes, which browsers read as another site.
	const stays = parsed?.origin === base && !parsed.pathname.startsWith('//');
	return stays ? parsed.pathname + parsed.search : fallback;
}
