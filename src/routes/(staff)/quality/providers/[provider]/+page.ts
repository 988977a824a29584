import { browser } from '$app/environment';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { answersOf } from './answers.ts';
import type { PageLoad } from './$types';

/** Figures for the address: those of the first paint, or the browser's own once a choice was made. */
export const load: PageLoad = async ({ data, url }) => {
	if (!browser || url.search === data.search) return data;
	try {
		return { ...data, view: await answersOf(data).ask(searchToFilter(url.search)) };
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
		// Signed out meanwhile, or the server is gone: a whole visit to the address says which.
		location.assign(url);
		return data;
	}
};
