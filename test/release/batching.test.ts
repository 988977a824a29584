import { describe, expect, test } from 'vitest';
import { planBatches } from '#lib/release/batching.ts';
import type { WaitingRun } from '#lib/release/waiting-run.ts';
import { madeUpRun, tally } from './made-up-run.ts';

const rules = { k: 5, fiscalYearStartMonth: 1 };

function plan(runs: WaitingRun[], asOf = '2026-06-30') {
	return planBatches(runs, rules, asOf);
}

function runsOf(runs: WaitingRun[], asOf?: string): string[][] {
	return plan(runs, asOf).batches.map((batch) => [...batch.runs]);
}

const later = { period: '2026-03', ended: '2026-03-10', dueOn: '2026-03-24' };

describe('a run on its own', () => {
	test('is a batch with k respondents, and waits with fewer', () => {
		expect(runsOf([madeUpRun('a', 5)])).toEqual([['a']]);
		const { batches, waiting } = plan([madeUpRun('a', 4)]);
		expect(batches).toEqual([]);
		expect(waiting.map((run) => run.id)).toEqual(['a']);
	});

	test('is not touched before it is due', () => {
		const { batches, waiting } = plan([madeUpRun('a', 20)], '2026-01-23');
		expect(batches).toEqual([]);
		expect(waiting).toHaveLength(1);
		expect(runsOf([madeUpRun('a', 20)], '2026-01-24')).toEqual([['a']]);
	});

	test('carries its provider from ten respondents on', () => {
		expect(plan([madeUpRun('a', 10)]).batches[0]?.provider).toBe('v1');
		expect(plan([madeUpRun('a', 9)]).batches[0]).toMatchObject({ provider: null, program: 'p1' });
	});

	test('of several providers counts for none', () => {
		expect(plan([madeUpRun('a', 30, { provider: null })]).batches[0]?.provider).toBeNull();
	});

	test('is dated by its month and by the day on which the rules allow it', () => {
		expect(plan([madeUpRun('a', 12)]).batches[0]).toMatchObject({
			period: '2026-01',
			ended: '2026-01-10',
			sealedOn: '2026-01-24',
			respondents: 12
		});
	});
});

describe('a small run', () => {
	test('joins the next of the same program and provider, whose month it takes', () => {
		const { batches } = plan([madeUpRun('b', 12, later), madeUpRun('a', 3)]);
		expect(batches).toMatchObject([
			{ runs: ['a', 'b'], respondents: 15, period: '2026-03', sealedOn: '2026-03-24', provider: 'v1' }
		]);
	});

	test.each([
		['another provider', { provider: 'v2' }],
		['another program', { program: 'p2' }],
		['another audience', { audience: 'partner' as const }],
		['no date', { period: null, ended: null }]
	])('does not join a run with %s', (_, difference) => {
		const { batches, waiting } = plan([madeUpRun('a', 3), madeUpRun('b', 4, { ...later, ...difference })]);
		expect(batches).toEqual([]);
		expect(waiting).toHaveLength(2);
	});

	test('never joins a batch that is already sealed', () => {
		expect(runsOf([madeUpRun('a', 8), madeUpRun('b', 2, later)])).toEqual([['a']]);
	});

	test('is not enough with the same people again', () => {
		const a = madeUpRun('a', 3, { people: ['1', '2', '3'] });
		const b = madeUpRun('b', 3, { ...later, people: ['1', '2', '4'] });
		expect(runsOf([a, b])).toEqual([]);
		expect(runsOf([a, { ...b, people: ['1', '4', '5'] }])).toEqual([['a', 'b']]);
	});
});

describe('the end of the fiscal year', () => {
	const nextYear = '2027-01-01';

	test('joins leftovers within the program, without the provider they do not share', () => {
		const { batches } = plan(
			[madeUpRun('a', 3), madeUpRun('b', 8, { ...later, provider: 'v2', tallies: [tally('D-OVR-1', 8, 8)] })],
			nextYear
		);
		expect(batches).toMatchObject([
			{ runs: ['a', 'b'], program: 'p1', provider: null, sealedOn: nextYear, period: '2026-03' }
		]);
	});

	test('then within the department, then the association', () => {
		const runs = [
			madeUpRun('a', 3),
			madeUpRun('b', 3, { program: 'p2' }),
			madeUpRun('c', 2, { department: 'd2', program: 'p3' }),
			madeUpRun('d', 4, { department: 'd3', program: 'p4' })
		];
		expect(plan(runs, nextYear).batches).toMatchObject([
			{ runs: ['a', 'b'], department: 'd1', program: null, provider: null },
			{ runs: ['c', 'd'], department: null, program: null, provider: null }
		]);
	});

	test('leaves waiting what is too little for the association', () => {
		const { batches, waiting } = plan([madeUpRun('a', 2), madeUpRun('b', 2, { program: 'p2' })], nextYear);
		expect(batches).toEqual([]);
		expect(waiting).toHaveLength(2);
		const more = madeUpRun('c', 3, { period: '2027-02', ended: '2027-02-01', dueOn: '2027-02-15' });
		expect(runsOf([...waiting, more], '2027-02-15')).toEqual([['a', 'c']]);
	});

	test('does not pool audiences, nor dated runs with undated ones', () => {
		const runs = [
			madeUpRun('a', 3),
			madeUpRun('b', 3, { program: 'p2', audience: 'partner' }),
			madeUpRun('c', 3, { program: 'p3', period: null, ended: null })
		];
		expect(runsOf(runs, nextYear)).toEqual([]);
	});

	test('follows the month in which the fiscal year starts', () => {
		const runs = [madeUpRun('a', 3), madeUpRun('b', 3, { ...later, provider: 'v2' })];
		const plans = planBatches(runs, { k: 5, fiscalYearStartMonth: 7 }, '2026-07-01');
		expect(plans.batches).toMatchObject([{ runs: ['a', 'b'], sealedOn: '2026-07-01' }]);
		expect(planBatches(runs, { k: 5, fiscalYearStartMonth: 7 }, '2026-06-30').batches).toEqual([]);
	});

	test('comes in between when a long time is planned at once', () => {
		const runs = [
			madeUpRun('a', 3),
			madeUpRun('b', 3, { provider: 'v2' }),
			madeUpRun('c', 9, { period: '2027-02', ended: '2027-02-01', dueOn: '2027-02-15' })
		];
		expect(runsOf(runs, '2027-12-31')).toEqual([['a', 'b'], ['c']]);
	});
});

describe('unanimity', () => {
	const against = (n: number) => ({ tallies: [tally('D-OVR-1', n), tally('D-COU-1', n, n)] });

	test('downwards in a batch under 2k waits like a small one', () => {
		expect(runsOf([madeUpRun('a', 9, against(9))])).toEqual([]);
		expect(runsOf([madeUpRun('a', 9, against(9)), madeUpRun('b', 5, later)])).toEqual([['a', 'b']]);
	});

	test('downwards is released from 2k on, and upwards always', () => {
		expect(runsOf([madeUpRun('a', 10, against(10))])).toEqual([['a']]);
		expect(runsOf([madeUpRun('a', 5)])).toEqual([['a']]);
	});

	test('of nobody is none', () => {
		expect(runsOf([madeUpRun('a', 6, { tallies: [tally('D-OVR-1', 6), tally('D-FAC-1', 0)] })])).toEqual([
			['a']
		]);
	});
});

describe('an item', () => {
	test('with fewer than k valid answers in a batch is withheld', () => {
		const tallies = [tally('D-OVR-1', 8), tally('D-FAC-1', 4), tally('D-SPD-1', 5)];
		expect(plan([madeUpRun('a', 8, { tallies })]).batches[0]?.withheld).toEqual([
			{ item: 'D-FAC-1', subject: '' }
		]);
	});

	test('about a provider is withheld below ten', () => {
		const tallies = [tally('D-PRV-1', 9, 0, 'v1'), tally('D-PRV-1', 10, 0, 'v2')];
		expect(plan([madeUpRun('a', 20, { tallies })]).batches[0]?.withheld).toEqual([
			{ item: 'D-PRV-1', subject: 'v1' }
		]);
	});

	test('counts a person who answered two joined runs once', () => {
		const a = madeUpRun('a', 4, { people: ['1', '2', '3', '4'], tallies: [tally('D-OVR-1', 2)] });
		const b = madeUpRun('b', 4, { ...later, people: ['1', '2', '5', '6'], tallies: [tally('D-OVR-1', 4)] });
		expect(plan([a, b]).batches[0]).toMatchObject({
			respondents: 8,
			withheld: [{ item: 'D-OVR-1', subject: '' }]
		});
	});
});

describe('an open audience', () => {
	const open = { open: true, department: null, program: null, provider: null, audience: 'indirect' as const };

	test('needs 4k answers, and joins the next month below that', () => {
		expect(runsOf([madeUpRun('a', 19, open)])).toEqual([]);
		expect(runsOf([madeUpRun('a', 20, open)])).toEqual([['a']]);
		expect(runsOf([madeUpRun('a', 3, open), madeUpRun('b', 17, { ...open, ...later })])).toEqual([
			['a', 'b']
		]);
	});

	test('withholds an item below 4k', () => {
		const tallies = [tally('I-OVR-1', 25), tally('I-FND-1', 19)];
		expect(plan([madeUpRun('a', 25, { ...open, tallies })]).batches[0]).toMatchObject({
			department: null,
			withheld: [{ item: 'I-FND-1', subject: '' }]
		});
	});
});

test('the order in which runs are given changes nothing', () => {
	const runs = [madeUpRun('c', 2, later), madeUpRun('a', 3), madeUpRun('b', 1), madeUpRun('d', 30, later)];
	expect(plan(runs)).toEqual(plan(runs.toReversed()));
});
