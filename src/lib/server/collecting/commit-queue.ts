import { CompiledQuery } from 'kysely';
import type { Database, Store } from '#lib/server/store/store.ts';

type Work<Result> = (trx: Database) => Promise<Result>;

interface Pending {
	run(trx: Database): Promise<void>;
	/** Tells the caller; called only when the transaction has ended. */
	settle(failure: unknown): void;
}

const savepoint = CompiledQuery.raw('savepoint work');
const rollback = CompiledQuery.raw('rollback to work');
const release = CompiledQuery.raw('release work');

/** Works that share one transaction at most; more would make the first of them wait. */
const mostTogether = 100;

/**
 * Commits pieces of work that arrive together in one transaction, because a durable commit costs SQLite a write to
 * the disk whatever it holds. Each is told that it is stored after the commit, and each stands alone: one that fails
 * is rolled back to its savepoint and the others go on.
 */
export class CommitQueue {
	readonly #store: Store;
	#pending: Pending[] = [];
	#running = false;

	constructor(store: Store) {
		this.#store = store;
	}

	/** What `work` returned, once it is committed. Rejects when it throws or the commit fails. */
	commit<Result>(work: Work<Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			let outcome: { result: Result } | { error: unknown } | undefined;
			this.#pending.push({
				run: async (trx) => {
					await trx.executeQuery(savepoint);
					try {
						outcome = { result: await work(trx) };
					} catch (error) {
						outcome = { error };
						await trx.executeQuery(rollback);
					}
					await trx.executeQuery(release);
				},
				settle: (failure) => {
					if (outcome && 'error' in outcome) reject(outcome.error);
					else if (failure !== undefined || !outcome) reject(failure);
					else resolve(outcome.result);
				}
			});
			if (this.#running) return;
			this.#running = true;
			setImmediate(() => void this.#drain());
		});
	}

	async #drain(): Promise<void> {
		while (this.#pending.length > 0) {
			const together = this.#pending.splice(0, mostTogether);
			let failure: unknown;
			try {
				await this.#store.transaction(async (trx) => {
					for (const pending of together) await pending.run(trx);
				});
			} catch (error) {
				failure = error;
			}
			for (const pending of together) pending.settle(failure);
		}
		this.#running = false;
	}
}

const queues = new WeakMap<Store, CommitQueue>();

/**
 * Runs `work` in a transaction of its own or, where transactions stand in line anyway, in one it shares with others.
 * Resolves when it is durable.
 */
export function commitSoon<Result>(store: Store, work: Work<Result>): Promise<Result> {
	if (store.engine === 'postgres') return store.transaction(work);
	let queue = queues.get(store);
	if (!queue) {
		queue = new CommitQueue(store);
		queues.set(store, queue);
	}
	return queue.commit(work);
}
