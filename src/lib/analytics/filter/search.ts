import {
	calendars,
	isFilterId,
	isMonthOf,
	mostIds,
	wholeExtract,
	type Calendar,
	type Filter
} from './filter.ts';

/**
 * The filter as a query string without `?`, empty for the whole extract. Keys come in a fixed order and
 * defaults are left out, so equal filters give equal texts.
 */
export function filterToSearch(filter: Filter): string {
	const search = new URLSearchParams();
	if (filter.calendar !== wholeExtract.calendar) search.set('calendar', filter.calendar);
	if (filter.from) search.set('from', filter.from);
	if (filter.to) search.set('to', filter.to);
	if (filter.department) search.set('department', filter.department);
	for (const program of filter.programs) search.append('program', program);
	if (filter.provider) search.set('provider', filter.provider);
	for (const item of filter.items) search.append('item', item);
	return search.toString();
}

/**
 * The filter written in a page's address; the inverse of `filterToSearch`. Never throws: unknown keys are
 * ignored and a bad value counts as absent, so an old or mistyped address still opens the page.
 */
export function searchToFilter(search: string | URLSearchParams): Filter {
	const params = new URLSearchParams(search);
	const calendar = calendars.find((name) => name === params.get('calendar')) ?? wholeExtract.calendar;
	const from = toMonth(params.get('from'), calendar);
	const to = toMonth(params.get('to'), calendar);
	return {
		calendar,
		from,
		to: from !== null && to !== null && to < from ? null : to,
		department: toIds([params.get('department')])[0] ?? null,
		programs: toIds(params.getAll('program')),
		provider: toIds([params.get('provider')])[0] ?? null,
		items: toIds(params.getAll('item'))
	};
}

function toMonth(text: string | null, calendar: Calendar): string | null {
	return text !== null && isMonthOf(calendar, text) ? text : null;
}

function toIds(texts: readonly (string | null)[]): string[] {
	const good = texts.filter((text): text is string => text !== null && isFilterId(text));
	return [...new Set(good)].sort().slice(0, mostIds);
}
