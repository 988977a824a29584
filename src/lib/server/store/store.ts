import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A connection or the transaction under way: what every repository function takes first. */
export type Database = Kysely<Schema> | Transaction<Schema>;

/** The relational store of one process. */
export interface Store {
	readonly engine: 'sqlite' | 'postgres';
	readonly db: Kysely<Schema>;
	/** Runs `work` in one transaction; a rejection rolls it back. */
	transaction<Result>(work: (trx: Transaction<Schema>) => Promise<Result>): Promise<Result>;
	/**
	 * Inside a transaction: waits for the submissions under way and keeps later ones waiting until it ends, so that
	 * what it reads of the collecting tables stays true.
	 */
	holdSubmissions(trx: Database): Promise<void>;
	/** Leaves no trace of deleted collecting rows on disk: no free pages, no write-ahead log, no dead tuples. */
	scrub(): Promise<void>;
	close(): Promise<void>;
}
