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
		globalSetup: ['./test/support/global-setup.ts']
	}
});
