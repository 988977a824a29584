import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chart } from '#lib/messages/chart.ts';
import { provider } from '#lib/messages/provider.ts';
import { quality } from '#lib/messages/quality.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { seal } from '#lib/server/release/seal.ts';
import { answeredByBrowser, choose, engineReady, figuresOf, plain } from '#test/support/answered-page.ts';
import { openBrowser } from '#test/support/browser.ts';
import { addCollectedRun, passGrace, times } from '#test/support/collected-run.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { makeMeasuredDepartment } from '#test/support/measured-department.ts';
import {
	answerTo,
	everyView,
	expectOpenToAll,
	queryDownload,
	serverFigures
} from '#test/support/result-page.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { visitAs, type Visit } from '#test/support/staff-visit.ts';

/** Her own page; another provider of the same programs is called badr. */
const path = '/quality/providers/amal';

let server: LaunchedServer;
let browser: Browser;
const cookies = { amal: '', badr: '', manager: '', head: '' };

beforeAll(async () => {
	const { runtime, manager, head, now } = await makeMeasuredDepartment();
	// A run sealed on 18 November: its provider sees it, the head from the 25th on.
	const forms = times(14, { 'D-OVR-1': '5', 'D-INF-1': '4', 'D-NPS-1': '9', 'D-PRV-1': '5' });
	const last = { program: 'workshop', providers: ['amal'], endedOn: '2026-11-05' };
	await addCollectedRun(runtime, { ...last, forms, silent: 6 });
	passGrace(runtime, last.endedOn);
	await seal(runtime);
	runtime.clock.set(now);
	for (const id of ['amal', 'badr'] as const) {
		const account = await accountWith(runtime, [{ role: 'provider', scope: id }]);
		await acknowledge(runtime, account, (await readAcknowledgement(runtime, account)).edition);
		cookies[id] = await cookieOf(runtime, account);
	}
	cookies.manager = await cookieOf(runtime, manager);
	cookies.head = await cookieOf(runtime, head);
	server = await startServer({ directory: runtime.config.dataDirectory, now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

const visit = (options: Visit = {}, who: keyof typeof cookies = 'amal') =>
	visitAs({ server, browser, cookie: cookies[who], path }, options);

describe('the page of a provider, without script', () => {
	test.each(['ar', 'en'] as const)(
		'is complete in %s, and opens with what results are for',
		async (language) => {
			const { page, t, open, troubles } = await visit({ language, scripts: false });
			await open();
			const text = plain(await page.locator('main').innerText());
			expect(text).toContain(t(provider.statement));
			expect(text).toContain(plain(t(chart.estimate, { share: 86, lower: 75, upper: 92, n: 69 })));
			expect(text).toContain(plain(t(provider.freshLead, { n: 1 })));
			expect(text).toContain(language === 'ar' ? '25 نوفمبر 2026' : '25 November 2026');
			for (const title of [provider.trendOverall, provider.recentLatest, provider.spread]) {
				expect(await page.getByRole('figure', { name: t(title) }).count()).toBe(1);
			}
			expect(text).toContain(t(provider.placeCannotTell));
			expect(troubles).toEqual({ foreign: [], complaints: [] });
		}
	);

	test('answers a choice through its form', async () => {
		const { page, t, open } = await visit({ scripts: false });
		await open();
		await page.selectOption('select[name=item]', 'D-INF-1');
		await page.getByRole('button', { name: t(quality.apply) }).click();
		await page.waitForURL(/item=D-INF-1/);
		expect(await page.locator('.standing').innerText()).toContain('Information about the program was clear');
	});
});

describe('choices on the page', () => {
	test('are answered by the engine in the browser with the figures of the server', async () => {
		const { page, open, requests, troubles } = await visit({ language: 'ar' });
		await open();
		await engineReady(page);
		await answeredByBrowser(page, requests, async () => {
			await choose(page, 'item', 'D-NPS-1', /item=D-NPS-1/);
			await choose(page, 'item', 'D-INF-1', /item=D-INF-1/);
		});
		await expect.poll(() => figuresOf(page)).toBe(await serverFigures(visit, 'ar', '?item=D-INF-1'));
		await choose(page, 'from', '2026-03', /from=2026-03/);
		await expect
			.poll(() => figuresOf(page))
			.toBe(await serverFigures(visit, 'ar', new URL(page.url()).search));
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('of a download give files that do not say whose the results are', async () => {
		const { page, open, t } = await visit();
		await open();
		const figure = page.getByRole('figure', { name: t(provider.trendOverall) });
		const begun = page.waitForEvent('download');
		await figure.getByRole('button', { name: /CSV/ }).click();
		const download = await begun;
		expect(download.suggestedFilename()).toMatch(/^sada-own-trend-d-ovr-1-.*\.csv$/);
		const text = readFileSync(await download.path(), 'utf8');
		expect(text).toContain('2026');
		expect(text).not.toContain('amal');
	});
});

describe('nobody else', () => {
	test.each(['badr', 'head'] as const)('is let in: %s is refused page and figures', async (who) => {
		for (const address of [path, `${path}/view`, `${path}/__data.json`]) {
			const { status, text } = await answerTo(server.origin + address, cookies[who]);
			// A load for the page's own data says it in its content.
			expect(status === 403 || /"status":403/.test(text)).toBe(true);
			expect(text).not.toContain('D-OVR-1');
		}
	});

	test('is in what the provider is sent: page, figures and file', async () => {
		for (const address of [path, `${path}/view`, `${path}/view?provider=badr`]) {
			const { status, text } = await answerTo(server.origin + address, cookies.amal);
			expect(status).toBe(200);
			expect(text).not.toContain('badr');
		}
		const rows = await queryDownload(visit);
		expect(await rows('select id from provider order by id')).toEqual([{ id: 'amal' }]);
		expect(await rows('select item::varchar as id from comparison')).toEqual([]);
	});

	test('of the file is given to the quality manager, who reads what is past the days of reply', async () => {
		const own = await visit({ scripts: false });
		await own.open();
		const { page, open, requests, t } = await visit({}, 'manager');
		await open();
		const text = plain(await page.locator('main').innerText());
		expect(text).toContain(t(provider.managerNote));
		expect(text).not.toContain(plain(t(provider.freshTitle)));
		expect(await page.locator('.standing').innerText()).not.toBe(
			await own.page.locator('.standing').innerText()
		);
		await page.selectOption('select[name=item]', 'D-INF-1');
		await page.waitForURL(/item=D-INF-1/);
		expect(await page.locator('.standing').innerText()).toContain('Information about the program was clear');
		expect(requests.some((name) => name.startsWith('/data/'))).toBe(false);
	});
});

test.each(everyView)('nothing stands in the way of anybody in %s at %i px', (language, width) =>
	expectOpenToAll(visit, { language, width })
);
