import { networkOf } from '#lib/server/http/network.ts';
import type { Clock } from '#lib/server/runtime/clock.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';

/** How often something may happen: `burst` at once, and then `perMinute`. */
export interface Rate {
	readonly burst: number;
	readonly perMinute: number;
}

/**
 * Counts what one network address does, as a bucket of tokens that fills again with time. Kept in memory only, for
 * at most `most` addresses: beyond that the one longest unseen is forgotten.
 */
export class Throttle {
	readonly #clock: Clock;
	readonly #rate: Rate;
	readonly #most: number;
	readonly #buckets = new Map<string, { tokens: number; at: number }>();

	constructor(clock: Clock, rate: Rate, most = 10_000) {
		this.#clock = clock;
		this.#rate = rate;
		this.#most = most;
	}

	/** Counts one; false when it is one too many. */
	allow(address: string): boolean {
		const key = networkOf(address);
		const at = this.#clock.now().getTime();
		const known = this.#buckets.get(key);
		const { burst, perMinute } = this.#rate;
		const minutes = known ? Math.max(0, at - known.at) / 60_000 : 0;
		const tokens = known ? Math.min(burst, known.tokens + minutes * perMinute) : burst;
		const allowed = tokens >= 1;
		this.#buckets.delete(key);
		this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
		const [oldest] = this.#buckets.size > this.#most ? this.#buckets.keys() : [];
		if (oldest !== undefined) this.#buckets.delete(oldest);
		return allowed;
	}
}

/** The throttles of a process: of links that lead nowhere, and of forms sent through open doors. */
export interface Throttles {
	readonly misses: Throttle;
	readonly openForms: Throttle;
}

const throttles = new WeakMap<Runtime, Throttles>();

/**
 * The throttles of a runtime. Whoever holds a link is never refused; guessing is made slow. Open doors take a class or
 * an office behind one address at once, and then two forms a minute.
 */
export function throttlesOf(runtime: Runtime): Throttles {
	let known = throttles.get(runtime);
	if (!known) {
		known = {
			misses: new Throttle(runtime.clock, { burst: 20, perMinute: 10 }),
			openForms: new Throttle(runtime.clock, { burst: 120, perMinute: 2 })
		};
		throttles.set(runtime, known);
	}
	return known;
}
