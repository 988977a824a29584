import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { openAssociationPage } from '#lib/server/extracts/association-page.ts';
import { overviewOfRuns } from '#lib/server/programs/run-overview.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import type { PageServerLoad } from './$types';

/** The quality manager's home: how the departments stand, every run on its way to a result, and the ways to the rest. */
export const load: PageServerLoad = async ({ locals, url }) => {
	await requireResults(locals, ['qualityManager']);
	const { runtime, language } = locals;
	const { calendar } = searchToFilter(url.search);
	const [runs, association, providers] = await Promise.all([
		overviewOfRuns(runtime),
		openAssociationPage(runtime, calendar, language),
		listProviders(runtime.store.db)
	]);
	return {
		runs,
		association,
		calendar,
		providers: sortByName(
			providers.filter(({ archived }) => !archived),
			language
		).map(({ id, name }) => ({ id, name: name[language] }))
	};
};
