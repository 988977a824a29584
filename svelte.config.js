import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const node = adapter({ out: 'build', precompress: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// The adapter shall serve compressed copies but not make them, which takes minutes over the engine:
		// src/cli/bootstrap/compress.js makes them and keeps them between builds.
		adapter: {
			...node,
			adapt: (builder) => node.adapt(Object.create(builder, { compress: { value: async () => {} } }))
		},
		// Small style sheets travel inside the page: the respondent's first screen is one request.
		inlineStyleThreshold: 12_000,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				// The framework's announcer of page changes hides itself with a style attribute: this one and no other.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
