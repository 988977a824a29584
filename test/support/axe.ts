import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * What axe finds against WCAG 2.2 AA on a page as it stands: one line for each place, empty when all is well.
 * Works under the page's own content security policy, and needs a page whose scripting is on.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
	await page.evaluate(source);
	const violations = await page.evaluate(async () => {
		const { axe } = globalThis as unknown as {
			axe: { run(options: object): Promise<{ violations: Violation[] }> };
		};
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		return (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations;
	});
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${String(node.target[0])} ${node.failureSummary ?? ''}`)
	);
}
