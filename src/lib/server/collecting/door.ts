import type { CivilDate } from '#lib/domain/calendar.ts';
import { lastDayOf, lifeOf, type Life, type Publication } from '#lib/domain/publication.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findSpent } from '#lib/server/store/inbox.ts';
import { findByLookup, isVoided } from '#lib/server/store/invitations.ts';
import {
	findOpenAudience,
	listOpenAudiences,
	readRunHeading,
	type RunHeading
} from '#lib/server/store/publications.ts';
import { readSetting } from '#lib/server/store/settings.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { isSlug } from './audience.ts';
import { isToken, lookupOf, spentMark } from './token.ts';

/** The way to a survey: a person's own link, or the name of an open audience. */
export type Door =
	{ readonly kind: 'personal'; readonly token: string } | { readonly kind: 'open'; readonly slug: string };

/** What is behind a door. */
export interface Found {
	readonly publication: Publication;
	/** Id of the invitation; null behind an open door. */
	readonly invitation: string | null;
	readonly life: Life;
	/** Last day on which the answers can be changed or withdrawn. */
	readonly until: CivilDate;
}

/** Looks behind a door. Changes nothing, whoever looks. */
export async function findDoor(runtime: Runtime, door: Door): Promise<Found | 'voided' | 'unknown'> {
	const { db } = runtime.store;
	const today = runtime.clock.today();
	const behind =
		door.kind === 'personal'
			? await behindToken(runtime, door.token)
			: await behindSlug(runtime, door.slug, today);
	if (typeof behind === 'string') return behind;
	const graceDays = await readSetting(db, 'graceDays');
	const { publication, invitation } = behind;
	const life = lifeOf(publication, today, graceDays);
	return { publication, invitation, life, until: lastDayOf(publication, graceDays) };
}

type Behind = Pick<Found, 'publication' | 'invitation'>;

async function behindToken(runtime: Runtime, token: string): Promise<Behind | 'voided' | 'unknown'> {
	if (!isToken(token)) return 'unknown';
	const lookup = lookupOf(runtime.secrets, token);
	const found = await findByLookup(runtime.store.db, lookup);
	if (found) return found;
	return (await isVoided(runtime.store.db, lookup)) ? 'voided' : 'unknown';
}

async function behindSlug(runtime: Runtime, slug: string, today: CivilDate): Promise<Behind | 'unknown'> {
	if (!isSlug(slug)) return 'unknown';
	const publication = await findOpenAudience(runtime.store.db, slug, today);
	return publication ? { publication, invitation: null } : 'unknown';
}

/** A survey ready to be answered. */
export interface OpenSurvey {
	readonly survey: Survey;
	/** The run it is about; null for an open audience. */
	readonly heading: RunHeading | null;
	readonly closesOn: CivilDate;
	readonly until: CivilDate;
}

/** What the page behind a door shows. */
export type DoorPage =
	| ({ readonly state: 'form' } & OpenSurvey)
	| { readonly state: 'answered'; readonly until: CivilDate }
	| { readonly state: 'declined'; readonly closesOn: CivilDate }
	| { readonly state: 'notOpenYet'; readonly opensOn: CivilDate }
	/** `suggest` is the address of an open survey that takes suggestions, null when there is none. */
	| { readonly state: 'closed'; readonly closedOn: CivilDate; readonly suggest: string | null }
	| { readonly state: 'voided' }
	| { readonly state: 'unknown' };

/** Why a page is asked for: `again` after declining, `returned` when a form came back with something to mend. */
export type Visit = 'first' | 'again' | 'returned';

/**
 * The page behind a door. A person who declined sees so, and may ask for the survey once more while it is open:
 * declining is no answer. A form that came back is shown in the days of grace too.
 */
export async function openDoor(runtime: Runtime, door: Door, visit: Visit): Promise<DoorPage> {
	const found = await findDoor(runtime, door);
	if (typeof found === 'string') return { state: found };
	const { publication, life, until } = found;
	if (life === 'upcoming') return { state: 'notOpenYet', opensOn: publication.opensOn };
	if (life === 'waiting' || life === 'sealed') return closed(runtime, publication);
	const outcome = await outcomeOf(runtime, found);
	if (outcome === 'answered') return { state: 'answered', until };
	if (life === 'grace' && visit !== 'returned') return closed(runtime, publication);
	if (outcome === 'declined' && visit === 'first')
		return { state: 'declined', closesOn: publication.closesOn };
	return { state: 'form', ...(await readOpenSurvey(runtime, found)) };
}

/** The survey behind a door with what its page tells. */
export async function readOpenSurvey(
	runtime: Runtime,
	{ publication, until }: Pick<Found, 'publication' | 'until'>
): Promise<OpenSurvey> {
	const { db } = runtime.store;
	const survey = await readSurveyVersion(db, publication.surveyVersion);
	const heading = publication.run === null ? null : await readRunHeading(db, publication.run);
	return { survey, heading, closesOn: publication.closesOn, until };
}

/** What the invitation behind a door came to; null when it is not used, and behind an open door. */
export function outcomeOf(runtime: Runtime, { publication, invitation }: Behind) {
	if (invitation === null) return null;
	return findSpent(runtime.store.db, publication.id, spentMark(runtime.secrets, invitation));
}

async function closed(runtime: Runtime, publication: Publication): Promise<DoorPage> {
	const audiences = await listOpenAudiences(runtime.store.db);
	const slug = audiences.find((audience) => audience.slug !== publication.slug)?.slug;
	return { state: 'closed', closedOn: publication.closesOn, suggest: slug ? `/o/${slug}` : null };
}
