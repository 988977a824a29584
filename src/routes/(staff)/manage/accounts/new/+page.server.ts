import { fail } from '@sveltejs/kit';
import { createAccount, type AccountIssue } from '#lib/server/access/accounts.ts';
import { readAccountForm } from '#lib/server/access/account-form.ts';
import { requireRole } from '#lib/server/access/guard.ts';
import { listScopeChoices, parseGrants } from '#lib/server/access/offered-roles.ts';
import { linkHours } from '#lib/server/access/setup.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRole(locals, ['administrator']);
	return { choices: await listScopeChoices(locals.runtime.store.db), linkDays: linkHours.password / 24 };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const actor = requireRole(locals, ['administrator']);
		const { runtime } = locals;
		const entries = readAccountForm(await request.formData());
		const grants = parseGrants(entries.ticked, await listScopeChoices(runtime.store.db));
		const refuse = (issues: AccountIssue[]) => fail(400, { entries, issues });
		if (!grants) return refuse([{ field: 'grants', code: 'invalid' }]);
		const result = await createAccount(runtime, actor, { ...entries, grants });
		return result.ok ? { created: { name: entries.name, link: result.link } } : refuse(result.issues);
	}
};
