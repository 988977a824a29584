import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import * as forbidden from './test/lint/forbidden.js';
import { imports } from './test/lint/imports.js';
import { logicalCss } from './test/lint/logical-css.js';
import { rooms } from './test/lint/rooms.js';

const sada = {
	rules: {
		imports,
		'logical-css': logicalCss,
		'named-calendars': forbidden.namedCalendars,
		'no-ambient-input': forbidden.noAmbientInput,
		'no-environment': forbidden.noEnvironment,
		'no-fetch': forbidden.noFetch,
		'no-inline-style': forbidden.noInlineStyle,
		'no-stray-file': forbidden.noStrayFile,
		'no-text-in-markup': forbidden.noTextInMarkup
	}
};

const pureRooms = 'src/lib/{domain,statistics,release,analytics,messages}/**';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'static/'] },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		plugins: { sada },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', 400],
			'no-console': 'error',
			'no-constant-binary-expression': 'error',
			'no-control-regex': 'error',
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-misleading-character-class': 'error',
			'no-self-compare': 'error',
			'no-sparse-arrays': 'error',
			'no-unsafe-finally': 'error',
			'no-useless-escape': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'sada/imports': 'error',
			'sada/named-calendars': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			// `void` in a union is how callbacks of libraries say that they need not answer.
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			'sada/logical-css': 'error',
			'sada/no-inline-style': 'error',
			'sada/no-text-in-markup': 'error',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }],
			// The app is served from the root of its address.
			'svelte/no-navigation-without-resolve': 'off',
			// Most are values of the moment, not state.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	...rooms.map(({ files, ...room }) => ({
		files,
		rules: /** @type {import('eslint').Linter.RulesRecord} */ ({ 'sada/imports': ['error', room] })
	})),
	{ files: [pureRooms], rules: { 'sada/no-ambient-input': 'error' } },
	{
		files: ['src/lib/server/**'],
		ignores: ['src/lib/server/runtime/clock.ts'],
		rules: { 'sada/no-ambient-input': 'error' }
	},
	{
		files: ['src/lib/**', 'src/routes/**', 'src/hooks.*'],
		rules: { 'sada/no-environment': 'error' }
	},
	{ files: ['src/lib/components/**'], rules: { 'sada/no-fetch': 'error' } },
	{
		files: ['src/lib/*', 'src/lib/server/*'],
		ignores: ['src/lib/server/config.ts'],
		rules: { 'sada/no-stray-file': 'error' }
	},
	{
		files: ['src/lib/domain/calendar.ts', 'test/**'],
		rules: { 'sada/named-calendars': 'off', '@typescript-eslint/no-dynamic-delete': 'off' }
	},
	{ files: ['src/cli/**', 'test/bench/**'], rules: { 'no-console': 'off' } }
);
