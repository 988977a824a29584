import { openAudience } from '#lib/server/collecting/audience.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { linksOf, voidLink } from '#lib/server/collecting/links.ts';
import { readConfig } from '#lib/server/config.ts';
import { settableClock } from '#lib/server/runtime/clock.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { tokensOf } from './answering.ts';
import { addCohort } from './cohort.ts';

/** The surveys in the state a respondent may find one in; each with the tokens of its people. */
export interface SurveyLinks {
	/** Open today, F-POST. */
	readonly open: string[];
	/** Open today, one link per form. */
	readonly forms: Readonly<Record<string, string>>;
	readonly closed: string;
	readonly notOpenYet: string;
	readonly voided: string;
}

/** The forms sent to people in runs. */
export const runForms = ['F-POST', 'F-EASY', 'F-90', 'F-REF', 'F-PART', 'F-INT'] as const;

/**
 * Fills the data directory (or the database) of a server to be started at `now` with runs whose surveys are open, closed
 * and still to open, and the open audience `website`. `people` is how many may answer the first F-POST.
 */
export async function makeSurveyLinks(
	{ directory, databaseUrl = null }: { directory: string; databaseUrl?: string | null },
	now: Date,
	people: number
): Promise<SurveyLinks> {
	const clock = settableClock(now);
	const config = readConfig({ SADA_DATA: directory, DATABASE_URL: databaseUrl ?? '' });
	const runtime = await openRuntime(config, { clock });
	const day = 86_400_000;
	const endAt = async (daysFromNow: number, size: number, survey = 'F-POST') => {
		const { run } = await addCohort(runtime, { size, survey });
		clock.set(new Date(now.getTime() + daysFromNow * day));
		await endRun(runtime, run, 'me');
		clock.set(now);
		return { run, tokens: await tokensOf(runtime, run) };
	};
	try {
		const forms: Record<string, string> = {};
		for (const form of runForms) forms[form] = (await endAt(0, 1, form)).tokens[0] ?? '';
		const cancelled = await endAt(0, 1);
		await voidAll(runtime, cancelled.run);
		await openAudience(runtime, { slug: 'website', survey: 'F-WEB' }, 'me');
		return {
			forms,
			open: (await endAt(0, people)).tokens,
			closed: (await endAt(-30, 1)).tokens[0] ?? '',
			notOpenYet: (await endAt(5, 1)).tokens[0] ?? '',
			voided: cancelled.tokens[0] ?? ''
		};
	} finally {
		await runtime.store.close();
	}
}

async function voidAll(runtime: Runtime, run: string): Promise<void> {
	const publication = await findRunPublication(runtime.store.db, run);
	const links = publication ? await linksOf(runtime, publication.id, 'me') : [];
	for (const link of links) await voidLink(runtime, link.invitation, 'me');
}
