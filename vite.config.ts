import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { trimEngine } from './src/cli/bootstrap/trim-engine.js';

/** What is built ships the trimmed engine; while developing, the packaged one serves as it is. */
const trimmedEngine: Plugin = {
	name: 'trimmed-engine',
	apply: 'build',
	enforce: 'pre',
	resolveId: (source) =>
		source === '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url' ? `${trimEngine()}?url` : null
};

export default defineConfig({
	plugins: [trimmedEngine, sveltekit()],
	build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
	test: {
		include: ['test/**/*.test.ts'],
		reporters: ['default', './test/support/closing-line.ts'],
		environment: 'node',
		// Modules are loaded once for a worker, not for each file: a fifth of all work. Files leave nothing behind.
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// Much of a test is waiting for servers and browsers: one worker alone, Vitest's choice for two cores, idles.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		globalSetup: ['./test/support/global-setup.ts']
	}
});
