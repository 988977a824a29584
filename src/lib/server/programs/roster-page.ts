import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import type { Publication } from '#lib/domain/publication.ts';
import { progressOf } from '#lib/server/collecting/progress.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listPeople, type Person } from '#lib/server/store/people.ts';
import { toPage } from './directory.ts';

/** Whether a person has responded; null while the run has no survey. */
export type Standing = 'done' | 'waiting' | 'notInvited' | null;

/** One page of the people of a run, with what its address asked for. */
export interface RosterPage {
	readonly people: readonly (Person & { readonly standing: Standing })[];
	readonly query: string;
	/** Only those who have not responded are shown. */
	readonly onlyWaiting: boolean;
	/** How many people are in the run, and how many of them have not responded. */
	readonly total: number;
	readonly waiting: number;
	readonly page: number;
	readonly pages: number;
	/** The person about whom it is asked whether to remove them; null for nobody. */
	readonly removing: Person | null;
}

const pageSize = 50;

/**
 * The page of a run's people that an address asks for: `q` searches names, `show=waiting` leaves out those who have
 * responded, `remove` names a person, `page` counts from 1.
 */
export async function readRosterPage(
	runtime: Runtime,
	run: string,
	publication: Publication | null,
	search: URLSearchParams
): Promise<RosterPage> {
	const all = await listPeople(runtime.store.db, run);
	const progress = publication && (await progressOf(runtime, publication.id));
	const done = new Map(progress?.people.map((row) => [row.person, row.done]));
	const standings = all.map((person) => ({
		...person,
		standing: progress ? toStanding(done.get(person.id)) : null
	}));
	const query = (search.get('q') ?? '').trim().slice(0, 100);
	const wanted = normaliseForMatching(query);
	const onlyWaiting = progress !== null && search.get('show') === 'waiting';
	const found = standings.filter(
		({ fullName, standing }) =>
			normaliseForMatching(fullName).includes(wanted) && (!onlyWaiting || standing === 'waiting')
	);
	const { page, pages, offset } = toPage(search.get('page'), found.length, pageSize);
	return {
		people: found.slice(offset, offset + pageSize),
		query,
		onlyWaiting,
		total: all.length,
		waiting: standings.filter(({ standing }) => standing === 'waiting').length,
		page,
		pages,
		removing: all.find(({ id }) => id === search.get('remove')) ?? null
	};
}

function toStanding(done: boolean | undefined): Standing {
	if (done === undefined) return 'notInvited';
	return done ? 'done' : 'waiting';
}
