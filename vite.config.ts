import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
	test: {
		include: ['test/**/*.test.ts'],
		reporters: ['default', './test/support/closing-line.ts'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// Much of a test is waiting for servers and browsers: one worker alone, Vitest's choice for two cores, idles.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		globalSetup: ['./test/support/global-setup.ts']
	}
});
