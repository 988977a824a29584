import { sql } from 'kysely';
import type { Runtime } from '#lib/server/runtime/runtime.ts';

/** What `/healthz` answers. `reason` is the engine's code or word for what is wrong, never an address or a key. */
export type Health =
	| { status: 'ok'; store: 'sqlite' | 'postgres'; today: string }
	| { status: 'unavailable'; store: 'sqlite' | 'postgres'; reason: string };

const patienceMs = 5_000;

/** Asks the store for an answer and waits five seconds for it at most. */
export async function checkHealth({
	store,
	clock,
	log
}: Pick<Runtime, 'store' | 'clock' | 'log'>): Promise<Health> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
	});
	try {
		await Promise.race([sql`select key from setting limit 1`.execute(store.db), late]);
		return { status: 'ok', store: store.engine, today: clock.today() };
	} catch (error) {
		log.error('health', error);
		return { status: 'unavailable', store: store.engine, reason: reasonOf(error) };
	} finally {
		clearTimeout(timer);
	}
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
	return typeof code === 'string' ? code : 'the store does not answer';
}
