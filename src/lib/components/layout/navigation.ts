import type { Grant, Role } from '#lib/domain/role.ts';
import type { Message } from '#lib/messages/format.ts';
import { layout } from '#lib/messages/layout.ts';

/** One link of the navigation; `name` is a department's own name where the link leads to its page. */
export interface NavigationItem {
	readonly href: string;
	readonly label: Message;
}

/** A department whose head sees a link to its page. */
export interface NamedDepartment {
	readonly id: string;
	readonly name: Message;
}

const manager: readonly Role[] = ['administrator', 'qualityManager'];

const sections: readonly (NavigationItem & { readonly roles: readonly Role[] })[] = [
	{ href: '/manage/departments', label: layout.departments, roles: manager },
	{ href: '/manage/programs', label: layout.programs, roles: manager },
	{ href: '/manage/providers', label: layout.providers, roles: manager },
	{ href: '/manage/runs', label: layout.runs, roles: ['coordinator', ...manager] },
	{ href: '/manage/accounts', label: layout.accounts, roles: ['administrator'] },
	{ href: '/manage/settings', label: layout.settings, roles: ['administrator'] }
];

/**
 * The pages a person's roles open, the one they came for first. Links only: every page checks the role itself.
 * `departments` are those the person heads.
 */
export function navigationFor(
	grants: readonly Grant[],
	departments: readonly NamedDepartment[]
): NavigationItem[] {
	const holds = (roles: readonly Role[]) => grants.some((grant) => roles.includes(grant.role));
	const items: NavigationItem[] = [];
	if (holds(['qualityManager'])) items.push({ href: '/quality', label: layout.quality });
	for (const { id, name } of departments) items.push({ href: `/quality/departments/${id}`, label: name });
	for (const { href, label, roles } of sections) if (holds(roles)) items.push({ href, label });
	return items;
}
