import { randomId } from './id.ts';
import type { Database } from './store.ts';

/** One thing a member of staff did. `account` is null for what the app did by itself. */
export interface AuditEntry {
	readonly at: Date;
	readonly account: string | null;
	/** What was done, as `links.export`. */
	readonly action: string;
	/** The id of what it was done to. Never a beneficiary's answer, token or submission. */
	readonly subject: string;
}

/** Writes down what a member of staff did. */
export async function recordAudit(db: Database, entry: AuditEntry): Promise<void> {
	await db
		.insertInto('audit')
		.values({ ...entry, id: randomId(), at: entry.at.toISOString() })
		.execute();
}
