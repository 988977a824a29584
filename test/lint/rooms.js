/**
 * Who may import whom: the table of the design, one row per folder. `only`: the same folder and addresses that
 * begin so, nothing else. `never`: anything but addresses that begin so. A package matches with its subpaths.
 * @typedef {{ files: string[], why: string, only?: string[], never?: string[] }} Room
 */

const pure = ['#lib/domain/', '#lib/statistics/', '#lib/release/', '#lib/analytics/'];
const messages = '#lib/messages/';
const kitInPages = ['$app/forms', '$app/navigation', '$app/paths', '$app/state'];
const browserOnly = [
	'svelte',
	'@sveltejs',
	'$app',
	'$env',
	'#lib/client/',
	'#lib/components/',
	'@duckdb/duckdb-wasm'
];

/** @type {readonly Room[]} */
export const rooms = [
	{
		files: ['src/lib/domain/**'],
		why: 'domain is pure: it imports domain, zod and libphonenumber-js',
		only: ['#lib/domain/', 'zod', 'libphonenumber-js']
	},
	{
		files: ['src/lib/statistics/**'],
		why: 'statistics imports statistics, and of packages jstat and ml-matrix',
		only: ['#lib/statistics/', 'jstat', 'ml-matrix']
	},
	{
		files: ['src/lib/release/**'],
		why: 'release is pure: it imports domain, release and zod',
		only: ['#lib/domain/', '#lib/release/', 'zod']
	},
	{
		files: ['src/lib/analytics/**'],
		why: 'analytics is pure: it imports domain, statistics, release, analytics and zod',
		only: [...pure, 'zod']
	},
	{
		files: ['src/lib/messages/**'],
		why: 'messages imports messages and its formatter only',
		only: [messages, 'intl-messageformat']
	},
	{
		files: ['src/lib/server/**'],
		why: 'server imports the pure rooms, messages, Node and drivers: it runs in plain Node',
		never: ['#cli/', ...browserOnly]
	},
	{
		// What stands between routes and use cases speaks the routes' language: redirects, refusals, cookies.
		files: ['src/lib/server/access/guard.ts', 'src/lib/server/http/**'],
		why: 'server imports the pure rooms, messages, Node and drivers, and here the framework; not Svelte or $app',
		never: ['#cli/', ...browserOnly.filter((address) => address !== '@sveltejs')]
	},
	{
		files: ['src/lib/client/**'],
		why: 'client imports the pure rooms, messages and DuckDB-WASM: it runs in the browser',
		only: [
			...['#lib/client/', ...pure, messages, 'zod', '@duckdb/duckdb-wasm', '@uwdata/flechette', 'svelte'],
			...['$app/environment', '$app/navigation', '$app/paths', '$app/state']
		]
	},
	{
		files: ['src/lib/components/**'],
		why: 'components import the pure rooms, messages and components: data comes in, callbacks go out',
		only: ['#lib/components/', ...pure, messages, ...kitInPages, 'svelte', 'd3', 'chart.js', '@fontsource']
	},
	{
		files: ['src/cli/**'],
		why: 'cli imports server, the pure rooms and messages',
		never: browserOnly
	},
	{
		files: ['src/cli/bootstrap/**'],
		why: 'the bootstrap runs before anything is installed: it imports modules of Node only',
		only: ['node:']
	},
	{
		files: ['src/routes/**', 'src/hooks.*'],
		why: 'routes call one use case or metric: SQL and drivers stay in lib',
		never: ['kysely', 'pg', 'node:sqlite', '@duckdb', '$env', '#cli/']
	}
];
