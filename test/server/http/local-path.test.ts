import { expect, test } from 'vitest';
import { localPath } from '#lib/server/http/local-path.ts';

test('a path of this site is kept with its search', () => {
	expect(localPath('/manage/runs?state=open', '/')).toBe('/manage/runs?state=open');
	expect(localPath('/a/../b', '/')).toBe('/b');
});

test.each([
	'//elsewhere.example/',
	'/\\elsewhere.example',
	'\\\\elsewhere.example',
	'https://elsewhere.example/',
	'/.//elsewhere.example',
	'/x/..//elsewhere.example',
	'/%2e//elsewhere.example',
	'/\t/elsewhere.example',
	'javascript:alert(1)',
	''
])('an address that a browser would take elsewhere gives way to the fallback: %j', (value) => {
	expect(localPath(value, '/home')).toBe('/home');
});

test('no address at all gives way to the fallback', () => {
	expect(localPath(null, '/home')).toBe('/home');
});
