import { expect, it } from 'vitest';
import type { Grant } from '#lib/domain/role.ts';
import { navigationFor } from '#lib/components/layout/navigation.ts';

const over = (role: Grant['role'], scope: string | null = null): Grant => ({ role, scope });
const headed = [{ id: 'd1', name: { ar: 'التدريب', en: 'Training' } }];
const association = ['/manage/departments', '/manage/programs', '/manage/providers', '/manage/runs'];

it.each([
	['nobody in particular', [], [], []],
	['an administrator', [over('administrator')], [], [...association, '/manage/accounts', '/manage/settings']],
	['a quality manager', [over('qualityManager')], [], ['/quality', ...association]],
	['a coordinator', [over('coordinator', 'p1')], [], ['/manage/runs']],
	['a head', [over('departmentHead', 'd1')], headed, ['/quality/departments/d1']],
	[
		'a head who coordinates a program',
		[over('coordinator', 'p1'), over('departmentHead', 'd1')],
		headed,
		['/quality/departments/d1', '/manage/runs']
	],
	['a board member', [over('boardMember')], [], []]
])('leads %s to their pages, the first one first', (_name, grants, departments, links) => {
	expect(navigationFor(grants, departments).map((item) => item.href)).toEqual(links);
});
