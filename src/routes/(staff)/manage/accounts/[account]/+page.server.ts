import { error, fail, redirect } from '@sveltejs/kit';
import {
	changeAccount,
	closeAccount,
	findStaffMember,
	type AccountIssue
} from '#lib/server/access/accounts.ts';
import { readAccountForm, type AccountEntries } from '#lib/server/access/account-form.ts';
import { requireRole } from '#lib/server/access/guard.ts';
import { isOffered, listScopeChoices, parseGrants } from '#lib/server/access/offered-roles.ts';
import { createPasswordLink, linkHours } from '#lib/server/access/setup.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = requireRole(locals, ['administrator']);
	const { db } = locals.runtime.store;
	const [member, choices] = await Promise.all([findStaffMember(db, params.account), listScopeChoices(db)]);
	if (!member) error(404, { message: 'No such account' });
	return {
		member,
		own: actor.id === member.id,
		choices,
		ticked: member.grants.map(({ role, scope }) => (scope === null ? role : `${role}:${scope}`)),
		otherRoles: [...new Set(member.grants.map((grant) => grant.role))].filter((role) => !isOffered(role)),
		linkDays: linkHours.password / 24,
		done: url.searchParams.get('done')
	};
};

const refuse = (issues: AccountIssue[], entries: AccountEntries | null = null) =>
	fail(400, { issues, entries });

export const actions: Actions = {
	change: async ({ locals, params, request }) => {
		const actor = requireRole(locals, ['administrator']);
		const { runtime } = locals;
		const entries = readAccountForm(await request.formData());
		const grants = parseGrants(entries.ticked, await listScopeChoices(runtime.store.db));
		if (!grants) return refuse([{ field: 'grants', code: 'invalid' }], entries);
		const result = await changeAccount(runtime, actor, params.account, { ...entries, grants });
		if (!result.ok) return refuse(result.issues, entries);
		redirect(303, `/manage/accounts/${params.account}?done=saved`);
	},
	link: async ({ locals, params }) => {
		const actor = requireRole(locals, ['administrator']);
		const link = await createPasswordLink(locals.runtime, actor, params.account);
		return link === null ? refuse([{ field: 'account', code: 'unknown' }]) : { link };
	},
	close: async ({ locals, params }) => setClosed(locals, params.account, true),
	open: async ({ locals, params }) => setClosed(locals, params.account, false)
};

async function setClosed(locals: App.Locals, id: string, closed: boolean) {
	const actor = requireRole(locals, ['administrator']);
	const result = await closeAccount(locals.runtime, actor, id, closed);
	if (!result.ok) return refuse(result.issues);
	redirect(303, `/manage/accounts/${id}?done=${closed ? 'closed' : 'opened'}`);
}
