import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { board } from '#lib/messages/board.ts';
import { chart } from '#lib/messages/chart.ts';
import { quality } from '#lib/messages/quality.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser } from '#test/support/browser.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { makeMeasuredDepartment } from '#test/support/measured-department.ts';
import { wrongWords } from '#test/support/page-words.ts';
import { newDirectory, startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { figuresOf, plain, visitAs, type Visit } from '#test/support/staff-visit.ts';

const path = '/quality/board';

let server: LaunchedServer;
let browser: Browser;
const cookies = { member: '', head: '', provider: '' };

beforeAll(async () => {
	const { runtime, head, now } = await makeMeasuredDepartment();
	await saveSettings(runtime.store.db, { targets: { 'D-OVR-1': 0.85 } });
	const member = await accountWith(runtime, [{ role: 'boardMember', scope: null }]);
	const provider = await accountWith(runtime, [{ role: 'provider', scope: 'amal' }]);
	for (const account of [member, provider]) {
		await acknowledge(runtime, account, (await readAcknowledgement(runtime, account)).edition);
	}
	cookies.member = await cookieOf(runtime, member);
	cookies.provider = await cookieOf(runtime, provider);
	cookies.head = await cookieOf(runtime, head);
	server = await startServer({ directory: runtime.config.dataDirectory, now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

const visit = (options: Visit = {}) => visitAs({ server, browser, cookie: cookies.member, path }, options);

async function serverFigures(language: 'ar' | 'en', search: string): Promise<string> {
	const { page, open } = await visit({ language, scripts: false });
	await open(search);
	return figuresOf(page);
}

describe('the page of the board, without script', () => {
	test.each(['ar', 'en'] as const)(
		'is complete in %s, with both calendars and a note to each figure',
		async (language) => {
			const { page, t, open, troubles } = await visit({ language, scripts: false });
			await open();
			const text = plain(await page.locator('main').innerText());
			expect(text).toContain(plain(t(chart.estimate, { share: 76, lower: 68, upper: 83, n: 118 })));
			expect(text).toContain(language === 'ar' ? '1448هـ' : '1448 AH');
			expect(text).toContain(language === 'ar' ? 'سبتمبر 2026' : 'September 2026');
			expect(text).toContain(t(board.cannotTellLine, { target: 85 }));
			for (const title of [board.trend, board.assurance, board.departments]) {
				expect(await page.getByRole('figure', { name: t(title) }).count()).toBe(1);
			}
			const notes = [
				board.noteTrend,
				board.noteAssurance,
				board.noteDepartments,
				board.noteRights,
				board.noteCoverage
			];
			for (const note of notes) expect(text).toContain(plain(t(note)));
			expect(text).toContain(t(board.notAsked, { what: language === 'ar' ? 'العدالة' : 'Fairness' }));
			expect(text).toContain(t(board.noBins));
			expect(troubles).toEqual({ foreign: [], complaints: [] });
		}
	);

	test('answers a choice through its form', async () => {
		const { page, t, open } = await visit({ scripts: false });
		await open();
		await page.selectOption('select[name=from]', '2026-05');
		await page.getByRole('button', { name: t(quality.apply) }).click();
		await page.waitForURL(/from=2026-05/);
		expect(await page.locator('.standing').innerText()).toContain('from May 2026 to September 2026');
	});

	test('fits on paper: filters and links to press stay off it', async () => {
		const { page, open } = await visit({ scripts: false });
		await open();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('form#period-filters').isVisible()).toBe(false);
		expect(await page.locator('main figure').first().isVisible()).toBe(true);
	});
});

test('choices are answered by the engine in the browser with the figures of the server', async () => {
	const { page, open, requests, troubles } = await visit({ language: 'ar' });
	await open();
	await page.locator('[data-engine=ready]').waitFor();
	await expect
		.poll(
			async () => {
				requests.length = 0;
				await page.selectOption('select[name=from]', '2026-02');
				await page.waitForURL(/from=2026-02/);
				await page.selectOption('select[name=from]', '2026-03');
				await page.waitForURL(/from=2026-03/);
				return requests.filter((name) => !name.startsWith('/_app/'));
			},
			{ timeout: 30_000 }
		)
		.toEqual([]);
	expect(await page.getAttribute('[data-answered-by]', 'data-answered-by')).toBe('browser');
	await expect.poll(() => figuresOf(page)).toBe(await serverFigures('ar', '?from=2026-03'));
	expect(troubles).toEqual({ foreign: [], complaints: [] });
});

describe('no provider', () => {
	test.each(['head', 'provider'] as const)('or head opens the page: %s is refused', async (who) => {
		for (const address of [path, `${path}/view`]) {
			const answer = await fetch(server.origin + address, {
				headers: { cookie: cookies[who], accept: 'text/html' },
				redirect: 'manual'
			});
			expect(answer.status).toBe(403);
			expect(await answer.text()).not.toContain('D-OVR-1');
		}
	});

	test('is in what the board is sent: page, figures and file', async () => {
		const headers = { cookie: cookies.member, accept: 'text/html' };
		for (const address of [path, `${path}/view`, `${path}/view?provider=amal`]) {
			const answer = await fetch(server.origin + address, { headers });
			expect(answer.status).toBe(200);
			expect(await answer.text()).not.toMatch(/\bamal\b|\bbadr\b/);
		}
		const { page, open } = await visit();
		const download = page.waitForResponse((response) => response.url().includes('/data/'));
		await open();
		const given = await page.context().request.get((await download).url());
		const file = join(newDirectory(), 'downloaded.duckdb');
		writeFileSync(file, await given.body());
		const engine = await openNativeEngine(file);
		afterwards(() => engine.close());
		const rows = (sql: string) => engine.query<{ id: string }>({ sql, params: [] });
		expect(await rows('select id from provider')).toEqual([]);
		expect(await rows('select provider as id from tally where provider is not null')).toEqual([]);
	});
});

describe.each([
	['ar', 360],
	['ar', 1280],
	['en', 360],
	['en', 1280]
] as const)('in %s at %i px', (language, width) => {
	test('nothing stands in the way of anybody', async () => {
		const { page, open, troubles } = await visit({ language, width });
		await open();
		for (const summary of await page.locator('main details > summary').all()) await summary.click();
		expect(await accessibilityProblems(page)).toEqual([]);
		expect(await wrongWords(page, language)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		expect(await page.locator('main [style]').count()).toBe(0);
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});
});
