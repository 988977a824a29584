import { error, json } from '@sveltejs/kit';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { allow, canSeeDepartment, requireResults } from '#lib/server/access/guard.ts';
import { answerHead } from '#lib/server/extracts/head-page.ts';
import type { RequestHandler } from './$types';

/** The figures of the page for an address: what the browser's engine answers when it can. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const account = await requireResults(locals, ['departmentHead', 'qualityManager']);
	allow(canSeeDepartment(account, params.department));
	const answer = await answerHead(locals.runtime, params.department, searchToFilter(url.search));
	if (!answer) error(404, { message: 'No such department', code: 'department.unknown' });
	return json(answer, { headers: { 'cache-control': 'no-store' } });
};
