import { browser } from '$app/environment';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { answersOf } from './answers.ts';
import type { PageLoad } from './$types';

/** Figures for the address: those of the first paint, or the browser's own once a choice was made. */
export const load: PageLoad = async ({ data, url }) => {
	if (!browser || url.search === data.search) return data;
	return { ...data, view: await answersOf(data).ask(searchToFilter(url.search)) };
};
