import type { Database } from './store.ts';

/**
 * Takes a lease until an instant unless another holder has it for longer than `now`; true when it is held now. A lease that
 * lasts twice as long as this one would was taken by a clock that was wrong: it is taken over, or nobody could for a year.
 */
export async function acquireLease(
	db: Database,
	lease: { readonly name: string; readonly holder: string },
	now: Date,
	until: Date
): Promise<boolean> {
	const row = { ...lease, until: until.toISOString() };
	const longest = new Date(2 * until.getTime() - now.getTime()).toISOString();
	const result = await db
		.insertInto('job_lease')
		.values(row)
		.onConflict((conflict) =>
			conflict
				.column('name')
				.doUpdateSet({ holder: row.holder, until: row.until })
				.where((where) =>
					where.or([
						where('job_lease.until', '<=', now.toISOString()),
						where('job_lease.until', '>', longest),
						where('job_lease.holder', '=', row.holder)
					])
				)
		)
		.executeTakeFirst();
	return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Takes a lease from whoever has it, without end. */
export async function takeOverLease(db: Database, name: string, holder: string): Promise<void> {
	await db
		.insertInto('job_lease')
		.values({ name, holder, until: '' })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ holder, until: '' }))
		.execute();
}

/** Who has a lease, null when nobody has. */
export async function readLeaseHolder(db: Database, name: string): Promise<string | null> {
	const row = await db.selectFrom('job_lease').select('holder').where('name', '=', name).executeTakeFirst();
	return row?.holder ?? null;
}

/** Gives a lease up; nothing happens when another holder has it by now. */
export async function clearLease(db: Database, name: string, holder: string): Promise<void> {
	await db.deleteFrom('job_lease').where('name', '=', name).where('holder', '=', holder).execute();
}
