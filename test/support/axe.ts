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

const ofColours = ['color-contrast', 'link-in-text-block'];

/** The rules to look at; what no other width or colour changes needs no second look when only those do. */
const rulesOf = {
	all: everything,
	'of colours': { type: 'rule', values: ofColours },
	'of layout': {
		type: 'rule',
		values: [...ofColours, 'target-size', 'scrollable-region-focusable', 'heading-order', 'region']
	}
} as const;

/**
 * What axe finds against WCAG 2.2 AA on a page as it stands: one line for each place, empty when all is well.
 * Works under the page's own content security policy, and needs a page whose scripting is on.
 */
export async function accessibilityProblems(
	page: Page,
	rules: keyof typeof rulesOf = 'all'
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	const runOnly = rulesOf[rules];
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
