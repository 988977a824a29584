import { endRun } from '#lib/server/collecting/ending.ts';
import { readConfig } from '#lib/server/config.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { tokensOf } from './answering.ts';
import { addCohort } from './cohort.ts';

/**
 * An installation in a data directory with one run whose survey is open now: the form for the end of a program
 * with one question more, 15 in all. Returns the links' tokens, in no order.
 */
export async function makeAnswerable(directory: string, people: number): Promise<string[]> {
	const runtime = await openRuntime(readConfig({ SADA_DATA: directory }));
	try {
		const { run } = await runtime.store.transaction((db) =>
			addCohort({ store: { ...runtime.store, db } }, { size: people })
		);
		await endRun(runtime, run, 'me');
		const version = await saveSurveyVersion(runtime.store.db, fifteenQuestions());
		await runtime.store.db.updateTable('publication').set({ survey_version: version }).execute();
		return await tokensOf(runtime, run);
	} finally {
		await runtime.store.close();
	}
}

/** The form for the end of a program has 14; trust is asked 90 days later. */
function fifteenQuestions() {
	const [atTheEnd, later] = [findReadySurvey('F-POST'), findReadySurvey('F-90')];
	const trust = later?.items.find((item) => item.id === 'D-TRU-1');
	if (!atTheEnd || !trust) throw new Error('the ready surveys are not there');
	return { ...atTheEnd, id: 'F-15', items: [...atTheEnd.items, trust] };
}
