import type { ItemTally, WaitingRun } from '#lib/release/waiting-run.ts';

/** A waiting run of program `p1` and provider `v1` that ended in January 2026, with the given differences. */
export function madeUpRun(id: string, respondents: number, parts: Partial<WaitingRun> = {}): WaitingRun {
	return {
		id,
		department: 'd1',
		program: 'p1',
		provider: 'v1',
		audience: 'direct',
		open: false,
		period: '2026-01',
		ended: '2026-01-10',
		dueOn: '2026-01-24',
		respondents,
		people: [],
		tallies: [tally('D-OVR-1', respondents)],
		...parts
	};
}

/** A tally of an item about no provider. */
export function tally(item: string, valid: number, unfavourable = 0, subject = ''): ItemTally {
	return { item, subject, valid, unfavourable };
}
