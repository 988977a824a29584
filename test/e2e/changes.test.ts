import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeIssue, changes } from '#lib/messages/changes.ts';
import { translator, type Message } from '#lib/messages/format.ts';
import { layout } from '#lib/messages/layout.ts';
import { acknowledge } from '#lib/server/access/acknowledgement.ts';
import { listChanges } from '#lib/server/store/recorded-changes.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import { openBrowser } from '#test/support/browser.ts';
import { makeSampleAssociation } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountOf, cookieOf } from '#test/support/staff.ts';
import { visitAs } from '#test/support/staff-visit.ts';
import { openTestRuntime } from '#test/support/stores.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});

afterAll(() => browser.close());

test.each([
	{ language: 'ar', width: 360, scripts: false },
	{ language: 'en', width: 1280, scripts: true }
] as const)(
	'a head records a change, corrects it and takes it back ($language, $width px, scripts $scripts)',
	async ({ language, width, scripts }) => {
		const runtime = await openTestRuntime('sqlite');
		const { department, program } = await makeSampleAssociation(runtime);
		const head = await accountOf(runtime, 'departmentHead', department);
		await acknowledge(runtime, head, defaultSettings.policyEdition);
		const cookie = await cookieOf(runtime, head);
		const server = await startServer({
			directory: runtime.config.dataDirectory,
			now: new Date('2026-11-22T09:00:00+03:00')
		});
		const { page, troubles, open } = await visitAs(
			{ server, browser, cookie, path: '/quality/changes' },
			{ language, width, scripts }
		);
		const t = translator(language);
		const press = (message: Message) => page.getByRole('button', { name: t(message), exact: true }).click();
		const sees = (message: Message) => page.getByText(t(message)).first().waitFor();

		await open();
		await sees(changes.emptyTitle);
		await page.getByRole('link', { name: t(changes.add) }).click();
		await page.selectOption('[name=place]', `program:${program}`);
		await page.fill('[name=changedOn]', '2026-09-01');
		await page.fill('[name=reason]', 'ab');
		await press(layout.save);
		await sees(changeIssue.tooShort);
		expect(await page.inputValue('[name=reason]')).toBe('ab');
		expect(await page.inputValue('[name=place]')).toBe(`program:${program}`);
		await page.fill('[name=reason]', 'تدريب في المساء بدل الصباح');
		await press(layout.save);
		await sees(changes.added);
		expect(await page.locator('main').innerText()).not.toContain(t(changes.startsAnew));

		await page.locator('main ol a').click();
		await page.check('[name=rebases]');
		await press(layout.save);
		await sees(changes.corrected);
		await sees(changes.startsAnew);
		expect(await listChanges(runtime.store.db)).toMatchObject([
			{ department, program, changedOn: '2026-09-01', rebases: true, recordedBy: head.id }
		]);

		await page.locator('main ol a').click();
		await page.locator('summary').click();
		await press(changes.remove);
		await sees(changes.removed);
		await sees(changes.emptyTitle);
		expect(await listChanges(runtime.store.db)).toEqual([]);
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	}
);
