import { afterAll, onTestFinished } from 'vitest';

const atEndOfFile: (() => Promise<void>)[] = [];

/** Runs `work` when the current test ends, latest first; outside a test (in `beforeAll`), when the file ends. */
export function afterwards(work: () => Promise<void>): void {
	try {
		onTestFinished(work);
	} catch {
		atEndOfFile.push(work);
	}
}

afterAll(async () => {
	for (const work of atEndOfFile.splice(0).reverse()) await work();
});
