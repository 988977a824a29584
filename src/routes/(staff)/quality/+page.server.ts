import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { openAssociationPage } from '#lib/server/extracts/association-page.ts';
import { overviewOfRuns } from '#lib/server/programs/run-overview.ts';
import type { PageServerLoad } from './$types';

/** The quality manager's home: every run on its way to a result, and how the departments stand. */
export const load: PageServerLoad = async ({ locals, url }) => {
	await requireResults(locals, ['qualityManager']);
	const { calendar } = searchToFilter(url.search);
	const [runs, association] = await Promise.all([
		overviewOfRuns(locals.runtime),
		openAssociationPage(locals.runtime, calendar, locals.language)
	]);
	return { runs, association, calendar };
};
