import type { CivilDate } from '#lib/domain/calendar.ts';
import { prepareMonths } from '#lib/server/collecting/audience.ts';
import { endDueRuns } from '#lib/server/collecting/ending.ts';
import { prepareHeadPages } from '#lib/server/extracts/head-page.ts';
import { refreshExtracts, refreshRows } from '#lib/server/extracts/refresh.ts';
import { seal } from '#lib/server/release/seal.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { acquireLease, clearLease } from '#lib/server/store/leases.ts';

/** What one round of jobs did. A job that failed was logged and counts as null; the others went on. */
export interface TickReport {
	readonly day: CivilDate;
	/** Runs that ended because their day had passed. */
	readonly ended: number | null;
	/** Months of open audiences that were made. */
	readonly months: number | null;
	/** Batches that were sealed. */
	readonly sealed: number | null;
	/** Extracts that are up to date. */
	readonly extracts: number | null;
	/** Departments whose page waits for no engine. */
	readonly pages: number | null;
	/** Responses in the quality manager's rows. */
	readonly rows: number | null;
}

const leaseName = 'jobs';
const leaseMs = 10 * 60_000;

/**
 * One round of everything that happens by itself: runs end on their day, surveys whose time is over are sealed,
 * extracts are built. What a clock or date makes due is derived, so a round that is late or missed loses nothing.
 *
 * Processes on one store take turns: null when another one is at it. Extracts, and what rests on them, are looked at when
 * something was sealed, on a new day, and when the last round (null: there was none) could not. `signal` ends the round:
 * jobs that have not begun are left to the next.
 */
export async function tick(
	runtime: Runtime,
	last: TickReport | null = null,
	signal: AbortSignal = new AbortController().signal
): Promise<TickReport | null> {
	const { store, clock } = runtime;
	const lease = { name: leaseName, holder: randomId() };
	const now = clock.now();
	if (!(await acquireLease(store.db, lease, now, new Date(now.getTime() + leaseMs)))) return null;
	try {
		return await runAll(runtime, last, signal);
	} finally {
		await clearLease(store.db, lease.name, lease.holder);
	}
}

async function runAll(runtime: Runtime, last: TickReport | null, signal: AbortSignal): Promise<TickReport> {
	const attempt = async (job: string, work: () => Promise<number>): Promise<number | null> => {
		if (signal.aborted) return null;
		try {
			return await work();
		} catch (error) {
			if (!signal.aborted) runtime.log.error('job.failed', error, { job });
			return null;
		}
	};
	const day = runtime.clock.today();
	const ended = await attempt('end-runs', async () => (await endDueRuns(runtime)).length);
	const months = await attempt('open-months', () => prepareMonths(runtime));
	const sealed = await attempt('seal', async () => (await seal(runtime, day)).sealed.length);
	const isFresh = sealed === 0 && last?.day === day && last.extracts !== null;
	if (isFresh) return { ...last, ended, months, sealed };
	const extracts = await attempt('extracts', async () => (await refreshExtracts(runtime)).length);
	const pages = await attempt('pages', () => prepareHeadPages(runtime));
	// Last, and not tried again before the next day: whoever opens their page waits for them then.
	const rows = await attempt('rows', () => refreshRows(runtime, signal));
	return { day, ended, months, sealed, extracts, pages, rows };
}
