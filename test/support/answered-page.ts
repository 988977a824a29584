import type { Page } from 'playwright-core';

/** Every figure and sentence of the page, as it reads. */
export async function figuresOf(page: Page): Promise<string> {
	const parts = await page.locator('main figure, main .standing').allTextContents();
	return plain(parts.join('\n'));
}

/** Text with single ordinary spaces. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Waits until the engine in the browser is up. */
export const engineReady = (page: Page) => page.locator('[data-engine=ready]').waitFor();

/**
 * Makes a choice until the engine answers it and the server is not asked: on a busy machine the engine's first answers
 * may take so long that the server's come first.
 */
export async function answeredByBrowser(
	page: Page,
	requests: string[],
	choice: () => Promise<void>
): Promise<void> {
	for (let tries = 0; tries < 20; tries += 1) {
		requests.length = 0;
		await choice();
		const asked = requests.filter((name) => !name.startsWith('/_app/'));
		const by = await page.getAttribute('[data-answered-by]', 'data-answered-by');
		if (by === 'browser' && asked.length === 0) return;
	}
	throw new Error('the engine answered nothing in time');
}

/** Makes a choice in the filters and waits for its address. */
export async function choose(page: Page, name: string, value: string, search: RegExp): Promise<void> {
	await page.selectOption(`select[name=${name}]`, value);
	await page.waitForURL(search);
}
