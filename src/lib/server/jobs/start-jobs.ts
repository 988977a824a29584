import { prepareHeadPages } from '#lib/server/extracts/head-page.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { tick, type TickReport } from './tick.ts';

/** The jobs of a process under way. */
export interface Jobs {
	/** Starts no further round; resolves when the one under way is over. */
	stop(): Promise<void>;
}

/** Runs a round of jobs at once and then every minute, `everyMs` after the last one ended. */
export function startJobs(runtime: Runtime, everyMs = 60_000): Jobs {
	let isStopped = false;
	let last: TickReport | null = null;
	let timer: NodeJS.Timeout | undefined;

	const round = async () => {
		try {
			const before = last;
			last = (await tick(runtime, last)) ?? last;
			// So that the first to open a page after a batch became visible waits for no engine.
			const mayBeNew = before === null || last?.day !== before.day || (last.sealed ?? 0) > 0;
			if (mayBeNew && !isStopped) await prepareHeadPages(runtime);
		} catch (error) {
			runtime.log.error('jobs.failed', error);
		}
		if (isStopped) return;
		timer = setTimeout(() => (underWay = round()), everyMs);
		timer.unref();
	};
	let underWay = round();

	return {
		async stop() {
			isStopped = true;
			clearTimeout(timer);
			await underWay;
		}
	};
}
