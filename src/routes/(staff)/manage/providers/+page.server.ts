import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { pageOfDirectory } from '#lib/server/programs/directory.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, associationRoles);
	const providers = await listProviders(locals.runtime.store.db);
	return pageOfDirectory(providers, locals.language, url.searchParams);
};
