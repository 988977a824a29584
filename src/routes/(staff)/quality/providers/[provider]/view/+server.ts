import { error, json } from '@sveltejs/kit';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { allow, canSeeProvider, requireResults } from '#lib/server/access/guard.ts';
import { answerProvider, readerOf } from '#lib/server/extracts/provider-page.ts';
import type { RequestHandler } from './$types';

/** The figures of the page for an address: what the browser's engine answers when it can. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const account = await requireResults(locals, ['provider', 'qualityManager']);
	allow(canSeeProvider(account, params.provider));
	const reader = readerOf(account, params.provider);
	const view = await answerProvider(locals.runtime, params.provider, reader, searchToFilter(url.search));
	if (!view) error(404, { message: 'No such provider', code: 'provider.unknown' });
	return json(view, { headers: { 'cache-control': 'no-store' } });
};
