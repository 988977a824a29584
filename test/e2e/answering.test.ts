import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering } from '#lib/messages/answering.ts';
import { format } from '#lib/messages/format.ts';
import { privacy } from '#lib/messages/privacy.ts';
import { receipt } from '#lib/messages/receipt.ts';
import { surveyStatus } from '#lib/messages/survey-status.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser, watchPage } from '#test/support/browser.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { newDirectory, startServer } from '#test/support/server.ts';
import { makeSurveyLinks, runForms, type SurveyLinks } from '#test/support/survey-links.ts';

const now = new Date('2026-11-29T14:05:00+03:00');
const lastDay = {
	ar: 'الجمعة، 11 ديسمبر 2026 (2 رجب 1448هـ)',
	en: 'Friday, 11 December 2026 (2 Rajab 1448 AH)'
};

let server: LaunchedServer;
let links: SurveyLinks;
let browser: Browser;

beforeAll(async () => {
	const directory = newDirectory();
	links = await makeSurveyLinks({ directory }, now, 30);
	server = await startServer({ directory, now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

/** The next link nobody has used. */
const freshToken = () => links.open.pop() ?? '';

interface Visitor {
	readonly language: 'ar' | 'en';
	readonly width: number;
	readonly scripts: boolean;
}

async function visit({ language, width, scripts }: Visitor) {
	const context: BrowserContext = await browser.newContext({
		viewport: { width, height: 740 },
		javaScriptEnabled: scripts
	});
	afterwards(() => context.close());
	const page = await context.newPage();
	const troubles = watchPage(page, server.origin);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(new URL(request.url()).pathname));
	const go = (path: string) =>
		page.goto(`${server.origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
	return { context, page, troubles, requests, go };
}

const button = (page: Page, value: string) => page.locator(`button[value="${value}"]`);
const choose = (page: Page, item: string, value: string) =>
	page.locator(`label:has(input[name="${item}"][value="${value}"])`).click();

const visitors: Visitor[] = (['ar', 'en'] as const).flatMap((language) =>
	[360, 1280].flatMap((width) => [true, false].map((scripts) => ({ language, width, scripts })))
);

describe.each(visitors)('a respondent ($language, $width px, scripts $scripts)', (visitor) => {
	const { language } = visitor;
	const t = (message: { ar: string; en: string }, params = {}) => format(language, message, params);

	test('answers, comes back, changes and withdraws', async () => {
		const { page, context, troubles, requests, go } = await visit(visitor);
		const token = freshToken();
		await go(`/s/${token}`);
		expect(requests).toEqual([`/s/${token}`]);
		expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
		expect(await page.locator('html').getAttribute('lang')).toBe(language);
		expect(await page.locator('h1').textContent()).toContain(
			language === 'ar' ? 'دورة Excel (متقدم)' : 'Excel (advanced)'
		);
		expect(await page.locator('body').textContent()).toContain(t(answering.rightToRate));
		expect(await page.locator(':checked').count()).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(visitor.width);
		const heights = await page
			.locator('label:has([type=radio])')
			.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);

		await choose(page, 'D-OVR-1', '5');
		await choose(page, 'D-COU-1', '2');
		await choose(page, 'D-NPS-1', '10');
		await page.locator('[name="D-OPN-1"]').fill('الشرح واضح\nوالوقت كافٍ');
		await button(page, 'send').click();

		expect(await page.title()).toContain(t(answering.documentTitle, { association: '' }).slice(0, 10));
		expect(await page.locator('[role=alert]').textContent()).toContain(t(answering.consentMissing));
		expect(await page.locator('[role=alert]').evaluate((node) => node === document.activeElement)).toBe(true);
		expect(await page.locator('[name="D-OVR-1"][value="5"]').isChecked()).toBe(true);
		expect(await page.locator('[name="D-NPS-1"][value="10"]').isChecked()).toBe(true);
		expect(await page.locator('[name="D-OPN-1"]').inputValue()).toBe('الشرح واضح\nوالوقت كافٍ');
		await page.locator('[role=alert] a').first().click();
		expect(await page.locator('#consent').evaluate((node) => node === document.activeElement)).toBe(true);

		await page.locator('#consent').check();
		await choose(page, 'D-COU-1', '');
		await button(page, 'send').click();
		expect(await page.locator('h1').textContent()).toBe(t(receipt.thanksTitle));
		expect(await page.locator('body').textContent()).toContain(lastDay[language]);
		const receiptAddress = new URL(page.url());
		expect(receiptAddress.pathname).toMatch(/^\/r\/[\w-]{22}$/);

		await go(`/s/${token}`);
		expect(await page.locator('h1').textContent()).toBe(t(surveyStatus.answeredTitle));
		expect(await page.locator('main').textContent()).toContain(lastDay[language]);

		await go(receiptAddress.pathname);
		expect(await page.locator('dd').allTextContents()).toEqual(
			expect.arrayContaining([expect.stringContaining('الشرح واضح')])
		);
		expect(await page.locator('dd.none').count()).toBe(11);
		const recommends = t(answering.scaleEnd, {
			value: 10,
			words: language === 'ar' ? 'محتمل جدًا' : 'Extremely likely'
		});
		expect(await page.locator('dd').allInnerTexts()).toContain(recommends);
		await page.getByRole('link', { name: t(receipt.change) }).click();
		await choose(page, 'D-OVR-1', '1');
		await page.getByRole('button', { name: t(receipt.saveChange) }).click();
		expect(await page.locator('h1').textContent()).toBe(t(receipt.changedTitle));
		await page.getByRole('link', { name: t(receipt.show) }).click();
		expect(await page.locator('dd').first().textContent()).toContain(
			language === 'ar' ? 'منخفض جدًا' : 'Very low'
		);

		await page.getByRole('link', { name: t(receipt.withdraw) }).click();
		await page.getByRole('button', { name: t(receipt.withdrawForGood) }).click();
		expect(await page.locator('h1').textContent()).toBe(t(receipt.withdrawnTitle));
		await go(receiptAddress.pathname);
		expect(await page.locator('h1').textContent()).toBe(t(receipt.goneTitle));

		expect(troubles).toEqual({ foreign: [], complaints: [] });
		expect(requests.filter((path) => !/^\/[sr]\//.test(path))).toEqual([]);
		expect(await context.cookies()).toEqual([]);
	});

	test('declines without a word, and may think again', async () => {
		const { page, go } = await visit(visitor);
		const token = freshToken();
		await go(`/s/${token}`);
		await button(page, 'decline').click();
		expect(await page.locator('h1').textContent()).toBe(t(surveyStatus.declinedTitle));
		await go(`/s/${token}`);
		await page.getByRole('link', { name: t(surveyStatus.takePart) }).click();
		await page.locator('#consent').check();
		await button(page, 'send').click();
		expect(await page.locator('[role=alert]').textContent()).toContain(t(answering.empty));
		await choose(page, 'D-OVR-1', '3');
		await button(page, 'send').click();
		expect(await page.locator('h1').textContent()).toBe(t(receipt.thanksTitle));
	});

	test('answers where an open survey is placed, or not', async () => {
		const { page, go } = await visit(visitor);
		await go('/o/website');
		await button(page, 'decline').click();
		expect(await page.locator('h1').textContent()).toBe(t(surveyStatus.declinedTitle));
		await go('/o/website');
		await choose(page, 'I-OVR-1', '4');
		await page.locator('#consent').check();
		await button(page, 'send').click();
		expect(await page.locator('h1').textContent()).toBe(t(receipt.thanksTitle));
	});
});

describe.each(['ar', 'en'] as const)('respondents’ pages in %s', (language) => {
	const title = (message: { ar: string; en: string }) => format(language, message);

	test('each link that leads to no survey says why, helpfully', async () => {
		const { page, go } = await visit({ language, width: 360, scripts: true });
		const pages: [string, { ar: string; en: string }, number][] = [
			[links.closed, surveyStatus.closedTitle, 200],
			[links.notOpenYet, surveyStatus.notOpenYetTitle, 200],
			[links.voided, surveyStatus.voidedTitle, 200],
			['AAAAAAAAA', surveyStatus.unknownTitle, 404]
		];
		for (const [token, message, status] of pages) {
			const answer = await go(`/s/${token}`);
			expect(answer?.status()).toBe(status);
			expect(await page.locator('h1').textContent()).toBe(title(message));
			expect(await accessibilityProblems(page)).toEqual([]);
		}
		await go(`/s/${links.closed}`);
		await page.locator('main a').click();
		expect(new URL(page.url()).pathname).toBe('/o/website');
		const other = language === 'ar' ? 'English' : 'العربية';
		await page.getByRole('link', { name: other }).click();
		expect(await page.locator('html').getAttribute('lang')).not.toBe(language);
	});

	test.each([360, 1280])('nothing stands in anybody’s way at %i px', async (width) => {
		const { page, go } = await visit({ language, width, scripts: true });
		const surveys = [...runForms.map((form) => `/s/${links.forms[form]}`), '/o/website', '/privacy'];
		for (const path of surveys) {
			await go(path);
			expect(await accessibilityProblems(page)).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await accessibilityProblems(page, 'of colours')).toEqual([]);
			await page.emulateMedia({ colorScheme: 'light' });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		}
		const token = freshToken();
		await go(`/s/${token}`);
		await choose(page, 'D-NPS-1', '0');
		await button(page, 'send').click();
		expect(await accessibilityProblems(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await accessibilityProblems(page, 'of colours')).toEqual([]);
		await page.locator('#consent').check();
		await button(page, 'send').click();
		for (const view of ['sent', 'answers', 'change', 'withdraw']) {
			await go(`${new URL(page.url()).pathname}?${view}`);
			expect(await accessibilityProblems(page)).toEqual([]);
		}
		await go('/r/unknown');
		expect(await accessibilityProblems(page)).toEqual([]);
	});
});

test('the easy form can be answered with the keyboard alone', async () => {
	const { page, go } = await visit({ language: 'ar', width: 360, scripts: true });
	await go(`/s/${links.forms['F-EASY']}`);
	await page.locator('#consent').focus();
	await page.keyboard.press('Space');
	await page.locator('[name="E-OVR-1"]').nth(1).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/r\//);
	expect(await page.locator('h1').textContent()).toBe(receipt.thanksTitle.ar);
});

test('reading the privacy notice loses nothing that was entered', async () => {
	const { context, page, go } = await visit({ language: 'ar', width: 360, scripts: false });
	await go(`/s/${freshToken()}`);
	await choose(page, 'D-OVR-1', '4');
	await page.locator('summary').click();

	for (const link of await page.locator('a[href^="/privacy"]').all()) {
		const opening = context.waitForEvent('page');
		await link.click();
		const notice = await opening;
		await notice.waitForLoadState();
		expect(await notice.locator('h1').textContent()).toBe(privacy.title.ar);
		await notice.close();
	}

	expect(context.pages()).toEqual([page]);
	expect(await page.locator('[name="D-OVR-1"][value="4"]').isChecked()).toBe(true);
});

test('a link preview shows no person, token or program, and uses nothing up', async () => {
	const token = freshToken();
	const address = `${server.origin}/s/${token}`;
	for (let time = 0; time < 3; time += 1) {
		const answer = await fetch(address, { headers: { 'user-agent': 'WhatsApp/2.23.20.0' } });
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('x-robots-tag')).toBe('noindex');
		expect(answer.headers.get('set-cookie')).toBeNull();
		const head = (await answer.text()).split('</head>')[0] ?? '';
		expect(head).toContain('og:title');
		expect(head).not.toMatch(new RegExp(`${token}|Excel|شخص`));
	}
	await fetch(address, { method: 'HEAD' });
	expect(await (await fetch(address)).text()).toContain('name="submission"');
});

test('someone who tries links is slowed down, and nobody with a link is', async () => {
	const statuses = [];
	for (let index = 0; index < 40; index += 1) {
		statuses.push((await fetch(`${server.origin}/s/zzzzzz${100 + index}`)).status);
	}
	expect(statuses[0]).toBe(404);
	expect(statuses.at(-1)).toBe(429);
	for (let index = 0; index < 60; index += 1) {
		expect((await fetch(`${server.origin}/s/${links.forms['F-POST']}`)).status).toBe(200);
	}
});
