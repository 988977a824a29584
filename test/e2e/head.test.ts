import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chart } from '#lib/messages/chart.ts';
import { quality } from '#lib/messages/quality.ts';
import { answeredByBrowser, choose, engineReady, figuresOf, plain } from '#test/support/answered-page.ts';
import { openBrowser } from '#test/support/browser.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { makeMeasuredDepartment, programOfThree, rareItem } from '#test/support/measured-department.ts';
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

let server: LaunchedServer;
let browser: Browser;
let cookie: string;
let strangerCookie: string;
let path: string;

beforeAll(async () => {
	const made = await makeMeasuredDepartment();
	cookie = await cookieOf(made.runtime, made.head);
	const stranger = await accountWith(made.runtime, [{ role: 'departmentHead', scope: 'elsewhere' }]);
	strangerCookie = await cookieOf(made.runtime, stranger);
	path = `/quality/departments/${made.department}`;
	server = await startServer({ directory: made.runtime.config.dataDirectory, now: made.now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

const visit = (options: Visit = {}) => visitAs({ server, browser, cookie, path }, options);

/** Lets every extract come with other bytes than it has. */
function changeExtract(change: (body: Buffer) => Buffer): (context: BrowserContext) => Promise<void> {
	return async (context) => {
		await context.route('**/data/*', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ body: change(await answer.body()) });
		});
	};
}

describe('the page of a department, without script', () => {
	test.each(['ar', 'en'] as const)('is complete in %s', async (language) => {
		const { page, t, open, troubles } = await visit({ language, scripts: false });
		await open();
		const figures = await figuresOf(page);
		expect(figures).toContain(
			plain(
				t(quality.standing, {
					subject: t(quality.subjectOverall),
					change: 'unknown',
					since: '',
					estimate: t(chart.estimate, { share: 76, lower: 68, upper: 83, n: 118 })
				})
			)
		);
		expect(await page.locator('main svg[role=img]').count()).toBeGreaterThan(3);
		for (const question of [quality.trendOverall, quality.programs, quality.providers, quality.items]) {
			expect(await page.getByRole('figure', { name: t(question) }).count()).toBe(1);
		}
		const months = page.getByRole('figure', { name: t(quality.trendOverall) }).locator('tbody tr');
		expect(await months.count()).toBe(6);
		expect(await page.locator('main').innerText()).toContain(t(quality.waiting, { n: 1 }));
		expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('answers a choice through its form, and the back button undoes it', async () => {
		const { page, t, open } = await visit({ scripts: false });
		await open();
		const before = await figuresOf(page);
		await page.selectOption('select[name=item]', 'D-INF-1');
		await page.selectOption('select[name=program]', 'course');
		await page.getByRole('button', { name: t(quality.apply) }).click();
		await page.waitForURL(/item=D-INF-1/);
		expect(await page.inputValue('select[name=program]')).toBe('course');
		expect(await figuresOf(page)).toContain('Information about the program was clear');
		expect(await page.locator('h1').innerText()).toContain('course');
		await page.goBack();
		expect(await figuresOf(page)).toBe(before);
	});

	test('counts in the Hijri calendar when asked to', async () => {
		const { page, t, open } = await visit({ language: 'ar', scripts: false });
		await open();
		await page.getByRole('link', { name: t(quality.hijri) }).click();
		expect(await figuresOf(page)).toContain('رجب 1447هـ');
	});
});

describe('choices on the page', () => {
	test('are answered by the engine in the browser with the figures of the server', async () => {
		const { page, open, requests, troubles } = await visit({ language: 'ar' });
		await open();
		await engineReady(page);
		await answeredByBrowser(page, requests, async () => {
			await choose(page, 'program', '', /\/training(?!.*program)/);
			await choose(page, 'program', 'workshop', /program=workshop/);
		});
		await answeredByBrowser(page, requests, async () => {
			await choose(page, 'item', 'D-NPS-1', /item=D-NPS-1/);
			await choose(page, 'item', 'D-INF-1', /item=D-INF-1/);
		});
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'ar', '?program=workshop&item=D-INF-1'));

		await choose(page, 'from', '2026-02', /from=2026-02/);
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'ar', new URL(page.url()).search));
		await page.goBack();
		await expect.poll(() => page.inputValue('select[name=from]')).toBe('');
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'ar', '?program=workshop&item=D-INF-1'));
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('count when they were made before the script came', async () => {
		let letScriptCome = () => {};
		const comes = new Promise<void>((resolve) => (letScriptCome = resolve));
		const { page, open } = await visit({
			prepare: (context) =>
				context.route('**/entry/*.js', async (route) => {
					await comes;
					await route.continue();
				})
		});
		await open();
		await page.selectOption('select[name=program]', 'course');
		letScriptCome();
		await page.waitForURL(/program=course/);
		expect(await page.inputValue('select[name=program]')).toBe('course');
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'en', '?program=course'));
	});

	test('live in an address that opens on the same page elsewhere', async () => {
		const { page, open } = await visit();
		await open('?from=2026-02&to=2026-06&program=course&item=D-INF-1');
		expect(await page.inputValue('select[name=item]')).toBe('D-INF-1');
		expect(await page.inputValue('select[name=program]')).toBe('course');
		expect(await page.inputValue('select[name=from]')).toBe('2026-02');
		expect(await page.inputValue('select[name=to]')).toBe('2026-06');
	});

	test('wait for no engine: none of it is fetched before the page is there', async () => {
		const { page, requests } = await visit();
		const engine = () => requests.filter((name) => /duckdb|\.wasm|^\/data\//.test(name));
		let atLoad: string[] | null = null;
		page.once('load', () => (atLoad = engine()));
		await page.goto(`${server.origin}${path}?item=D-INF-1`);
		await engineReady(page);
		expect(atLoad).toEqual([]);
		expect(engine().length).toBeGreaterThan(2);
	});

	test.each([
		[
			'its module is refused',
			(context: BrowserContext) => context.route('**/*.wasm', (route) => route.abort())
		],
		[
			'its module is missing',
			(context: BrowserContext) => context.route('**/*.wasm', (route) => route.fulfill({ status: 404 }))
		],
		[
			'the extract is another',
			(context: BrowserContext) => context.route('**/data/*', (route) => route.fulfill({ body: 'another' }))
		],
		['one bit of the extract is wrong', changeExtract((body) => body.fill(body.readUInt8(9) ^ 1, 9, 10))],
		['more comes than the extract', changeExtract((body) => Buffer.concat([body, Buffer.alloc(1)]))]
	])('are answered by the server when %s', async (_, prepare) => {
		const { page, open, troubles } = await visit({ prepare });
		await open();
		await page.locator('select[name=item]').hover();
		await choose(page, 'item', 'D-INF-1', /item=D-INF-1/);
		expect(await page.getAttribute('[data-answered-by]', 'data-answered-by')).toBe('server');
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'en', '?item=D-INF-1'));
		expect(troubles.foreign).toEqual([]);
	});

	test('lead whoever was signed out meanwhile to the sign-in page and back', async () => {
		const { context, page, open } = await visit({
			prepare: (prepared) => prepared.route('**/*.wasm', (route) => route.abort())
		});
		await open();
		await context.clearCookies();
		await page.selectOption('select[name=item]', 'D-INF-1');
		await page.waitForURL(/\/sign-in\?next=/);
		expect(new URL(page.url()).searchParams.get('next')).toBe(`${path}?item=D-INF-1`);
	});

	test('read the same when the worker of the engine is killed before each of them', async () => {
		const { page, open, t } = await visit({
			prepare: (context) =>
				context.addInitScript(() => {
					const killable = globalThis as unknown as { workers: Worker[]; Worker: typeof Worker };
					killable.workers = [];
					killable.Worker = class extends Worker {
						constructor(...args: ConstructorParameters<typeof Worker>) {
							super(...args);
							killable.workers.push(this);
						}
					};
				})
		});
		await open();
		await engineReady(page);
		const choices = [
			['item', 'D-INF-1', '?item=D-INF-1'],
			['program', 'course', '?program=course&item=D-INF-1'],
			['item', 'D-NPS-1', '?program=course&item=D-NPS-1']
		] as const;
		for (const [name, value, search] of choices) {
			await page.evaluate(() => {
				for (const worker of (globalThis as unknown as { workers: Worker[] }).workers) worker.terminate();
			});
			await choose(page, name, value, new RegExp(`\\${search}$`));
			expect(await figuresOf(page)).toBe(await serverFigures(visit, 'en', search));
		}
		// The months of another calendar were not asked ahead: without an engine the server answers.
		await page.getByRole('link', { name: t(quality.hijri), exact: true }).click();
		await page.waitForURL(/calendar=islamic-umalqura/);
		expect(await page.getAttribute('[data-answered-by]', 'data-answered-by')).toBe('server');
		const { search } = new URL(page.url());
		expect(await figuresOf(page)).toBe(await serverFigures(visit, 'en', search));
	});
});

describe('a period chosen on the trend', () => {
	test('goes into the address by keyboard alone, and the other charts follow', async () => {
		const { page, open, t } = await visit();
		await open();
		await engineReady(page);
		const reader = page.getByRole('slider', {
			name: t(chart.readPoints, { title: t(quality.trendOverall) })
		});
		await reader.focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForURL(/from=2026-01&to=2026-02/);
		expect(await page.inputValue('select[name=from]')).toBe('2026-01');
		await expect.poll(() => figuresOf(page)).toContain('40 answers');
		const programs = page.getByRole('figure', { name: t(quality.programs) });
		const asked = plain((await programs.allTextContents()).join());
		expect(await serverFigures(visit, 'en', '?from=2026-01&to=2026-02')).toContain(asked);
		const months = page.getByRole('figure', { name: t(quality.trendOverall) }).locator('tbody tr');
		expect(await months.count()).toBe(6);
	});

	test('goes into the address by dragging across it', async () => {
		const { page, open, t } = await visit({ language: 'ar' });
		await open();
		await engineReady(page);
		const reader = page.getByRole('slider', {
			name: t(chart.readPoints, { title: t(quality.trendOverall) })
		});
		const box = await reader.boundingBox();
		if (!box) throw new Error('no trend to drag on');
		const y = box.y + box.height / 2;
		await page.mouse.move(box.x + box.width * 0.05, y);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.3, y, { steps: 5 });
		await page.mouse.up();
		await page.waitForURL(/from=2026-01&to=2026-03/);
		expect(await page.inputValue('select[name=to]')).toBe('2026-03');
	});
});

describe('on paper', () => {
	test('no provider stands beside a result, and the page says so', async () => {
		const { page, open, t } = await visit();
		await open();
		await page.emulateMedia({ media: 'print' });
		const printed = await page.locator('main').innerText();
		expect(printed).toContain(t(quality.providersNotPrinted));
		expect(printed).not.toMatch(/amal|badr/);
	});
});

describe('what too few people said', () => {
	test('is not on the page, whatever is chosen', async () => {
		const { page, t, open } = await visit();
		await open();
		const panel = page.locator('.panel', { hasText: programOfThree });
		expect(await panel.innerText()).toContain(t(quality.waitingHidden));
		expect(await panel.locator('svg').count()).toBe(0);
		await open(`?program=${programOfThree}`);
		expect(await page.locator('.standing').innerText()).toBe(t(quality.standingNothing));
		await open(`?program=workshop&item=${rareItem}`);
		expect(await page.locator('.standing').innerText()).toBe(t(quality.standingNothing));
		expect(await figuresOf(page)).toContain(t(chart.withheldSymbol));
	});

	test('is not in the file the browser was given', async () => {
		const rows = await queryDownload(visit);
		expect(await rows('select id from program order by id')).toEqual([{ id: 'course' }, { id: 'workshop' }]);
		expect(
			await rows(
				`select count(*)::int as n from tally join item on item.item = tally.item where item.id = '${rareItem}'`
			)
		).toEqual([{ n: 0 }]);
		expect(
			await rows(
				`select count(*)::int as n from withheld join item on item.item = withheld.item where item.id = '${rareItem}'`
			)
		).toEqual([{ n: 1 }]);
		expect(
			await rows(
				'select min(favourable + unfavourable)::int as least from tally where favourable + unfavourable > 0'
			)
		).toMatchObject([{ least: expect.toSatisfy((least: number) => least >= 5) }]);
	});

	test('nor is anything for the head of another department', async () => {
		for (const address of [path, `${path}/view`]) {
			const { status, text } = await answerTo(server.origin + address, strangerCookie);
			expect([303, 403]).toContain(status);
			expect(text).not.toContain('D-OVR-1');
		}
	});
});

describe.each(everyView)('in %s at %i px', (language, width) => {
	test('nothing stands in the way of anybody', () => expectOpenToAll(visit, { language, width }));

	test('the trend is read month by month with the keyboard alone', async () => {
		const { page, open, t } = await visit({ language, width });
		await open();
		const reader = page.getByRole('slider', {
			name: t(chart.readPoints, { title: t(quality.trendOverall) })
		});
		await reader.focus();
		const last = await reader.getAttribute('aria-valuetext');
		await page.keyboard.press('Home');
		const first = await reader.getAttribute('aria-valuetext');
		expect(first).toContain('2026');
		expect(first).not.toBe(last);
		expect(await page.locator('.reading').first().innerText()).toBe(first);
		await page.keyboard.press('ArrowRight');
		expect(await reader.getAttribute('aria-valuetext')).not.toBe(first);
	});
});
