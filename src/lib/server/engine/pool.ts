import type { Engine } from '#lib/analytics/engine.ts';
import { openNativeEngine } from './native.ts';

/** Engines kept open; each holds a file and little memory beside it. */
const mostOpen = 24;

interface Entry {
	readonly file: string;
	readonly engine: Promise<Engine>;
	/** Work under way. */
	users: number;
	/** Out of the pool: closed when the last user is done. */
	retired: boolean;
}

/** Keeps the engines of extracts open between requests, one for each scope, closed when its file is replaced. */
export class EnginePool {
	/** By scope, the longest unused first. */
	readonly #entries = new Map<string, Entry>();

	/** Lends the engine over a scope's file for a piece of work. Rejects with `engine.open` when it cannot be opened. */
	async use<Result>(scope: string, file: string, work: (engine: Engine) => Promise<Result>): Promise<Result> {
		const entry = this.#take(scope, file);
		entry.users += 1;
		try {
			return await work(await entry.engine);
		} finally {
			entry.users -= 1;
			this.#closeIdle(entry);
		}
	}

	/** Closes every engine as soon as its work is done. */
	close(): void {
		for (const scope of [...this.#entries.keys()]) this.#retire(scope);
	}

	#take(scope: string, file: string): Entry {
		const kept = this.#entries.get(scope);
		if (kept && kept.file !== file) this.#retire(scope);
		const entry =
			kept?.file === file ? kept : { file, engine: openNativeEngine(file), users: 0, retired: false };
		this.#entries.delete(scope);
		this.#entries.set(scope, entry);
		entry.engine.catch(() => {
			if (this.#entries.get(scope) === entry) this.#entries.delete(scope);
		});
		for (const oldest of this.#entries.keys()) {
			if (this.#entries.size <= mostOpen) break;
			this.#retire(oldest);
		}
		return entry;
	}

	#retire(scope: string): void {
		const entry = this.#entries.get(scope);
		if (!entry) return;
		this.#entries.delete(scope);
		entry.retired = true;
		this.#closeIdle(entry);
	}

	#closeIdle(entry: Entry): void {
		if (!entry.retired || entry.users > 0) return;
		entry.engine.then((engine) => engine.close()).catch(() => undefined);
	}
}
