/** After so long a press waits no longer. A tenth of what feels immediate: cold code takes several times as long. */
const turnMs = 8;

/** When the task that runs now began. */
let began = 0;

/** Says that a task begins: a message has arrived, or somebody has chosen. */
export function beginTurn(): void {
	began = performance.now();
}

/**
 * Lets the page answer a press before more is done, where this task has gone on for long: what runs for the first
 * time, in code not compiled yet, takes long. Else there is nothing to wait for.
 */
export function nextTurn(): Promise<void> | undefined {
	return performance.now() - began < turnMs ? undefined : nextTask().then(beginTurn);
}

function nextTask(): Promise<void> {
	if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
	return new Promise((resolve) => setTimeout(resolve));
}
