import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { overviewOfRuns } from '#lib/server/programs/run-overview.ts';
import { seal } from '#lib/server/release/seal.ts';
import { addCohort } from '#test/support/cohort.ts';
import { addCollectedRun, addPrograms, passGrace, times } from '#test/support/collected-run.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('every run that ended is counted at the step it has reached', async () => {
	const runtime = await openTestRuntime('sqlite');
	await addPrograms(runtime, 'training', ['course']);
	const forms = times(8, { 'D-OVR-1': '5' });
	await addCollectedRun(runtime, { program: 'course', endedOn: '2026-03-01', forms });
	passGrace(runtime, '2026-03-01');
	await seal(runtime);
	await addCollectedRun(runtime, { program: 'course', endedOn: '2026-05-01', forms });
	passGrace(runtime, '2026-05-01');
	const open = await addCohort(runtime, { size: 2 });
	await endRun(runtime, open.run, 'me');
	const empty = await addCohort(runtime, { size: 0 });
	await endRun(runtime, empty.run, 'me');
	await addCohort(runtime, { size: 2, endsOn: addDays(runtime.clock.today(), 9) });

	const overview = await overviewOfRuns(runtime);
	expect(overview.counts).toEqual({ noSurvey: 1, open: 1, closed: 1, sealed: 1 });
	expect(overview.noSurvey.map(({ id, noSurveyReason }) => [id, noSurveyReason])).toEqual([
		[empty.run, null]
	]);
	expect(overview.open.map(({ id }) => id)).toEqual([open.run]);
});
