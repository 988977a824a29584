import type { Grant, Role } from '#lib/domain/role.ts';
import type { Message } from '#lib/messages/format.ts';
import { layout } from '#lib/messages/layout.ts';

/** One link of the navigation; `label` is a thing's own name where the link leads to its page. */
export interface NavigationItem {
	readonly href: string;
	readonly label: Message;
}

/** A page that somebody came for, and the role it belongs to. */
export interface HomePage extends NavigationItem {
	readonly role: Role;
}

/** A department or provider with a page of its own. */
export interface NamedPlace {
	readonly id: string;
	readonly name: Message;
}

/** The departments a person heads, and the providers they stand for. */
export interface OwnPlaces {
	readonly departments: readonly NamedPlace[];
	readonly providers: readonly NamedPlace[];
}

const manager: readonly Role[] = ['administrator', 'qualityManager'];

const results: readonly (NavigationItem & { readonly roles: readonly Role[] })[] = [
	{ href: '/quality/forms', label: layout.forms, roles: ['qualityManager'] },
	{ href: '/quality/changes', label: layout.changes, roles: ['departmentHead', 'qualityManager'] }
];

const management: readonly (NavigationItem & { readonly roles: readonly Role[] })[] = [
	{ href: '/manage/departments', label: layout.departments, roles: manager },
	{ href: '/manage/programs', label: layout.programs, roles: manager },
	{ href: '/manage/providers', label: layout.providers, roles: manager },
	{ href: '/manage/runs', label: layout.runs, roles: ['coordinator', ...manager] },
	{ href: '/manage/accounts', label: layout.accounts, roles: ['administrator'] },
	{ href: '/manage/settings', label: layout.settings, roles: ['administrator'] }
];

/** The pages a person's roles open. Links only: every page checks the role itself. */
export function navigationFor(grants: readonly Grant[], own: OwnPlaces): NavigationItem[] {
	const holds = (roles: readonly Role[]) => grants.some((grant) => roles.includes(grant.role));
	const items: NavigationItem[] = [];
	if (holds(['qualityManager'])) items.push({ href: '/quality', label: layout.quality });
	items.push(...departmentPages(own), ...providerPages(own));
	if (holds(['boardMember', 'qualityManager'])) items.push({ href: '/quality/board', label: layout.board });
	for (const { href, label, roles } of [...results, ...management]) {
		if (holds(roles)) items.push({ href, label });
	}
	return items;
}

/** The page each of a person's roles is for, in the order of the roles; one for every department and provider. */
export function homesFor(grants: readonly Grant[], own: OwnPlaces): HomePage[] {
	const holds = (role: Role) => grants.some((grant) => grant.role === role);
	const as = (role: Role, pages: readonly NavigationItem[]) => pages.map((page) => ({ ...page, role }));
	return [
		...(holds('qualityManager') ? as('qualityManager', [{ href: '/quality', label: layout.quality }]) : []),
		...as('departmentHead', departmentPages(own)),
		...as('provider', providerPages(own)),
		...(holds('boardMember') ? as('boardMember', [{ href: '/quality/board', label: layout.board }]) : []),
		...(holds('coordinator') ? as('coordinator', [{ href: '/manage/runs', label: layout.runs }]) : []),
		...(holds('administrator')
			? as('administrator', [{ href: '/manage/departments', label: layout.departments }])
			: [])
	];
}

function departmentPages({ departments }: OwnPlaces): NavigationItem[] {
	return departments.map(({ id, name }) => ({ href: `/quality/departments/${id}`, label: name }));
}

/** Someone who is one provider reads "my results", not their own name. */
function providerPages({ providers }: OwnPlaces): NavigationItem[] {
	return providers.map(({ id, name }) => ({
		href: `/quality/providers/${id}`,
		label: providers.length === 1 ? layout.ownResults : name
	}));
}
