/** Lets the page answer a press before more is done: what runs for the first time, in code not compiled yet, takes long. */
export function nextTask(): Promise<void> {
	if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
	return new Promise((resolve) => setTimeout(resolve));
}
