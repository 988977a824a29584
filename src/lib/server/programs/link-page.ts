import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import { toCsv } from '#lib/domain/csv-cell.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { lifeOf, type Publication } from '#lib/domain/publication.ts';
import { linksOf, type Link } from '#lib/server/collecting/links.ts';
import { runLinks } from '#lib/messages/run-links.ts';
import type { Translate } from '#lib/messages/format.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { toPage } from './directory.ts';

/** One page of the links to a run's survey, with what its address asked for. */
export interface LinkPage {
	/** Empty once the survey is closed. */
	readonly links: readonly Link[];
	readonly query: string;
	readonly total: number;
	readonly page: number;
	readonly pages: number;
	readonly closesOn: CivilDate;
	readonly open: boolean;
	/** The link about which it is asked whether to replace or void it; null for none. */
	readonly asked: { readonly action: 'replace' | 'void'; readonly link: Link } | null;
}

const pageSize = 100;

/**
 * The page of links that an address asks for: `q` searches names, `page` counts from 1; `replace` or `void` names an
 * invitation. That `by` saw the list is written down. Nothing is listed once the survey is closed.
 */
export async function readLinkPage(
	runtime: Runtime,
	publication: Publication,
	by: string,
	search: URLSearchParams
): Promise<LinkPage> {
	const { closesOn } = publication;
	const life = lifeOf(publication, runtime.clock.today(), 0);
	if (life !== 'open' && life !== 'upcoming') {
		return { links: [], query: '', total: 0, page: 1, pages: 1, closesOn, open: false, asked: null };
	}
	const links = await linksOf(runtime, publication.id, by);
	const query = (search.get('q') ?? '').trim().slice(0, 100);
	const wanted = normaliseForMatching(query);
	const found = links.filter(({ fullName }) => normaliseForMatching(fullName).includes(wanted));
	const { page, pages, offset } = toPage(search.get('page'), found.length, pageSize);
	return {
		links: found.slice(offset, offset + pageSize),
		query,
		total: links.length,
		page,
		pages,
		closesOn,
		open: true,
		asked: findAsked(links, search)
	};
}

function findAsked(links: readonly Link[], search: URLSearchParams): LinkPage['asked'] {
	for (const action of ['replace', 'void'] as const) {
		const link = links.find(({ invitation, done }) => !done && invitation === search.get(action));
		if (link) return { action, link };
	}
	return null;
}

/**
 * The links as a CSV file for whoever sends them: name, mobile without its plus, e-mail, link, and whether the person
 * has responded. With byte order mark and CRLF; no cell can run as a formula.
 */
export function toLinkFile(links: readonly Link[], t: Translate): string {
	const header = [runLinks.name, runLinks.mobile, runLinks.email, runLinks.link, runLinks.state];
	return toCsv([
		header.map((message) => t(message)),
		...links.map(({ fullName, mobile, email, url, done }) => [
			fullName,
			mobile?.replace(/^\+/, '') ?? null,
			email,
			url,
			t(done ? runLinks.done : runLinks.waiting)
		])
	]);
}
