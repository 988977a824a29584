import { rmSync } from 'node:fs';
import { describe } from 'vitest';
import { readConfig, type Config } from '#lib/server/config.ts';
import { settableClock, type SettableClock } from '#lib/server/runtime/clock.ts';
import { jsonLog } from '#lib/server/runtime/log.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { afterwards } from './afterwards.ts';
import { makeFastDirectory } from './fast-directory.ts';
import { createDatabase, migratedTemplate } from './postgres.ts';

export type Engine = Store['engine'];

/** The engines every store test runs on. */
export const engines = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** A runtime of a test's own: its time stands still until set, and its log is kept. */
export interface TestRuntime extends Runtime {
	readonly clock: SettableClock;
	/** Every line logged so far. */
	readonly logged: string[];
}

/**
 * Runs the same suite once on SQLite and once on PostgreSQL, both real. `open` gives a new, migrated and
 * empty store each time; it is closed and removed when the test that opened it ends (at the end of the
 * file when a `beforeAll` opened it). Pass `engine` on to `openTestRuntime` where a whole runtime is needed.
 */
export function describeStores(
	name: string,
	suite: (open: () => Promise<Store>, engine: Engine) => void
): void {
	describe.each(engines)(`${name} (%s)`, (engine) => {
		suite(async () => {
			const store = await openStore(await prepare(engine));
			afterwards(() => store.close());
			return store;
		}, engine);
	});
}

/** The moment tests live in unless they say otherwise: noon in Riyadh. */
export const testNow = new Date('2026-11-22T12:00:00+03:00');

/**
 * A runtime on a new store of the given engine, with the clock at `now` (default: 22 November 2026, noon in
 * Riyadh) and its own data directory and secrets. Closed and removed like the stores of `describeStores`.
 */
export async function openTestRuntime(engine: Engine, { now }: { now?: Date } = {}): Promise<TestRuntime> {
	return openOn(await prepare(engine), now);
}

/** A second process of the same installation: same store and secrets, its own connections and clock. */
export function openBeside(runtime: Runtime): Promise<TestRuntime> {
	return openOn(runtime.config, runtime.clock.now());
}

async function openOn(config: Config, now: Date | undefined): Promise<TestRuntime> {
	const clock = settableClock(now ?? testNow);
	const logged: string[] = [];
	const log = jsonLog((line) => logged.push(line));
	const runtime = await openRuntime(config, { clock, log });
	afterwards(() => runtime.store.close());
	return { ...runtime, clock, logged };
}

/** The configuration of a new installation on an engine, removed when the test ends. */
async function prepare(engine: Engine): Promise<Config> {
	const directory = makeFastDirectory('sada-test-');
	afterwards(async () => rmSync(directory, { recursive: true, force: true }));
	const database = engine === 'postgres' ? await createDatabase(migratedTemplate) : undefined;
	if (database) afterwards(database.drop);
	return readConfig({ SADA_DATA: directory, DATABASE_URL: database?.url, ORIGIN: 'http://sada.test' });
}
