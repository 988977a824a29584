import { addMonths, endOfMonth, monthOf, startOfMonth, type Month } from '#lib/domain/calendar.ts';
import { SadaError } from '#lib/domain/error.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { randomId } from '#lib/server/store/id.ts';
import { insertMonth, listOpenAudiences } from '#lib/server/store/publications.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import type { Database } from '#lib/server/store/store.ts';

const slugPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Whether a text can be the name of an open audience in its address: `website`. */
export function isSlug(text: string): boolean {
	return slugPattern.test(text);
}

export type Opened =
	| { readonly ok: true; readonly url: string }
	| { readonly ok: false; readonly code: 'wrongSlug' | 'unknownSurvey' | 'slugTaken' };

/**
 * Opens a survey to whoever comes to `/o/<slug>`, from this month on and month by month; `prepareMonths` makes the
 * months that follow.
 */
export async function openAudience(
	runtime: Runtime,
	{ slug, survey }: { slug: string; survey: string },
	by: string | null
): Promise<Opened> {
	if (!isSlug(slug)) return { ok: false, code: 'wrongSlug' };
	if (!findReadySurvey(survey)) return { ok: false, code: 'unknownSurvey' };
	return runtime.store.transaction(async (trx): Promise<Opened> => {
		const known = await listOpenAudiences(trx);
		if (known.some((audience) => audience.slug === slug)) return { ok: false, code: 'slugTaken' };
		const month = monthOf(runtime.clock.today());
		await openMonth(trx, slug, survey, month);
		await openMonth(trx, slug, survey, addMonths(month, 1));
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'audience.open', subject: slug });
		return { ok: true, url: `${runtime.config.origin}/o/${slug}` };
	});
}

/**
 * Makes this month's and next month's publication of every open audience, with the survey as it is now; next
 * month's ahead of time, so that no visitor at midnight finds a closed door. Returns how many were made.
 */
export async function prepareMonths(runtime: Runtime): Promise<number> {
	const now = monthOf(runtime.clock.today());
	let made = 0;
	for (const { slug, survey } of await listOpenAudiences(runtime.store.db)) {
		for (const month of [now, addMonths(now, 1)]) {
			if (await openMonth(runtime.store.db, slug, survey, month)) made += 1;
		}
	}
	return made;
}

async function openMonth(db: Database, slug: string, surveyId: string, month: Month): Promise<boolean> {
	const survey = findReadySurvey(surveyId);
	if (!survey) throw new SadaError('survey.unknown', { survey: surveyId });
	return insertMonth(db, {
		id: randomId(),
		surveyVersion: await saveSurveyVersion(db, survey),
		run: null,
		slug,
		month,
		opensOn: startOfMonth(month),
		closesOn: endOfMonth(month),
		sealed: false
	});
}
