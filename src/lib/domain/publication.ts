import { addDays, type CivilDate, type Month } from './calendar.ts';

/** One survey version opened for one run, or for one month of an open audience. */
export interface Publication {
	readonly id: string;
	readonly surveyVersion: string;
	/** The run it measures; null for an open audience. */
	readonly run: string | null;
	/** The name an open audience has in its address; null for a run. */
	readonly slug: string | null;
	/** The month of an open audience; null for a run. */
	readonly month: Month | null;
	readonly opensOn: CivilDate;
	/** Last day on which the page is offered. */
	readonly closesOn: CivilDate;
	readonly sealed: boolean;
}

/**
 * Where a publication is in its life: `upcoming`, `open`; `grace`, when the page is closed but copies rendered before
 * may still arrive; `waiting` for sealing; `sealed` for good.
 */
export type Life = 'upcoming' | 'open' | 'grace' | 'waiting' | 'sealed';

/** The life of a publication on a day. It is derived: only `sealed` is stored. */
export function lifeOf(
	publication: Pick<Publication, 'opensOn' | 'closesOn' | 'sealed'>,
	today: CivilDate,
	graceDays: number
): Life {
	if (publication.sealed) return 'sealed';
	if (today < publication.opensOn) return 'upcoming';
	if (today <= publication.closesOn) return 'open';
	return today <= lastDayOf(publication, graceDays) ? 'grace' : 'waiting';
}

/** The last day on which an answer may arrive, be changed or be withdrawn; sealing begins the day after. */
export function lastDayOf(publication: Pick<Publication, 'closesOn'>, graceDays: number): CivilDate {
	return addDays(publication.closesOn, graceDays);
}
