import { filterToSearch } from './search.ts';
import type { Filter } from './filter.ts';

/** The address of a page under a filter. */
export function addressOf(path: string, filter: Filter): string {
	const search = filterToSearch(filter);
	return search === '' ? path : `${path}?${search}`;
}
