import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: project, overrideConfig: ts.configs.disableTypeChecked });

/** The names of the rules of Sada's own, and of the limit on length, that a text at a path breaks. */
async function broken(filePath: string, code: string): Promise<string[]> {
	const results = await eslint.lintText(code, { filePath });
	return results
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, message }) => ruleId ?? message)
		.filter((rule) => !/^(?:@typescript-eslint|svelte)\//.test(rule));
}

describe('markup', () => {
	test.each([
		['<p>Welcome</p>', 'sada/no-text-in-markup'],
		['<p>أهلًا</p>', 'sada/no-text-in-markup'],
		["<p>{'Welcome'}</p>", 'sada/no-text-in-markup'],
		['<p>{`Welcome`}</p>', 'sada/no-text-in-markup'],
		["<p>{a ? 'yes' : ''}</p>", 'sada/no-text-in-markup'],
		['{#if a}Welcome{/if}', 'sada/no-text-in-markup'],
		['<button aria-label="Close"></button>', 'sada/no-text-in-markup'],
		['<img src="/a.svg" alt={\'Logo\'} />', 'sada/no-text-in-markup'],
		['<p style="color: blue"></p>', 'sada/no-inline-style'],
		['<p style={a}></p>', 'sada/no-inline-style'],
		['<p style:color={a}></p>', 'sada/no-inline-style'],
		['<style>p { margin-left: 4px; }</style>', 'sada/logical-css'],
		['<style>p { left: 0; }</style>', 'sada/logical-css'],
		['<style>p { border-top-right-radius: 4px; }</style>', 'sada/logical-css'],
		['<style>p { text-align: right; }</style>', 'sada/logical-css'],
		['<style>@media print { p { padding-right: 4px; } }</style>', 'sada/logical-css']
	])('%s breaks %s', async (code, rule) => {
		const script = '<script lang="ts">\n\tlet { a }: { a: string } = $props();\n</script>\n';
		expect(await broken('src/lib/components/layout/X.svelte', script + code)).toEqual([rule]);
	});

	test.each([
		['<p>{a}</p>'],
		['<p>· — 12 ٪</p>'],
		["<p class={a ? 'wide' : 'narrow'}>{a ? '·' : ''}</p>"],
		['<button type="button" aria-label={a}></button>'],
		['<style>p { margin-inline-start: 4px; text-align: start; inset-inline-end: 0; }</style>'],
		['<svg><text text-anchor="end" x="4">{a}</text></svg>']
	])('%s is good', async (code) => {
		const script = '<script lang="ts">\n\tlet { a }: { a: string } = $props();\n</script>\n';
		expect(await broken('src/lib/components/layout/X.svelte', script + code)).toEqual([]);
	});
});

describe('code', () => {
	const dated = (options: string) => `export const a = new Intl.DateTimeFormat('ar'${options});`;
	test.each([
		['src/lib/messages/x.ts', dated(''), ['sada/named-calendars', 'sada/named-calendars']],
		['src/lib/messages/x.ts', dated(", { calendar: 'gregory' }"), ['sada/named-calendars']],
		['src/lib/messages/x.ts', dated(", { calendar: 'gregory', numberingSystem: 'latn' }"), []],
		['src/lib/domain/calendar.ts', dated(''), []],
		['src/routes/x.ts', 'export const a = (b: Date) => b.toLocaleDateString();', ['sada/named-calendars']],
		['src/lib/statistics/x.ts', 'export const a = () => Math.random();', ['sada/no-ambient-input']],
		['src/lib/release/x.ts', 'export const a = () => Date.now();', ['sada/no-ambient-input']],
		['src/lib/server/release/x.ts', 'export const a = () => new Date();', ['sada/no-ambient-input']],
		['src/lib/server/release/x.ts', 'export const a = (b: string) => new Date(b);', []],
		['src/lib/server/runtime/clock.ts', 'export const a = () => Date.now();', []],
		['src/lib/server/release/x.ts', 'export const a = process.env;', ['sada/no-environment']],
		['src/hooks.server.ts', 'export const a = readConfig(process.env);', []],
		['src/cli/commands/x.ts', 'export const a = process.env;', []],
		['src/lib/components/chart/x.ts', "export const a = () => fetch('/x');", ['sada/no-fetch']],
		['src/lib/server/x.ts', 'export const a = 1;', ['sada/no-stray-file']],
		['src/lib/x.ts', 'export const a = 1;', ['sada/no-stray-file']],
		['src/lib/server/config.ts', 'export const a = 1;', []],
		['src/lib/server/store/x.ts', '//\n'.repeat(401), ['max-lines']],
		['src/lib/server/store/x.ts', 'console.log(1);', ['no-console']]
	])('%s with %j breaks %j', async (file, code, rules) => {
		expect(await broken(file, code)).toEqual(rules);
	});
});
