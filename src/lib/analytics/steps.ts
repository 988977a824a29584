/** Work in parts, with nothing half done between them: others may have their turn there. */
export type Steps<Result> = Generator<undefined, Result>;

/** Lets others have their turn where it is time; nothing to wait for where it is not. */
export type Pause = () => Promise<void> | undefined;

/** Does all parts one after the other. */
export function atOnce<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same with a pause between them. */
export async function inTurns<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		const turn = pause();
		if (turn) await turn;
	}
}
