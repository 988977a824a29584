import type { Account } from '#lib/domain/account.ts';
import { startOfDay } from '#lib/domain/calendar.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { seal } from '#lib/server/release/seal.ts';
import { addCollectedRun, addPrograms, passGrace, times, type Fields } from './collected-run.ts';
import { accountWith } from './staff.ts';
import { openTestRuntime, type TestRuntime } from './stores.ts';

/** A department whose programs were measured, with its head; the ids of programs and providers are their names. */
export interface MeasuredDepartment {
	readonly runtime: TestRuntime;
	readonly department: string;
	/** Has acknowledged the policy. */
	readonly head: Account;
	/** Quality manager; has acknowledged the policy. */
	readonly manager: Account;
	/** The day it is looked at: everything sealed so far may be seen. */
	readonly now: Date;
}

/** The program of which three people answered: its run waits. */
export const programOfThree = 'seminar';

/** The item that only three people of one run answered. */
export const rareItem = 'D-FAC-1';

const content = (value: number): Fields => ({ 'D-OVR-1': String(value), 'D-INF-1': '4', 'D-NPS-1': '9' });
const unclear = (value: number): Fields => ({ 'D-OVR-1': String(value), 'D-INF-1': '2', 'D-NPS-1': '6' });

/**
 * Lives through ten months of a department: runs of two programs end, people answer, answers are sealed. The course gets
 * less and less clear, one run of the workshop has a withheld item, and three people answered the only run of the seminar.
 */
export async function makeMeasuredDepartment(): Promise<MeasuredDepartment> {
	const runtime = await openTestRuntime('sqlite');
	const department = 'training';
	await addPrograms(runtime, department, ['course', 'workshop', programOfThree]);
	const runs = [
		{ program: 'course', providers: ['amal'], endedOn: '2026-01-15', forms: mixed(14, 2) },
		{ program: 'workshop', providers: ['badr'], endedOn: '2026-02-10', forms: mixed(20, 4) },
		{ program: 'course', providers: ['amal'], endedOn: '2026-03-12', forms: mixed(12, 5) },
		{ program: 'course', providers: ['badr'], endedOn: '2026-05-20', forms: mixed(10, 8) },
		{
			program: 'workshop',
			providers: ['amal'],
			endedOn: '2026-06-09',
			forms: [...mixed(16, 3), ...times(3, { ...content(4), [rareItem]: '5' })]
		},
		{ program: 'workshop', providers: ['badr'], endedOn: '2026-09-15', forms: mixed(15, 6) },
		{ program: programOfThree, providers: ['amal'], endedOn: '2026-10-01', forms: times(3, content(2)) }
	];
	for (const run of runs) {
		await addCollectedRun(runtime, { ...run, silent: 4 });
		passGrace(runtime, run.endedOn);
		await seal(runtime);
	}
	const now = new Date(startOfDay('2026-11-22').getTime() + 9 * 3_600_000);
	runtime.clock.set(now);
	const head = await accountWith(runtime, [{ role: 'departmentHead', scope: department }], 'head');
	const manager = await accountWith(runtime, [{ role: 'qualityManager', scope: null }], 'manager');
	for (const account of [head, manager]) {
		const { edition } = await readAcknowledgement(runtime, account);
		await acknowledge(runtime, account, edition);
	}
	return { runtime, department, head, manager, now };
}

function mixed(satisfied: number, dissatisfied: number): Fields[] {
	return [...times(satisfied, content(5)), ...times(dissatisfied, unclear(2))];
}
