import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering } from '#lib/messages/answering.ts';
import { translator, type Message, type MessageParams, type Translate } from '#lib/messages/format.ts';
import { rosterImport, rosterRejection, sensitiveColumn } from '#lib/messages/importing.ts';
import { receipt } from '#lib/messages/receipt.ts';
import { runLinks, runLinksDone } from '#lib/messages/run-links.ts';
import { runImport, runPeople } from '#lib/messages/run-people.ts';
import { run, runDone, runIssue, runState } from '#lib/messages/run.ts';
import { surveyStatus } from '#lib/messages/survey-status.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { openBrowser, watchPage, type PageTroubles } from '#test/support/browser.ts';
import { makeCohortList } from '#test/support/cohort-list.ts';
import { keptBytes, textsIn } from '#test/support/kept-bytes.ts';
import { makeSampleAssociation } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountOf, password } from '#test/support/staff.ts';
import { openTestRuntime } from '#test/support/stores.ts';
import { encodeWindows1256 } from '#test/support/windows-1256.ts';

interface Visitor {
	readonly language: 'ar' | 'en';
	readonly width: number;
	readonly scripts: boolean;
}

const visitors: readonly Visitor[] = [
	{ language: 'ar', width: 1280, scripts: true },
	{ language: 'en', width: 360, scripts: false }
];

const list = makeCohortList();
const [cancelled = '', replaced = ''] = list.names;

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});

afterAll(() => browser.close());

/** A new installation in which a program has a run; `arrive` opens a browser of somebody who comes to it. */
async function install({ language, width, scripts }: Visitor) {
	const runtime = await openTestRuntime('sqlite');
	const sample = await makeSampleAssociation(runtime);
	const { email } = await accountOf(runtime, 'coordinator', sample.program);
	const server = await startServer({
		directory: runtime.config.dataDirectory,
		now: new Date('2026-11-22T09:00:00+03:00')
	});
	const troubles: PageTroubles[] = [];
	const t = translator(language);
	const arrive = async () => {
		const context = await browser.newContext({
			viewport: { width, height: 740 },
			javaScriptEnabled: scripts
		});
		afterwards(() => context.close());
		context.on('page', (page) => troubles.push(watchPage(page, server.origin)));
		return inFrontOf(await context.newPage(), t);
	};
	return {
		server,
		email,
		troubles,
		t,
		arrive,
		scripts,
		language,
		runPage: `${server.origin}/manage/runs/${sample.run}`
	};
}

/** What somebody does in front of a page who goes by its words. */
function inFrontOf(page: Page, t: Translate) {
	const press = (message: Message, params?: MessageParams) =>
		page.getByRole('button', { name: t(message, params), exact: true }).click();
	return {
		page,
		press,
		sees: (message: Message, params?: MessageParams) => page.getByText(t(message, params)).first().waitFor(),
		follow: (message: Message, params?: MessageParams) =>
			page.getByRole('link', { name: t(message, params), exact: true }).click(),
		confirm: async (message: Message) => {
			await page.locator('summary').getByText(t(message), { exact: true }).click();
			await press(message);
		},
		title: () => page.locator('h1').innerText(),
		text: () => page.locator('main').innerText()
	};
}

type Place = Awaited<ReturnType<typeof install>>;
type Someone = ReturnType<typeof inFrontOf>;

async function signInToRun({ server, email, language }: Place, { page }: Someone): Promise<void> {
	await page.goto(`${server.origin}/sign-in?lang=${language}`);
	await page.fill('[name=email]', email);
	await page.fill('[name=password]', password);
	await page.click('main form button');
	await page.waitForURL(`${server.origin}/manage/runs`);
	await page.locator('tbody a').click();
}

/** Has a file previewed; returns what came back. */
async function preview({ page, press }: Someone, bytes: Uint8Array): Promise<Buffer> {
	const answer = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.setInputFiles('[name=file]', {
		name: 'list.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(bytes)
	});
	await press(runImport.preview);
	return (await answer).body();
}

async function importList({ t }: Place, her: Someone): Promise<void> {
	const { page, sees, press, follow, text } = her;
	await follow(run.addPeople);
	await follow(runPeople.import);
	const answer = await preview(her, encodeWindows1256(list.text));
	await sees(runImport.willTake, { count: 38 });
	await sees(rosterImport.merged, { count: 1 });
	await sees(rosterImport.rejected, { count: 2 });
	const [taken, rejected] = await page.locator('tbody').all();
	expect(await taken?.locator('tr').first().innerText()).toContain(list.names[0]);
	expect(await rejected?.locator('tr').allInnerTexts()).toEqual([
		`41\t5.12346E+08\t${t(rosterRejection.mobileScientific)}`,
		`42\t\t${t(rosterRejection.nameMissing)}`
	]);
	expect(await text()).toContain(t(runImport.notRead));
	for (const kind of [sensitiveColumn.nationalId, sensitiveColumn.orphan]) await sees(kind);
	expect(textsIn(Buffer.from(await text()), list.sensitive)).toEqual(list.sensitiveHeaders);
	expect(textsIn(answer, list.sensitive)).toEqual(list.sensitiveHeaders);
	await press(runImport.confirm, { count: 38 });
	await sees(rosterImport.added, { count: 38 });
}

async function importAgain({ runPage }: Place, her: Someone): Promise<void> {
	await her.page.goto(`${runPage}/people/import`);
	await preview(her, Buffer.from(list.retyped));
	await her.press(runImport.confirm, { count: 38 });
	await her.sees(rosterImport.added, { count: 0 });
	await her.sees(rosterImport.known, { count: 38 });
}

/** Ends the run, thinks again and ends it once more. Returns a link of the first ending. */
async function endTwice({ runPage }: Place, { page, sees, confirm }: Someone): Promise<string> {
	await page.goto(runPage);
	await confirm(run.end);
	await sees(runDone.ended);
	await page.goto(`${runPage}/links`);
	const link = await page.locator('main .url').first().innerText();
	await page.goto(runPage);
	await confirm(run.undo);
	await sees(runDone.undone);
	await sees(runState.running);
	await confirm(run.end);
	await sees(run.progressText, { done: 0, invited: 38 });
	return link;
}

async function handOutLinks({ t, runPage, scripts }: Place, { page, sees, follow }: Someone): Promise<void> {
	await page.goto(`${runPage}/links`);
	const links = await page.locator('main .url').allInnerTexts();
	expect(new Set(links).size).toBe(38);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('main .url').first().isVisible()).toBe(true);
	for (const pressed of await page.locator('main :is(button, nav, a)').all())
		expect(await pressed.isVisible()).toBe(false);
	await page.emulateMedia({ media: null });
	const downloading = page.waitForEvent('download');
	await follow(runLinks.export);
	const download = await downloading;
	expect(download.suggestedFilename()).toBe(`${t(runLinks.fileName)}.csv`);
	const file = readFileSync(await download.path());
	expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const [headers, ...rows] = file.toString().slice(1).split('\r\n');
	expect([headers, ...rows].join('')).not.toContain('\n');
	const columns = [runLinks.name, runLinks.mobile, runLinks.email, runLinks.link, runLinks.state];
	expect(headers).toBe(columns.map((column) => t(column)).join(','));
	const cells = rows.filter((row) => row !== '').map((row) => row.split(','));
	expect(cells.map(([, , , link]) => link)).toEqual(links);
	expect(cells.map(([name]) => name).sort()).toEqual([...list.names].sort());
	if (!scripts) return;
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const [first] = cells;
	await page.getByRole('button', { name: t(runLinks.copyOf, { name: first?.[0] ?? '' }) }).click();
	await sees(runLinks.copied);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(links[0]);
}

/** Replaces one link and cancels another. */
async function changeLinks({ page, sees, press, follow }: Someone) {
	const linkOf = (name: string) => page.locator('li', { hasText: name }).locator('.url').innerText();
	const voided = [await linkOf(cancelled), await linkOf(replaced)];
	await follow(runLinks.replaceOf, { name: replaced });
	await press(runLinks.confirmReplace);
	await sees(runLinksDone.replaced);
	const fresh = await linkOf(replaced);
	await follow(runLinks.voidOf, { name: cancelled });
	await press(runLinks.confirmVoid);
	await sees(runLinksDone.voided);
	expect(await page.locator('main .url').count()).toBe(37);
	return { voided, fresh };
}

async function answer({ t, language }: Place, { page, sees, title }: Someone, link: string): Promise<void> {
	await page.goto(`${link}?lang=${language}`);
	await sees(answering.rightToRate);
	await page.locator('label:has([name="D-OVR-1"][value="4"])').click();
	await page.check('#consent');
	await page.click('button[value=send]');
	await page.waitForURL(/\/r\//);
	expect(await title()).toBe(t(receipt.thanksTitle));
}

async function seeProgress({ t, runPage }: Place, { page, sees, follow, text }: Someone): Promise<void> {
	await page.goto(runPage);
	await sees(run.progressText, { done: 1, invited: 37 });
	expect(await text()).not.toContain(t(run.undo));
	await follow(run.seePeople);
	await sees(runPeople.showWaiting, { count: 36 });
	const done = page.locator('tbody tr', { hasText: t(runPeople.done) });
	expect(await done.locator('th > bdi').allInnerTexts()).toEqual([replaced]);
	expect(await text()).not.toMatch(/\d:\d\d|2026|1448/);
	expect(await page.locator('main time, main [title]').count()).toBe(0);
}

test.each(visitors)(
	'a coordinator brings her list, ends the run, hands out links and sees who responded ($language, $width px, scripts $scripts)',
	async (visitor) => {
		const place = await install(visitor);
		const her = await place.arrive();
		await signInToRun(place, her);
		await importList(place, her);
		await importAgain(place, her);
		const undone = await endTwice(place, her);
		await handOutLinks(place, her);
		const { voided, fresh } = await changeLinks(her);

		const somebody = await place.arrive();
		for (const link of [undone, ...voided]) {
			await somebody.page.goto(`${link}?lang=${visitor.language}`);
			expect(await somebody.title()).toBe(place.t(surveyStatus.voidedTitle));
		}
		const stale = inFrontOf(await her.page.context().newPage(), place.t);
		await stale.page.goto(place.runPage);
		await answer(place, somebody, fresh);
		await seeProgress(place, her);
		await stale.confirm(run.undo);
		await stale.sees(runIssue.answered);

		const kept = Buffer.concat([keptBytes(place.server.directory), Buffer.from(place.server.printed())]);
		expect(textsIn(kept, list.names)).toEqual(list.names);
		expect(textsIn(kept, list.sensitive)).toEqual([]);
		expect(place.troubles).toHaveLength(3);
		expect(place.troubles.flatMap(({ foreign, complaints }) => [...foreign, ...complaints])).toEqual([]);
	}
);
