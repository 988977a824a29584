import { fiscalYearOf, startOfFiscalYear, type CivilDate } from '#lib/domain/calendar.ts';
import { SadaError } from '#lib/domain/error.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { planBatches } from '#lib/release/batching.ts';
import { widenBlocks } from '#lib/release/comment-block.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import type { Batch } from '#lib/server/store/batches.ts';
import { listIncompleteBlocks, mergeBlocks } from '#lib/server/store/comment-blocks.ts';
import { countWaiting } from '#lib/server/store/sealing.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { readDueRuns, type DueRun } from './read-waiting.ts';
import { scrubIfAsked } from './scrub.ts';
import { sealBatches, type BatchToSeal } from './seal-batches.ts';

/** A batch that was just sealed, and how many runs are in it. */
export interface SealedBatch {
	readonly batch: Batch;
	readonly runs: number;
}

/** How many runs wait to be sealed; program and department are null for open audiences (one per month). */
export interface WaitingRuns {
	readonly department: string | null;
	readonly program: string | null;
	readonly runs: number;
}

/** What sealing did. It tells runs apart, never answers. */
export interface SealReport {
	readonly asOf: CivilDate;
	readonly sealed: readonly SealedBatch[];
	readonly waiting: readonly WaitingRuns[];
	/** False when deleted rows may still be on disk; the next sealing tries again. */
	readonly isScrubbed: boolean;
}

/** Respondents of the batches that are sealed in one transaction; one batch may have more. */
const respondentsTogether = 500;

/** Plans that may go stale under one call: each but the last means that others sealed or answered meanwhile. */
const mostPlans = 1000;

/**
 * Seals everything that is due at a date (today unless given), in date order, whole batches in each transaction,
 * and then scrubs the disk. Any number of processes may do it at once: what one sealed, another plans without.
 * Throws `sealing.unsettled` when answers keep coming and going, which they do not once they are due.
 */
export async function seal(runtime: Runtime, asOf: CivilDate = runtime.clock.today()): Promise<SealReport> {
	const settings = await readSettings(runtime.store.db);
	const sealed: SealedBatch[] = [];
	let plans = 0;
	while (!(await sealPlanned(runtime, asOf, settings, sealed))) {
		plans += 1;
		if (plans === mostPlans) throw new SadaError('sealing.unsettled', { asOf, plans });
	}
	await widenOldBlocks(runtime, asOf, settings);
	const isScrubbed = await scrubIfAsked(runtime);
	const waiting = await countWaiting(runtime.store.db, asOf, settings.graceDays);
	return { asOf, sealed, waiting, isScrubbed };
}

/** How many runs of each program wait for sealing today: their time is over, and no batch has them yet. */
export async function waitingRuns(runtime: Runtime): Promise<WaitingRuns[]> {
	const { graceDays } = await readSettings(runtime.store.db);
	return countWaiting(runtime.store.db, runtime.clock.today(), graceDays);
}

/** Plans what is due and seals it, adding to `sealed`; false when the plan went stale on the way. */
async function sealPlanned(
	runtime: Runtime,
	asOf: CivilDate,
	settings: Settings,
	sealed: SealedBatch[]
): Promise<boolean> {
	const due = await readDueRuns(runtime, asOf, settings.graceDays);
	const byId = new Map(due.map((run) => [run.publication.id, run]));
	const { batches } = planBatches(
		due.map((run) => run.waiting),
		settings,
		asOf
	);
	const planned = batches.map((batch) => ({
		planned: batch,
		runs: batch.runs.map((id) => byId.get(id) as DueRun)
	}));
	for (const set of toSets(planned)) {
		const stored = await sealBatches(runtime, set, asOf, settings);
		if (!stored) return false;
		sealed.push(...stored.map((batch, index) => ({ batch, runs: set[index]?.runs.length ?? 0 })));
	}
	return true;
}

/** Batches that share a transaction: few enough that people who answer meanwhile do not notice. */
function toSets(batches: readonly BatchToSeal[]): BatchToSeal[][] {
	const sets: BatchToSeal[][] = [];
	let room = 0;
	for (const batch of batches) {
		room -= batch.planned.respondents;
		const last = sets.at(-1);
		if (last && room >= 0) last.push(batch);
		else {
			sets.push([batch]);
			room = respondentsTogether - batch.planned.respondents;
		}
	}
	return sets;
}

/** Comments of programs that stayed too few over a fiscal year are read with those of their department. */
async function widenOldBlocks(
	runtime: Runtime,
	asOf: CivilDate,
	{ fiscalYearStartMonth }: Settings
): Promise<void> {
	const yearStart = startOfFiscalYear(fiscalYearOf(asOf, fiscalYearStartMonth), fiscalYearStartMonth);
	const { store } = runtime;
	if (widenBlocks(await listIncompleteBlocks(store.db), yearStart).length === 0) return;
	await store.transaction(async (trx) => {
		await store.holdSubmissions(trx);
		for (const merge of widenBlocks(await listIncompleteBlocks(trx), yearStart)) {
			await mergeBlocks(trx, merge);
		}
	});
}
