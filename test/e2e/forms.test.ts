import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms } from '#lib/messages/forms.ts';
import type { Message } from '#lib/messages/format.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import { fillForms, fivePointItems, type FilledForm } from '#test/support/filled-forms.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { wrongWords } from '#test/support/page-words.ts';
import { expectOpenToAll } from '#test/support/result-page.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { visitAs, type Visit } from '#test/support/staff-visit.ts';
import { openTestRuntime } from '#test/support/stores.ts';

let server: LaunchedServer;
let browser: Browser;
let cookie: string;
let filled: readonly FilledForm[];

beforeAll(async () => {
	const runtime = await openTestRuntime('sqlite');
	filled = await fillForms(runtime.store);
	const manager = await accountWith(runtime, [{ role: 'qualityManager', scope: null }], 'manager');
	const { edition } = await readAcknowledgement(runtime, manager);
	await acknowledge(runtime, manager, edition);
	cookie = await cookieOf(runtime, manager);
	server = await startServer({ directory: runtime.config.dataDirectory, now: runtime.clock.now() });
	browser = await openBrowser();
});

afterAll(() => browser.close());

const path = '/quality/forms';

const visit = async (options: Visit = {}) => {
	const visited = await visitAs({ server, browser, cookie, path }, options);
	await visited.open();
	return visited;
};

/** The forms whose answers lie so far apart, of those with four answers or more on five points. */
function apart(points: number): FilledForm[] {
	return filled.filter(({ answers }) => {
		const values = fivePointItems.flatMap((item) => answers[item] ?? []);
		return values.length >= 4 && Math.max(...values) - Math.min(...values) === points;
	});
}

async function drawDots(page: Page, t: (message: Message) => string): Promise<void> {
	await page.getByRole('button', { name: t(forms.load) }).click();
	await page.locator('[data-dots=drawn]').waitFor();
}

test.each(['ar', 'en'] as const)('the page is complete without script, in %s', async (language) => {
	const { page, t } = await visit({ language, scripts: false });
	const use = page.getByRole('figure', { name: t(forms.useTitle) });
	const first = await use.locator('tbody tr').first().innerText();
	expect(first).toContain(t(forms.apartSame));
	expect(first).toContain(String(apart(0).length));
	const clarity = page
		.getByRole('figure', { name: t(forms.languageTitle) })
		.locator('tbody tr')
		.nth(2);
	expect(await clarity.innerText()).toContain(t(forms.differs));
	expect(await page.getByRole('button', { name: t(forms.load) }).count()).toBe(0);
	await page.selectOption('select[name=department]', 'training');
	await page.getByRole('button', { name: t(forms.show) }).click();
	await page.waitForURL(/department=training/);
	const own = apart(0).filter(({ department }) => department === 'training');
	expect(await use.locator('tbody tr').first().innerText()).toContain(String(own.length));
	expect(await wrongWords(page, language)).toEqual([]);
});

test('every form is drawn as a dot when asked for, and its file is fetched only then', async () => {
	const { page, t, requests, troubles } = await visit();
	await page.waitForLoadState('networkidle');
	expect(requests.filter((path) => path.startsWith('/data/') || path.endsWith('.wasm'))).toEqual([]);
	const answered = page.waitForResponse((response) => response.url().includes('/data/'));
	await drawDots(page, t);
	expect(requests.filter((path) => path.startsWith('/data/'))).toHaveLength(1);
	// Nothing of single forms stays on the disk of whoever looked at them.
	expect((await answered).headers()['cache-control']).toMatch(/\bno-store\b/);
	const all = [0, 1, 2, 3, 4].reduce((sum, points) => sum + apart(points).length, 0);
	await page.getByText(t(forms.dotsDrawn, { n: all, all })).waitFor();
	const painted = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
		return Array.from(pixels ?? []).filter((value, index) => index % 4 === 3 && value > 0).length;
	});
	expect(painted).toBeGreaterThan(2000);
	expect(troubles).toEqual({ foreign: [], complaints: [] });
	expect(await accessibilityProblems(page)).toEqual([]);
});

test('a device that cannot draw it says so and keeps the table', async () => {
	const { page, t } = await visit();
	await page.route('**/data/*', (route) => route.abort());
	await page.getByRole('button', { name: t(forms.load) }).click();
	await page.getByText(t(forms.loadFailed)).waitFor();
	expect(
		await page
			.getByRole('figure', { name: t(forms.useTitle) })
			.locator('tbody tr')
			.count()
	).toBe(5);
});

test.each([
	['ar', 360, 'light'],
	['ar', 1280, 'dark'],
	['en', 360, 'dark'],
	['en', 1280, 'light']
] as const)('nothing stands in anybody’s way in %s at %i px, %s', (language, width, scheme) =>
	expectOpenToAll((options) => visitAs({ server, browser, cookie, path }, options), {
		language,
		width,
		scheme
	})
);
