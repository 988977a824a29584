import { z } from 'zod';
import type { CivilDate } from './calendar.ts';
import { dateEntry, lineOf } from './form-entry.ts';
import { lifeOf, type Publication } from './publication.ts';

/** One dated delivery of a program. */
export interface Run {
	readonly id: string;
	/** Id of its program. */
	readonly program: string;
	/** What tells it from the program's other runs, as «الدفعة الثالثة». */
	readonly label: string;
	readonly startsOn: CivilDate | null;
	/** The day it is to end; its survey opens the day after. Null: it is ended by hand. */
	readonly endsOn: CivilDate | null;
	/** The day it ended; null while it has not, and for past responses without a date. */
	readonly endedOn: CivilDate | null;
	/** `import`: made from past responses. */
	readonly source: 'app' | 'import';
	/** Why it ended without a survey: a code of `noSurveyReasons` or the words of whoever gave it; null: not said. */
	readonly noSurveyReason: string | null;
}

/** The form of a run: label, dates, providers. */
export const runForm = z
	.object({
		label: lineOf(80),
		startsOn: dateEntry,
		endsOn: dateEntry,
		providers: z.array(z.string()).default([])
	})
	.refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
		path: ['endsOn'],
		message: 'endsBeforeStart',
		when: ({ issues }) => issues.length === 0
	});

export type RunInput = z.output<typeof runForm>;

/**
 * Where a run is: `upcoming` and `running` before it ended; then its survey is `open`, `closed` (grace over or not, not
 * sealed) or `sealed`; or there is none, `noSurvey`.
 */
export const runStates = ['upcoming', 'running', 'open', 'closed', 'sealed', 'noSurvey'] as const;

export type RunState = (typeof runStates)[number];

/** The state of a run on a day; `publication` is null when it has none. */
export function stateOfRun(
	run: Pick<Run, 'startsOn' | 'endedOn'>,
	publication: Pick<Publication, 'opensOn' | 'closesOn' | 'sealed'> | null,
	today: CivilDate
): RunState {
	if (run.endedOn === null && !publication)
		return run.startsOn !== null && run.startsOn > today ? 'upcoming' : 'running';
	if (!publication) return 'noSurvey';
	const life = lifeOf(publication, today, 0);
	if (life === 'sealed') return 'sealed';
	return life === 'open' || life === 'upcoming' ? 'open' : 'closed';
}

/** Reasons for having no survey that are common enough to be chosen. */
export const noSurveyReasons = ['cancelled', 'noRoster', 'measuredElsewhere', 'minors', 'duplicate'] as const;

export type NoSurveyReason = (typeof noSurveyReasons)[number];

/** Whether a reason is one of those to choose from; otherwise it is someone's own words. */
export function isNoSurveyReason(reason: string): reason is NoSurveyReason {
	return (noSurveyReasons as readonly string[]).includes(reason);
}

/** The form of the reason: `reason` is a code or `other`, which needs `words`. The value is what is stored. */
export const noSurveyReasonForm = z
	.object({
		reason: z.enum([...noSurveyReasons, 'other'], 'missing'),
		words: z.string().max(200, 'tooLong').default('')
	})
	.transform(({ reason, words }, context) => {
		if (reason !== 'other') return reason;
		const text = words.replace(/\s+/g, ' ').trim();
		if (text === '') context.addIssue({ code: 'custom', path: ['words'], message: 'missing' });
		return text;
	});
