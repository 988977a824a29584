import { json } from '@sveltejs/kit';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { answerBoard } from '#lib/server/extracts/board-page.ts';
import type { RequestHandler } from './$types';

/** The figures of the page for an address: what the browser's engine answers when it can. */
export const GET: RequestHandler = async ({ locals, url }) => {
	await requireResults(locals, ['boardMember', 'qualityManager']);
	const view = await answerBoard(locals.runtime, searchToFilter(url.search));
	return json(view, { headers: { 'cache-control': 'no-store' } });
};
