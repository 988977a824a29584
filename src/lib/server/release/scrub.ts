import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { clearLease, readLeaseHolder, takeOverLease } from '#lib/server/store/leases.ts';
import type { Database } from '#lib/server/store/store.ts';

/** The note that deleted collecting rows are still on disk. */
const note = 'scrub';

/** Notes, in the transaction that deletes collecting rows, that the disk has to be scrubbed after it. */
export async function askForScrub(trx: Database): Promise<void> {
	await takeOverLease(trx, note, randomId());
}

/**
 * Scrubs the disk when something was sealed since it last was, by this process or one that ended before it could.
 * A failure is logged and the note stays, so the next call tries again. Whether the disk is clean afterwards.
 */
export async function scrubIfAsked(runtime: Runtime): Promise<boolean> {
	const { store, log } = runtime;
	const asked = await readLeaseHolder(store.db, note);
	if (asked === null) return true;
	try {
		await store.scrub();
	} catch (error) {
		log.error('scrub.failed', error);
		return false;
	}
	await clearLease(store.db, note, asked);
	return true;
}
