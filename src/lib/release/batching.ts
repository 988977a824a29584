import { fiscalYearOf, startOfFiscalYear, type CivilDate, type Month } from '#lib/domain/calendar.ts';
import type { Audience } from '#lib/domain/survey.ts';
import { isReleasable, leastForProvider, toRunSet, withheldItems, type RunSet } from './run-set.ts';
import type { ItemKey, ReleaseRules, WaitingRun } from './waiting-run.ts';

/** A batch to be sealed: whole runs, and the attributes that all of them share. */
export interface PlannedBatch {
	/** Ids of its runs, the latest due last. */
	readonly runs: readonly string[];
	readonly department: string | null;
	readonly program: string | null;
	/** Null also below 10 people. */
	readonly provider: string | null;
	readonly audience: Audience;
	/** The month of its latest run, which stands for the others; null when undated. */
	readonly period: Month | null;
	/** The day on which its latest run ended; null when undated. */
	readonly ended: CivilDate | null;
	readonly respondents: number;
	/** The day on which the rules first allow it. */
	readonly sealedOn: CivilDate;
	/** Items whose answers in these runs are never released. */
	readonly withheld: readonly ItemKey[];
}

/** What can be sealed at a date, in that order, and what goes on waiting. */
export interface BatchPlan {
	readonly batches: readonly PlannedBatch[];
	/** Due runs that are too few yet, then those not yet due. */
	readonly waiting: readonly WaitingRun[];
}

/**
 * Makes batches of waiting runs as the days go by until `asOf`: in the order in which they fall due, with the ends of
 * fiscal years in between.
 *
 * A run joins what waits of the same program, provider and audience; once the set may be released it is a batch. At
 * the end of a fiscal year all that still waits is joined within the program, then the department, then the
 * association, each time released where enough, without the attributes its runs do not share. What is too little even
 * then goes on waiting. Undated runs join undated ones only, and audiences are never pooled.
 *
 * Each run is in one batch or waits, so batches are disjoint; the plan is the same whether it is asked for every day
 * or once, late. Runs are in no batch of an earlier plan.
 */
export function planBatches(waiting: readonly WaitingRun[], rules: ReleaseRules, asOf: CivilDate): BatchPlan {
	const due = waiting.filter((run) => run.dueOn <= asOf).sort(compareByDueDate);
	const batches: PlannedBatch[] = [];
	let queues = new Map<string, WaitingRun[]>();

	const passYearEnds = (after: CivilDate, until: CivilDate) => {
		for (const on of yearEnds(after, until, rules.fiscalYearStartMonth)) {
			for (const groupOf of widening) {
				const kept: WaitingRun[] = [];
				for (const runs of Map.groupBy([...queues.values()].flat(), groupOf).values()) {
					const set = toRunSet(runs.toSorted(compareByDueDate));
					if (isReleasable(set, rules)) batches.push(toBatch(set, rules, on));
					else kept.push(...runs);
				}
				queues = Map.groupBy(kept, queueOf);
			}
		}
	};

	let previous = due[0]?.dueOn ?? asOf;
	for (const run of due) {
		passYearEnds(previous, run.dueOn);
		previous = run.dueOn;
		const queue = [...(queues.get(queueOf(run)) ?? []), run];
		const set = toRunSet(queue);
		if (isReleasable(set, rules)) {
			batches.push(toBatch(set, rules, run.dueOn));
			queues.delete(queueOf(run));
		} else {
			queues.set(queueOf(run), queue);
		}
	}
	passYearEnds(previous, asOf);
	const notDue = waiting.filter((run) => run.dueOn > asOf);
	return { batches, waiting: [...[...queues.values()].flat(), ...notDue] };
}

type GroupOf = (run: WaitingRun) => string;

/** What runs never share a batch across. */
const kindOf: GroupOf = ({ audience, open, period }) => JSON.stringify([audience, open, period === null]);

/** The runs that wait for each other during the year. */
const queueOf: GroupOf = (run) => JSON.stringify([kindOf(run), run.department, run.program, run.provider]);

/** How far leftovers are joined at the end of a fiscal year: program, department, association. */
const widening: readonly GroupOf[] = [
	(run) => JSON.stringify([kindOf(run), run.department, run.program]),
	(run) => JSON.stringify([kindOf(run), run.department]),
	kindOf
];

/** The first days of new fiscal years after `after` and until `until`: what was due before them is joined on them. */
function yearEnds(after: CivilDate, until: CivilDate, startMonth: number): CivilDate[] {
	const first = fiscalYearOf(after, startMonth) + 1;
	const last = fiscalYearOf(until, startMonth);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
		startOfFiscalYear(first + index, startMonth)
	);
}

function toBatch(set: RunSet, rules: ReleaseRules, sealedOn: CivilDate): PlannedBatch {
	const runs = set.runs;
	const first = runs[0] as WaitingRun;
	const shared = <Key extends 'department' | 'program' | 'provider'>(key: Key) =>
		runs.every((run) => run[key] === first[key]) ? first[key] : null;
	const latest = runs.reduce((late, run) => ((run.ended ?? '') > (late.ended ?? '') ? run : late));
	return {
		runs: runs.map((run) => run.id),
		department: shared('department'),
		program: shared('program'),
		provider: set.people < leastForProvider ? null : shared('provider'),
		audience: first.audience,
		period: latest.period,
		ended: latest.ended,
		respondents: set.respondents,
		sealedOn,
		withheld: withheldItems(set, rules)
	};
}

function compareByDueDate(a: WaitingRun, b: WaitingRun): number {
	return (
		compareText(a.dueOn, b.dueOn) || compareText(a.ended ?? '', b.ended ?? '') || compareText(a.id, b.id)
	);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
