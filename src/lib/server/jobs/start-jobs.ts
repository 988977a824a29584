import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { tick, type TickReport } from './tick.ts';

/** The jobs of a process under way. */
export interface Jobs {
	/** Starts no further round; resolves when the one under way is over. */
	stop(): Promise<void>;
}

/** Runs a round of jobs at once and then every minute, `everyMs` after the last one ended. */
export function startJobs(runtime: Runtime, everyMs = 60_000): Jobs {
	const stopping = new AbortController();
	let last: TickReport | null = null;
	let timer: NodeJS.Timeout | undefined;

	const round = async () => {
		try {
			last = (await tick(runtime, last, stopping.signal)) ?? last;
		} catch (error) {
			runtime.log.error('jobs.failed', error);
		}
		if (stopping.signal.aborted) return;
		timer = setTimeout(() => (underWay = round()), everyMs);
		timer.unref();
	};
	let underWay = round();

	return {
		async stop() {
			stopping.abort();
			clearTimeout(timer);
			await underWay;
		}
	};
}
