import { writeSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * How many tests passed and failed, over every suite of a run. A file that does not load, a hook that
 * throws around tests and an error nobody caught each count as one failure.
 */
export function countResults(
	modules: readonly TestModule[],
	unhandled: readonly SerializedError[]
): { passed: number; failed: number } {
	let passed = 0;
	let failed = unhandled.length;
	for (const module of modules) {
		failed += module.errors().length > 0 ? 1 : 0;
		for (const suite of module.children.allSuites()) failed += suite.errors().length > 0 ? 1 : 0;
		for (const test of module.children.allTests()) {
			const { state } = test.result();
			if (state === 'passed') passed += 1;
			if (state === 'failed') failed += 1;
		}
	}
	return { passed, failed };
}

/**
 * Prints `N passed, N failed` as the very last line of a run: scripts read that line. It is written when
 * the process exits, because the reporters before this one and the teardown may still print.
 */
export default class ClosingLine implements Reporter {
	#line = '0 passed, 1 failed';

	onInit(): void {
		process.once('exit', () => writeSync(1, `${this.#line}\n`));
	}

	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
		const { passed, failed } = countResults(modules, unhandled);
		this.#line = `${passed} passed, ${failed} failed`;
	}
}
