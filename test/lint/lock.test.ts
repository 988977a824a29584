import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Locked {
	version: string;
	optional?: boolean;
	os?: string[];
	optionalDependencies?: Record<string, string>;
}

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

/** Where Node finds a package asked for at `path`: in the nearest node_modules above. */
function find(path: string, name: string): Locked | undefined {
	const here = packages[`${path}${path === '' ? '' : '/'}node_modules/${name}`];
	if (here || path === '') return here;
	return find(path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '', name);
}

test('the lock names the packages of every platform, so that npm ci takes it anywhere', () => {
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !find(path, name))
	);
	expect(missing).toEqual([]);
});

test('packages of one platform are optional, so that the others do without', () => {
	const bound = Object.entries(packages).filter(([, { os }]) => os !== undefined);
	expect(bound.length).toBeGreaterThan(20);
	expect(bound.filter(([, { optional }]) => optional !== true)).toEqual([]);
});
