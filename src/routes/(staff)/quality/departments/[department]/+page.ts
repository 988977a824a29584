import { browser } from '$app/environment';
import { searchToFilter } from '#lib/analytics/filter/search.ts';
import { toHeadView } from '#lib/analytics/view/head-view.ts';
import { answersOf } from './answers.ts';
import type { PageLoad } from './$types';

/** The view of the address: of the answer that came with the page, or of the browser's own once a choice was made. */
export const load: PageLoad = async ({ data, url }) => {
	const { answer, ...rest } = data;
	const { drivers, signals, scanned, filter } = answer;
	const page = { ...rest, known: { drivers, signals, scanned, calendar: filter.calendar } };
	const first = () => toHeadView(answer, data.context);
	if (!browser || url.search === data.search) return { ...page, view: first() };
	try {
		return { ...page, view: await answersOf({ ...page, filter }).ask(searchToFilter(url.search)) };
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
		// Signed out meanwhile, or the server is gone: a whole visit to the address says which.
		location.assign(url);
		return { ...page, view: first() };
	}
};
