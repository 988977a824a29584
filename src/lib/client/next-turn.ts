/** After so long a press waits no longer: while code runs for the first time, when a step takes as long again; and later. */
const [firstMs, laterMs] = [8, 24];

/** Shorter turns would draw a choice a frame later; longer ones, at first, hold up a press. */
let turnMs = firstMs;

/** When the task that runs now began. */
let began = 0;

/** Says that a task begins: a message has arrived, or somebody has chosen. */
export function beginTurn(): void {
	began = performance.now();
}

/** Says that everything has been done once, and code is compiled. */
export function endFirstTurns(): void {
	turnMs = laterMs;
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
