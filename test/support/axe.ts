import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	nodes: { target: unknown[]; failureSummary?: string }[];
}

const everything = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
};

/** The rules whose outcome depends on colours; the others need no second look when only those change. */
const ofColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds against WCAG 2.2 AA on a page as it stands: one line for each place, empty when all is well.
 * Works under the page's own content security policy, and needs a page whose scripting is on.
 */
export async function accessibilityProblems(
	page: Page,
	rules: 'all' | 'of colours' = 'all'
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	const runOnly = rules === 'all' ? everything : ofColours;
	const violations = await page.evaluate(
		async (options) => {
			const { axe } = globalThis as unknown as {
				axe: { run(options: object): Promise<{ violations: Violation[] }> };
			};
			return (await axe.run(options)).violations;
		},
		{ runOnly, resultTypes: ['violations'], preload: false }
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${String(node.target[0])} ${node.failureSummary ?? ''}`)
	);
}
