import { askColumns, type Engine } from '#lib/analytics/engine.ts';
import { SadaError } from '#lib/domain/error.ts';

/**
 * An engine that is closed when nothing was asked of it for `restMs`, and opened again by the next query: it holds
 * nearly half of a page's memory, and a page that keeps what it was told seldom asks again. Rejects as `open` does. A query
 * rejects as the engine's own, or as `open`; after `close` each rejects with `engine.dead`.
 */
export async function openRestingEngine(open: () => Promise<Engine>, restMs: number): Promise<Engine> {
	let awake: Promise<Engine> | null = open();
	let underWay = 0;
	let isClosed = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	await awake;

	const rest = () => {
		clearTimeout(timer);
		// One that cannot be opened has nothing to close.
		awake?.then((engine) => engine.close()).catch(() => undefined);
		awake = null;
	};
	const use = async <Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> => {
		if (isClosed) throw new SadaError('engine.dead', { reason: 'closed' });
		clearTimeout(timer);
		underWay += 1;
		try {
			return await work(await (awake ??= open()));
		} catch (cause) {
			rest();
			throw cause;
		} finally {
			underWay -= 1;
			if (underWay === 0 && !isClosed) timer = setTimeout(rest, restMs);
		}
	};
	return {
		query: (query) => use((engine) => engine.query(query)),
		columns: (query) => use((engine) => askColumns(engine, query)),
		async close() {
			isClosed = true;
			rest();
		}
	};
}
