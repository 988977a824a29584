import { expect, test } from 'vitest';
import { stateOfRun } from '#lib/domain/run.ts';

const today = '2026-11-22';
const publication = { opensOn: '2026-11-13', closesOn: '2026-11-22', sealed: false };

test.each([
	['upcoming', { startsOn: '2026-11-23', endedOn: null }, null],
	['running', { startsOn: '2026-11-22', endedOn: null }, null],
	['running', { startsOn: null, endedOn: null }, null],
	['noSurvey', { startsOn: null, endedOn: '2026-11-22' }, null],
	['open', { startsOn: null, endedOn: '2026-11-12' }, publication],
	[
		'open',
		{ startsOn: null, endedOn: '2026-11-22' },
		{ ...publication, opensOn: '2026-11-23', closesOn: '2026-12-02' }
	],
	['closed', { startsOn: null, endedOn: '2026-11-12' }, { ...publication, closesOn: '2026-11-21' }],
	['sealed', { startsOn: null, endedOn: '2026-11-12' }, { ...publication, sealed: true }]
] as const)('a run is %s: %j %j', (state, run, survey) => {
	expect(stateOfRun(run, survey, today)).toBe(state);
});
