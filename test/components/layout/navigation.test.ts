import { expect, it } from 'vitest';
import type { Grant } from '#lib/domain/role.ts';
import { homesFor, navigationFor, type OwnPlaces } from '#lib/components/layout/navigation.ts';

const over = (role: Grant['role'], scope: string | null = null): Grant => ({ role, scope });
const named = (id: string) => ({ id, name: { ar: 'اسم', en: `Name ${id}` } });
const nothing: OwnPlaces = { departments: [], providers: [] };
const headed: OwnPlaces = { departments: [named('d1')], providers: [] };
const provided: OwnPlaces = { departments: [], providers: [named('v1')] };
const association = ['/manage/departments', '/manage/programs', '/manage/providers', '/manage/runs'];

it.each([
	['nobody in particular', [], nothing, [], []],
	[
		'an administrator',
		[over('administrator')],
		nothing,
		[...association, '/manage/accounts', '/manage/settings'],
		['/manage/departments']
	],
	[
		'a quality manager',
		[over('qualityManager')],
		nothing,
		['/quality', '/quality/board', '/quality/forms', '/quality/changes', ...association],
		['/quality']
	],
	['a coordinator', [over('coordinator', 'p1')], nothing, ['/manage/runs'], ['/manage/runs']],
	[
		'a head',
		[over('departmentHead', 'd1')],
		headed,
		['/quality/departments/d1', '/quality/changes'],
		['/quality/departments/d1']
	],
	[
		'a head who coordinates two programs',
		[over('coordinator', 'p1'), over('coordinator', 'p2'), over('departmentHead', 'd1')],
		headed,
		['/quality/departments/d1', '/quality/changes', '/manage/runs'],
		['/quality/departments/d1', '/manage/runs']
	],
	['a provider', [over('provider', 'v1')], provided, ['/quality/providers/v1'], ['/quality/providers/v1']],
	['a board member', [over('boardMember')], nothing, ['/quality/board'], ['/quality/board']]
])('leads %s to their pages', (_name, grants, own, links, homes) => {
	expect(navigationFor(grants, own).map((item) => item.href)).toEqual(links);
	expect(homesFor(grants, own).map((item) => item.href)).toEqual(homes);
});

it('names the providers only of somebody who stands for several', () => {
	const one = navigationFor([over('provider', 'v1')], provided);
	const two = navigationFor([over('provider', 'v1'), over('provider', 'v2')], {
		departments: [],
		providers: [named('v1'), named('v2')]
	});
	expect(one.map(({ label }) => label.en)).toEqual(['My results']);
	expect(two.map(({ label }) => label.en)).toEqual(['Name v1', 'Name v2']);
});
