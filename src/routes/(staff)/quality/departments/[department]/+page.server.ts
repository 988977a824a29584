import { error } from '@sveltejs/kit';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { allow, canSeeDepartment, requireResults } from '#lib/server/access/guard.ts';
import { openHeadPage } from '#lib/server/extracts/head-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, untrack, url }) => {
	const account = await requireResults(locals, ['departmentHead', 'qualityManager']);
	allow(canSeeDepartment(account, params.department));
	// The address is read once, for the first paint: later choices are answered by `+page.ts`, without a round trip here.
	const search = untrack(() => url.search);
	const page = await openHeadPage(locals.runtime, params.department, searchToFilter(search), locals.language);
	if (!page) error(404, { message: 'No such department' });
	return {
		...page,
		search,
		managesQuality: account.grants.some(({ role }) => role === 'qualityManager')
	};
};
