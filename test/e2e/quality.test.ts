import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quality } from '#lib/messages/quality.ts';
import { signal } from '#lib/messages/signal.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { openBrowser } from '#test/support/browser.ts';
import { addCohort } from '#test/support/cohort.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { makeMeasuredDepartment } from '#test/support/measured-department.ts';
import { everyView, expectOpenToAll } from '#test/support/result-page.ts';
import { startServer } from '#test/support/server.ts';
import { cookieOf } from '#test/support/staff.ts';
import { visitAs, type Visit } from '#test/support/staff-visit.ts';

let server: LaunchedServer;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
	const made = await makeMeasuredDepartment();
	// A run whose survey is open, and one that ended with nobody to ask.
	const open = await addCohort(made.runtime, { size: 4 });
	await endRun(made.runtime, open.run, 'me');
	const empty = await addCohort(made.runtime, { size: 0 });
	await endRun(made.runtime, empty.run, 'me');
	cookie = await cookieOf(made.runtime, made.manager);
	server = await startServer({ directory: made.runtime.config.dataDirectory, now: made.now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

const visit = async (options: Visit = {}) => {
	const visited = await visitAs({ server, browser, cookie, path: '/quality' }, options);
	await visited.open();
	return visited;
};

test.each(['ar', 'en'] as const)('the quality manager sees every run on its way, in %s', async (language) => {
	const { page, t } = await visit({ language, scripts: false });
	const counts = await page.locator('dl > div').allInnerTexts();
	expect(counts.map((text) => text.split(/\s*\n\s*/))).toEqual([
		[t(quality.noSurvey), '1'],
		[t(quality.open), '1'],
		[t(quality.closed), '1'],
		[t(quality.sealed), '6']
	]);
	await page.getByRole('link', { name: t(quality.giveReason) }).click();
	await page.waitForURL(/\/manage\/runs\//);
});

test('the quality manager sees how each department stands and opens one', async () => {
	const { page, t } = await visit();
	const figure = page.getByRole('figure', { name: t(quality.departmentsTitle) });
	expect(await figure.locator('.panel', { hasText: /^training/ }).innerText()).toContain('76\u00a0%');
	await figure.getByRole('link', { name: 'training', exact: true }).click();
	await page.waitForURL(/\/quality\/departments\/training$/);
	expect(await page.locator('.standing').innerText()).toContain('118\u00a0answers');
	await page.locator('[data-engine=ready]').waitFor();
});

test('the quality manager is told how many charts stand out by chance, and finds every other page', async () => {
	const { page, t } = await visit({ scripts: false });
	expect(await page.locator('main').innerText()).toContain(
		t(signal.flags, { looked: 0, flagged: 0, expected: '0' })
	);
	for (const name of ['amal', 'badr']) {
		const link = page.locator(`a[href="/quality/providers/${name}"]`);
		expect(await link.innerText()).toBe(name);
	}
	for (const way of ['board', 'forms', 'changes']) {
		expect(await page.locator(`main a[href="/quality/${way}"]`).count()).toBe(1);
	}
	await page.locator('main a[href="/quality/forms"]').click();
	await page.waitForURL(/\/quality\/forms$/);
});

test.each(everyView)('nothing stands in anybody’s way in %s at %i px', (language, width) =>
	expectOpenToAll((options) => visitAs({ server, browser, cookie, path: '/quality' }, options), {
		language,
		width
	})
);
