import { requireResults } from '#lib/server/access/guard.ts';
import { openChangePage } from '#lib/server/programs/change-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = await requireResults(locals, ['departmentHead', 'qualityManager']);
	const { changes } = await openChangePage(locals.runtime.store.db, account, locals.language);
	return { changes, done: url.searchParams.get('done') };
};
