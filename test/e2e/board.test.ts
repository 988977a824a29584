import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { board } from '#lib/messages/board.ts';
import { chart } from '#lib/messages/chart.ts';
import { quality } from '#lib/messages/quality.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import { answeredByBrowser, choose, engineReady, figuresOf, plain } from '#test/support/answered-page.ts';
import { openBrowser } from '#test/support/browser.ts';
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
			expect(text).toContain(plain(t(board.cannotTellLine, { target: 85 })));
			for (const title of [t(board.trend), t(board.assurance), t(board.departments, { overall: 'true' })]) {
				expect(await page.getByRole('figure', { name: title }).count()).toBe(1);
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

	test('keeps names and figures clear of the drawings below them on a phone', async () => {
		const { page, t, open } = await visit({ scripts: false, width: 360 });
		await open();
		const rows = page
			.getByRole('figure', { name: t(board.departments, { overall: 'true' }) })
			.locator('tbody tr');
		const gaps = await rows.evaluateAll((all) =>
			all.map((row) => {
				const words = document.createRange();
				words.selectNodeContents(row.querySelector('th') ?? row);
				const drawing = row.querySelector('svg')?.getBoundingClientRect().top ?? 0;
				return drawing - words.getBoundingClientRect().bottom;
			})
		);
		expect(gaps.length).toBeGreaterThan(0);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
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
	await engineReady(page);
	await answeredByBrowser(page, requests, async () => {
		await choose(page, 'from', '2026-02', /from=2026-02/);
		await choose(page, 'from', '2026-03', /from=2026-03/);
	});
	await expect.poll(() => figuresOf(page)).toBe(await serverFigures(visit, 'ar', '?from=2026-03'));
	expect(troubles).toEqual({ foreign: [], complaints: [] });
});

describe('no provider', () => {
	test.each(['head', 'provider'] as const)('or head opens the page: %s is refused', async (who) => {
		for (const address of [path, `${path}/view`]) {
			const { status, text } = await answerTo(server.origin + address, cookies[who]);
			expect(status).toBe(403);
			expect(text).not.toContain('D-OVR-1');
		}
	});

	test('is in what the board is sent: page, figures and file', async () => {
		for (const address of [path, `${path}/view`, `${path}/view?provider=amal`]) {
			const { status, text } = await answerTo(server.origin + address, cookies.member);
			expect(status).toBe(200);
			expect(text).not.toMatch(/\bamal\b|\bbadr\b/);
		}
		const rows = await queryDownload(visit);
		expect(await rows('select id from provider')).toEqual([]);
		expect(await rows('select provider as id from tally where provider is not null')).toEqual([]);
	});
});

test.each(everyView)('nothing stands in the way of anybody in %s at %i px', (language, width) =>
	expectOpenToAll(visit, { language, width })
);
