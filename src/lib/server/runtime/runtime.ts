import type { Config } from '#lib/server/config.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { runningClock, type Clock } from './clock.ts';
import { jsonLog, type Log } from './log.ts';
import { openSecrets, type Secrets } from './secrets.ts';

/** What a process holds while it runs; every use case takes it first. */
export interface Runtime {
	readonly config: Config;
	readonly store: Store;
	readonly secrets: Secrets;
	readonly clock: Clock;
	readonly log: Log;
	/**
	 * The build this process runs, unlike that of any other; null when it runs from source, which may change while it runs.
	 * What one build derived and kept, another does not read.
	 */
	readonly build: string | null;
}

/**
 * Opens the store (migrated), the secrets and the clock that a configuration names. `parts` replaces single ones,
 * for tests and for work done as of a date. Whoever opens it calls `store.close()`.
 */
export async function openRuntime(config: Config, parts: Partial<Runtime> = {}): Promise<Runtime> {
	const secrets = parts.secrets ?? openSecrets(config.secretsFile);
	return {
		config,
		secrets,
		build: parts.build ?? null,
		clock: parts.clock ?? runningClock(config.now),
		log: parts.log ?? jsonLog((line) => process.stderr.write(`${line}\n`)),
		store: parts.store ?? (await openStore(config))
	};
}
