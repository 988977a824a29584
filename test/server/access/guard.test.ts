import { describe, expect, it, test } from 'vitest';
import type { Account } from '#lib/domain/account.ts';
import type { Grant } from '#lib/domain/role.ts';
import {
	canManageAssociation,
	canManageProgram,
	canSeeDepartment,
	canSeeProvider,
	managedPrograms,
	visibleDepartments
} from '#lib/server/access/guard.ts';
import { localPath } from '#lib/server/http/local-path.ts';
import { requestLanguage } from '#lib/server/http/request-language.ts';

const holding = (...grants: Grant[]): Account => ({
	id: 'a',
	name: 'A',
	email: 'a@b.c',
	language: 'ar',
	grants
});
const nobody = holding();
const administrator = holding({ role: 'administrator', scope: null });
const manager = holding({ role: 'qualityManager', scope: null });
const head = holding({ role: 'departmentHead', scope: 'd1' }, { role: 'departmentHead', scope: 'd2' });
const coordinator = holding({ role: 'coordinator', scope: 'p1' });
const provider = holding({ role: 'provider', scope: 'v1' });
const board = holding({ role: 'boardMember', scope: null });

describe('scopes', () => {
	test.each([
		['nobody in particular', nobody, [], false, [], false],
		['the administrator', administrator, [], true, [], false],
		['the quality manager', manager, 'all', true, [], true],
		['a head of two departments', head, ['d1', 'd2'], false, [], true],
		['a coordinator', coordinator, [], false, ['p1'], false],
		['a provider', provider, [], false, [], false],
		['a board member', board, [], false, [], false]
	] as const)('of %s', (_name, account, departments, association, programs, seesFirst) => {
		expect(visibleDepartments(account)).toEqual(departments);
		expect(canManageAssociation(account)).toBe(association);
		expect(managedPrograms(account)).toEqual(programs);
		expect(canSeeDepartment(account, 'd1')).toBe(seesFirst);
		expect(canSeeDepartment(account, 'd3')).toBe(account === manager);
		expect(canSeeProvider(account, 'v1')).toBe(account === manager || account === provider);
		expect(canSeeProvider(account, 'v2')).toBe(account === manager);
		expect(canManageProgram(account, 'p1')).toBe(account === coordinator);
		expect(canManageProgram(account, { id: 'p2' })).toBe(false);
	});
});

describe('where to go after signing in', () => {
	it.each([
		['/quality?item=D-OVR-1', '/quality?item=D-OVR-1'],
		[null, '/'],
		['', '/'],
		['quality', '/'],
		['//evil.example/x', '/'],
		['/\\evil.example', '/'],
		['/\t/evil.example', '/'],
		['https://evil.example', '/'],
		['javascript:alert(1)', '/']
	])('%j leads to %j', (next, path) => {
		expect(localPath(next, '/')).toBe(path);
	});
});

describe('the language of an answer', () => {
	it.each([
		['?lang=en', 'ar', 'ar', 'en'],
		['?lang=fr', 'en', 'ar', 'en'],
		['', undefined, 'en', 'en'],
		['', 'xx', undefined, 'ar'],
		['', undefined, undefined, 'ar']
	] as const)('for %j, cookie %j and account %j is %j', (search, cookie, account, language) => {
		expect(requestLanguage(new URL(`http://sada.test/${search}`), cookie, account)).toBe(language);
	});
});
