import { error } from '@sveltejs/kit';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { allow, canSeeProvider, requireResults } from '#lib/server/access/guard.ts';
import { openProviderPage, readerOf } from '#lib/server/extracts/provider-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, untrack, url }) => {
	const account = await requireResults(locals, ['provider', 'qualityManager']);
	allow(canSeeProvider(account, params.provider));
	const reader = readerOf(account, params.provider);
	// The address is read once, for the first paint: later choices are answered by `+page.ts`, without a round trip here.
	const search = untrack(() => url.search);
	const filter = searchToFilter(search);
	const page = await openProviderPage(locals.runtime, params.provider, reader, filter, locals.language);
	if (!page) error(404, { message: 'No such provider' });
	return { ...page, search, reader };
};
