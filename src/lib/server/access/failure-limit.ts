/** Failures allowed within a span of time, for one key. */
export interface Allowance {
	readonly failures: number;
	readonly windowMs: number;
}

/** Failures forgotten first when a flood of different keys comes. */
const mostKeys = 10_000;

/**
 * Counts failures by key and says how long to wait. Success is never counted, so people who know their password
 * do not wait for those who guess. Kept in the memory of the process: a restart forgives.
 */
export class FailureLimit {
	readonly #allowance: Allowance;
	readonly #failures = new Map<string, { count: number; until: number }>();

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	/** Milliseconds to wait before this key may try again; 0 when it may try now. */
	waitMs(key: string, now: number): number {
		const seen = this.#failures.get(key);
		if (!seen || seen.until <= now || seen.count < this.#allowance.failures) return 0;
		return seen.until - now;
	}

	/** Counts a try before its outcome is known, so that many at once are counted too; the span runs from the first. */
	count(key: string, now: number): void {
		const seen = this.#failures.get(key);
		if (seen && seen.until > now) {
			seen.count += 1;
			return;
		}
		this.#failures.delete(key);
		this.#failures.set(key, { count: 1, until: now + this.#allowance.windowMs });
		const oldest = this.#failures.size > mostKeys ? this.#failures.keys().next().value : undefined;
		if (oldest !== undefined) this.#failures.delete(oldest);
	}

	/** Takes one try back that was no failure after all. */
	forgive(key: string): void {
		const seen = this.#failures.get(key);
		if (seen) seen.count -= 1;
	}

	/** Forgets the failures of a key. */
	clear(key: string): void {
		this.#failures.delete(key);
	}
}
