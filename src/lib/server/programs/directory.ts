import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import type { Language, Text } from '#lib/domain/language.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';

/** Something a directory lists. */
interface Listed {
	readonly id: string;
	readonly name: Text;
	readonly archived: boolean;
}

/** One page of a directory, with what its address asked for. */
export interface DirectoryPage<Thing> {
	readonly things: readonly Thing[];
	readonly query: string;
	readonly archived: boolean;
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** How many are in use, and how many archived, whatever the search says. */
	readonly current: number;
	readonly archivedCount: number;
}

const pageSize = 50;

/**
 * The page of a directory that an address asks for: `q` searches names in both languages and any spelling, `archived`
 * shows those out of use, `page` counts from 1; a page beyond the last is the last. Sorted by name in the reader's language.
 */
export function pageOfDirectory<Thing extends Listed>(
	all: readonly Thing[],
	language: Language,
	search: URLSearchParams
): DirectoryPage<Thing> {
	const query = (search.get('q') ?? '').trim().slice(0, 100);
	const archived = search.get('archived') === '1';
	const wanted = normaliseForMatching(query);
	const found = all.filter(
		({ name, archived: out }) =>
			out === archived && [name.ar, name.en].some((written) => normaliseForMatching(written).includes(wanted))
	);
	const { page, pages, offset } = toPage(search.get('page'), found.length, pageSize);
	const archivedCount = all.filter((thing) => thing.archived).length;
	return {
		things: sortByName(found, language).slice(offset, offset + pageSize),
		query,
		archived,
		page,
		pages,
		current: all.length - archivedCount,
		archivedCount
	};
}

/** Which page a written number means, how many there are (at least 1), and how many rows come before it. */
export function toPage(
	written: string | null,
	rows: number,
	size: number
): { readonly page: number; readonly pages: number; readonly offset: number } {
	const pages = Math.max(1, Math.ceil(rows / size));
	const asked = /^\d{1,6}$/.test(written ?? '') ? Number(written) : 1;
	const page = Math.min(Math.max(1, asked), pages);
	return { page, pages, offset: (page - 1) * size };
}
