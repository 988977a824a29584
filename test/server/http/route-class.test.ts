import { expect, test } from 'vitest';
import { routeClass } from '#lib/server/http/route-class.ts';

test.each([
	['/s/aB3_x-9Qz', '/s/*'],
	['/s/aB3_x-9Qz/thanks?x=1', '/s/*'],
	['//s//aB3_x-9Qz', '/s/*'],
	['/%73/aB3_x-9Qz', '/s/*'],
	['/s%2FaB3_x-9Qz', '/s/*'],
	['/S/aB3_x-9Qz', '/s/*'],
	['/privacy/../s/aB3_x-9Qz', '/s/*'],
	['/%2e/s/aB3_x-9Qz', '/s/*'],
	['/\\s\\aB3_x-9Qz', '/s/*'],
	['http://127.0.0.1/s/aB3_x-9Qz', '*'],
	['/o/website', '/o/*'],
	['/r/0123456789', '/r/*'],
	['/setup/secret', '/setup/*'],
	['/_app/immutable/chunks/a.js', '/_app/*'],
	['/data/abc.duckdb', '/data/*'],
	['/manage/runs/r1?tab=people', '/manage/runs/r1'],
	['/privacy', '/privacy'],
	['/%E0%A4%A', '/%E0%A4%A']
])('a log says %s as %s', (url, expected) => {
	expect(routeClass(url)).toBe(expected);
});
