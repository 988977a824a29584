import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { Audience } from '#lib/domain/survey.ts';

/** What the release rules look at: an item, and the provider it was asked about ('' when none). */
export interface ItemKey {
	readonly item: string;
	readonly subject: string;
}

/** How one item was answered in one run, without its values. */
export interface ItemTally extends ItemKey {
	/** Answers that are a value; skipped and "not applicable" are none. */
	readonly valid: number;
	/** Valid answers whose value is not among the favourable ones of the scale. */
	readonly unfavourable: number;
}

/** A run whose survey has closed and whose answers nobody has read: what batches are made of. */
export interface WaitingRun {
	/** Its publication. */
	readonly id: string;
	/** Null with `program` for an open audience, which belongs to the whole association. */
	readonly department: string | null;
	readonly program: string | null;
	/** Null when it had several providers, or none. */
	readonly provider: string | null;
	readonly audience: Audience;
	/** Answered through an open link instead of invitations. */
	readonly open: boolean;
	/** Month in which it ended (open audience: the month of the answers); null when undated. */
	readonly period: Month | null;
	/** Day on which it ended (open audience: the last day of its month); null when undated. */
	readonly ended: CivilDate | null;
	/** First day on which it may be sealed. */
	readonly dueOn: CivilDate;
	/** Answer sets with at least one valid answer. */
	readonly respondents: number;
	/**
	 * Keys of the people who answered, so that a person who answered two runs counts once when they are joined.
	 * Empty where nobody is known (imports, open audiences): there every answer set counts as a person.
	 */
	readonly people: readonly string[];
	/** At most one per item and subject. */
	readonly tallies: readonly ItemTally[];
}

/** The association's numbers for releasing. */
export interface ReleaseRules {
	/** Least number of people in a batch. */
	readonly k: number;
	/** 1 to 12. */
	readonly fiscalYearStartMonth: number;
}
