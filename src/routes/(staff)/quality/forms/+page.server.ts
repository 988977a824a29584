import { isFilterId } from '#lib/analytics/filter/filter.ts';
import { requireResults } from '#lib/server/access/guard.ts';
import { openFormPage } from '#lib/server/extracts/form-page.ts';
import type { PageServerLoad } from './$types';

/** How well the forms measure: for the quality manager alone, who may see rows, channels and languages. */
export const load: PageServerLoad = async ({ locals, url }) => {
	await requireResults(locals, ['qualityManager']);
	const id = (name: string) => {
		const text = url.searchParams.get(name);
		return text !== null && isFilterId(text) ? text : null;
	};
	const year = Number(id('year'));
	return openFormPage(
		locals.runtime,
		{ survey: id('survey'), department: id('department'), year: Number.isInteger(year) ? year : null },
		locals.language
	);
};
