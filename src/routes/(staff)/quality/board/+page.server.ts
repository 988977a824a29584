import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { holds } from '#lib/server/access/grants.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { openBoardPage } from '#lib/server/extracts/board-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, untrack, url }) => {
	const account = await requireResults(locals, ['boardMember', 'qualityManager']);
	// The address is read once, for the first paint: later choices are answered by `+page.ts`, without a round trip here.
	const search = untrack(() => url.search);
	const page = await openBoardPage(locals.runtime, searchToFilter(search), locals.language);
	return {
		...page,
		search,
		managesQuality: holds(account, ['qualityManager']),
		setsTargets: holds(account, ['administrator'])
	};
};
