import { listStaff } from '#lib/server/access/accounts.ts';
import { requireRole } from '#lib/server/access/guard.ts';
import { listScopeNames } from '#lib/server/access/offered-roles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRole(locals, ['administrator']);
	const { db } = locals.runtime.store;
	const [staff, scopeNames] = await Promise.all([listStaff(db), listScopeNames(db)]);
	return { staff, scopeNames };
};
