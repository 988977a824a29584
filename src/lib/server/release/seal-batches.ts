import { addDays, fiscalYearOf, hijriMonthOf, type CivilDate } from '#lib/domain/calendar.ts';
import type { Settings } from '#lib/domain/settings.ts';
import type { PlannedBatch } from '#lib/release/batching.ts';
import { placeBatch } from '#lib/release/comment-block.ts';
import type { WaitingRun } from '#lib/release/waiting-run.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { insertBatch, insertResponses, type Batch } from '#lib/server/store/batches.ts';
import { addToBlock, listIncompleteBlocks } from '#lib/server/store/comment-blocks.ts';
import { randomId } from '#lib/server/store/id.ts';
import { deleteMarks, markSealed, settleInvitations, takeWaitingForms } from '#lib/server/store/sealing.ts';
import type { Database } from '#lib/server/store/store.ts';
import { toBatchContent } from './batch-content.ts';
import { readForms, readOutcomes, type DueRun } from './read-waiting.ts';
import { askForScrub } from './scrub.ts';
import { isRespondent, tallyForms, type ReadForm } from './tally.ts';

/** A planned batch with the runs it is made of. */
export interface BatchToSeal {
	readonly planned: PlannedBatch;
	readonly runs: readonly DueRun[];
}

/**
 * Seals planned batches in one transaction: their answers move under new ids in an order that says nothing, comments
 * are cut loose, all invitations learn at once what became of them, and what collecting left is deleted.
 *
 * Null, and nothing done, when something changed since they were planned (another process sealed one of the runs, an
 * answer came or went): plan again. Returns the stored batches otherwise.
 */
export async function sealBatches(
	runtime: Runtime,
	batches: readonly BatchToSeal[],
	asOf: CivilDate,
	settings: Settings
): Promise<Batch[] | null> {
	try {
		return await runtime.store.transaction(async (trx) => {
			await runtime.store.holdSubmissions(trx);
			const sealed: Batch[] = [];
			for (const batch of batches) sealed.push(await sealBatch(runtime, trx, batch, asOf, settings));
			await askForScrub(trx);
			return sealed;
		});
	} catch (error) {
		if (error instanceof PlanIsStale) return null;
		throw error;
	}
}

async function sealBatch(
	runtime: Runtime,
	trx: Database,
	{ planned, runs }: BatchToSeal,
	asOf: CivilDate,
	settings: Settings
): Promise<Batch> {
	const taken: Taken[] = [];
	for (const run of runs) taken.push(await takeRun(runtime, trx, run));
	const batch = toBatch(planned, runs, taken, asOf, settings);
	const forms = taken.flatMap((run) => run.forms);
	const content = toBatchContent(forms, planned.withheld);
	await insertBatch(trx, batch, planned.runs, content.items, content.tallies);
	await insertResponses(trx, batch.id, content.responses, content.answers);
	const block = placeBatch(batch, await listIncompleteBlocks(trx), randomId());
	await addToBlock(trx, block, batch.id, content.comments);
	return batch;
}

class PlanIsStale extends Error {}

interface Taken {
	readonly forms: readonly ReadForm[];
	readonly invited: number;
}

/** Takes a run out of collecting for good. Throws `PlanIsStale` when it is not as it was planned. */
async function takeRun(runtime: Runtime, trx: Database, { publication, waiting }: DueRun): Promise<Taken> {
	if (!(await markSealed(trx, publication.id))) throw new PlanIsStale();
	const outcomes = await readOutcomes(runtime, trx, publication.id);
	const forms = await readForms(trx, await takeWaitingForms(trx, publication.id));
	const found = {
		respondents: forms.filter(isRespondent).length,
		people: outcomes.people,
		tallies: tallyForms(forms)
	};
	if (!isAsPlanned(waiting, found)) throw new PlanIsStale();
	await settleInvitations(trx, publication.id, outcomes.byInvitation);
	await deleteMarks(trx, publication.id);
	return { forms, invited: outcomes.invited };
}

type Counted = Pick<WaitingRun, 'respondents' | 'people' | 'tallies'>;

function isAsPlanned(planned: Counted, found: Counted): boolean {
	const text = ({ respondents, people, tallies }: Counted) => JSON.stringify([respondents, people, tallies]);
	return text(planned) === text(found);
}

function toBatch(
	planned: PlannedBatch,
	runs: readonly DueRun[],
	taken: readonly Taken[],
	asOf: CivilDate,
	{ fiscalYearStartMonth, replyDays }: Settings
): Batch {
	const { department, program, provider, period, ended, audience, respondents } = planned;
	const isInvited = runs.every(({ publication }) => publication.run?.source === 'app');
	const isImported = runs.every(({ publication }) => publication.run?.source === 'import');
	// Past answers were known before they were imported: the days in which a provider replies first are long over.
	const pastSealing = ended === null ? addDays(asOf, -replyDays) : planned.sealedOn;
	const sealedOn = isImported ? pastSealing : asOf;
	return {
		id: randomId(),
		department,
		program,
		provider,
		period,
		hijriPeriod: ended && hijriMonthOf(ended),
		fiscalYear: fiscalYearOf(ended ?? asOf, fiscalYearStartMonth),
		audience,
		respondents,
		invited: isInvited ? taken.reduce((sum, { invited }) => sum + invited, 0) : null,
		sealedOn
	};
}
