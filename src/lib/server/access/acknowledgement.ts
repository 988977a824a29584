import type { Account } from '#lib/domain/account.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findAcknowledgement, insertAcknowledgement } from '#lib/server/store/acknowledgements.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { readSettings } from '#lib/server/store/settings.ts';

/** The edition of the policy in force, and the day this person acknowledged it; null while they have not. */
export async function readAcknowledgement(
	runtime: Runtime,
	account: Account
): Promise<{ readonly edition: string; readonly acknowledgedOn: CivilDate | null }> {
	const { db } = runtime.store;
	const { policyEdition: edition } = await readSettings(db);
	return { edition, acknowledgedOn: await findAcknowledgement(db, account.id, edition) };
}

/**
 * Writes down, with today's date, that a person has read the policy's edition and accepts that ratings are never used
 * to punish (S7.1, S3.5c). `stale` when another edition came into force while they read: they have to read that one.
 */
export async function acknowledge(
	runtime: Runtime,
	account: Account,
	edition: string
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'stale' }> {
	return runtime.store.transaction(async (trx) => {
		const { policyEdition } = await readSettings(trx);
		if (edition !== policyEdition) return { ok: false, code: 'stale' };
		await insertAcknowledgement(trx, account.id, edition, runtime.clock.today());
		await recordAudit(trx, {
			at: runtime.clock.now(),
			account: account.id,
			action: 'policy.acknowledge',
			subject: edition
		});
		return { ok: true };
	});
}
