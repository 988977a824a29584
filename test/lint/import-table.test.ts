import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own rules; those that ask the compiler about types need files that are on disk. */
const eslint = new ESLint({ cwd: project, overrideConfig: ts.configs.disableTypeChecked });

/** What lint says about a text at a path: rule and message of every mistake that is Sada's own. */
async function mistakes(filePath: string, code: string): Promise<string[]> {
	const results = await eslint.lintText(code, { filePath });
	const messages = results.flatMap((result) => result.messages);
	expect(messages.filter((message) => message.fatal)).toEqual([]);
	return messages
		.filter(({ ruleId }) => ruleId?.startsWith('sada/') || ruleId === 'max-lines')
		.map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`);
}

describe('the table of who may import whom', () => {
	test.each([
		['src/lib/domain/x.ts', '#lib/statistics/share.ts'],
		['src/lib/domain/x.ts', 'svelte'],
		['src/lib/domain/x.ts', 'node:crypto'],
		['src/lib/domain/x.ts', '@sveltejs/kit'],
		['src/lib/statistics/x.ts', '#lib/domain/survey.ts'],
		['src/lib/statistics/x.ts', 'zod'],
		['src/lib/release/x.ts', '#lib/statistics/share.ts'],
		['src/lib/release/x.ts', '#lib/server/store/store.ts'],
		['src/lib/analytics/x.ts', '#lib/messages/format.ts'],
		['src/lib/analytics/metric/x.ts', '@duckdb/node-api'],
		['src/lib/analytics/metric/x.ts', '$app/state'],
		['src/lib/messages/x.ts', '#lib/domain/language.ts'],
		['src/lib/server/store/x.ts', '#lib/client/engine.ts'],
		['src/lib/server/store/x.ts', '#lib/components/layout/translate.ts'],
		['src/lib/server/store/x.ts', 'svelte/store'],
		['src/lib/server/store/x.ts', '@sveltejs/kit'],
		['src/lib/server/store/x.ts', '$env/dynamic/private'],
		['src/lib/client/x.ts', '#lib/server/config.ts'],
		['src/lib/client/x.ts', 'node:path'],
		['src/lib/client/x.svelte.ts', '#lib/server/config.ts'],
		['src/lib/components/chart/x.ts', '#lib/server/config.ts'],
		['src/lib/components/chart/x.ts', '#lib/client/engine.ts'],
		['src/cli/x.ts', '#lib/components/layout/translate.ts'],
		['src/cli/x.ts', '$app/state'],
		['src/cli/commands/x.ts', '#lib/client/engine.ts'],
		['src/cli/bootstrap/x.js', 'zod'],
		['src/routes/x/+page.server.ts', 'kysely'],
		['src/routes/x/+server.ts', '@duckdb/node-api'],
		['src/hooks.server.ts', 'pg']
	])('%s may not import %s, in any way', async (file, address) => {
		const ways = [
			`import { a } from '${address}';`,
			`export { a } from '${address}';`,
			`export * from '${address}';`
		];
		const dynamic = `export const a = import('${address}');`;
		const types = `import type { A } from '${address}'; export type B = A | import('${address}').B;`;
		for (const code of [...ways, dynamic]) expect(await mistakes(file, code), code).toHaveLength(1);
		if (!file.endsWith('.js')) expect(await mistakes(file, types), types).toHaveLength(2);
	});

	test.each([
		['src/lib/domain/x.ts', ['./y.ts', '#lib/domain/survey.ts', 'zod', 'libphonenumber-js/mobile']],
		['src/lib/statistics/x.ts', ['./y.ts', '#lib/statistics/share.ts']],
		['src/lib/release/x.ts', ['./y.ts', '#lib/domain/survey.ts', '#lib/release/plan.ts']],
		[
			'src/lib/analytics/metric/x.ts',
			['./y.ts', '#lib/analytics/engine.ts', '#lib/statistics/share.ts', 'zod/mini']
		],
		['src/lib/messages/x.ts', ['./format.ts', 'intl-messageformat']],
		[
			'src/lib/server/store/x.ts',
			['./y.ts', '#lib/server/config.ts', '#lib/messages/format.ts', 'kysely', 'node:fs']
		],
		['src/lib/server/access/guard.ts', ['@sveltejs/kit', '#lib/domain/role.ts']],
		['src/lib/client/x.ts', ['#lib/analytics/engine.ts', '@duckdb/duckdb-wasm', '@uwdata/flechette']],
		[
			'src/lib/components/chart/x.ts',
			['#lib/analytics/view/trend.ts', '#lib/messages/chart.ts', 'd3', 'svelte']
		],
		[
			'src/cli/commands/x.ts',
			['#cli/command.ts', '#lib/server/config.ts', '#lib/messages/format.ts', 'node:fs']
		],
		['src/cli/bootstrap/x.js', ['./y.js', 'node:fs']],
		[
			'src/routes/x/+page.server.ts',
			['./$types', '#lib/server/access/guard.ts', '@sveltejs/kit', '$app/state']
		],
		['test/domain/x.test.ts', ['#lib/domain/survey.ts', '#test/support/stores.ts', 'vitest']]
	])('%s may import %j', async (file, addresses) => {
		const code = addresses.map((address, index) => `export { a as a${index} } from '${address}';`).join('\n');
		expect(await mistakes(file, code)).toEqual([]);
	});

	test.each([
		['up, out of its folder', '../domain/survey.ts'],
		['up, hidden in a path', './x/../../survey.ts'],
		['through the alias plain Node does not know', '$lib/domain/survey.ts'],
		['the stores of old', '$app/stores'],
		['a room without the extension', '#lib/domain/survey'],
		['a neighbour without the extension', './survey']
	])('nothing imports %s', async (_what, address) => {
		for (const file of [
			'src/routes/x/+page.server.ts',
			'test/domain/x.test.ts',
			'src/lib/server/store/x.ts'
		]) {
			expect(await mistakes(file, `export { a } from '${address}';`)).toHaveLength(1);
		}
	});

	test('a pure room imports nothing that is decided at run time', async () => {
		const code = 'export const load = (name: string) => import(name);';
		expect(await mistakes('src/lib/domain/x.ts', code)).toHaveLength(1);
		expect(await mistakes('src/cli/x.ts', code)).toEqual([]);
	});

	test('a component is held to the table too', async () => {
		const code = `<script lang="ts">\n\timport { a } from '#lib/server/config.ts';\n\ta();\n</script>\n`;
		expect(await mistakes('src/lib/components/layout/X.svelte', code)).toHaveLength(1);
	});
});
