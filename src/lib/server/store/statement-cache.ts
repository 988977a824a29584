import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A statement ready to run, and whether it gives rows. */
export interface PreparedStatement {
	readonly statement: StatementSync;
	readonly reader: boolean;
}

/** Lists of varying length make statements without end; the few that matter come back at once. */
const most = 500;

/**
 * Prepares each SQL text of a database once: half of the time of a short statement goes into preparing it. For
 * statements that run to their end at once; one that is read row by row needs its own.
 */
export function statementCache(handle: DatabaseSync): (sql: string) => PreparedStatement {
	const prepared = new Map<string, PreparedStatement>();
	return (sql) => {
		const known = prepared.get(sql);
		if (known) return known;
		const statement = handle.prepare(sql);
		const fresh = { statement, reader: statement.columns().length > 0 };
		if (prepared.size >= most) prepared.clear();
		prepared.set(sql, fresh);
		return fresh;
	};
}
