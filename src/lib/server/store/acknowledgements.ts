import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Database } from './store.ts';

/** The day an account acknowledged an edition of the policy, null while it has not. */
export async function findAcknowledgement(
	db: Database,
	account: string,
	edition: string
): Promise<CivilDate | null> {
	const row = await db
		.selectFrom('acknowledgement')
		.select('acknowledged_on')
		.where('account', '=', account)
		.where('edition', '=', edition)
		.executeTakeFirst();
	return row ? row.acknowledged_on : null;
}

/** Writes down that an account acknowledged an edition; the first day stays. */
export async function insertAcknowledgement(
	db: Database,
	account: string,
	edition: string,
	on: CivilDate
): Promise<void> {
	await db
		.insertInto('acknowledgement')
		.values({ account, edition, acknowledged_on: on })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
