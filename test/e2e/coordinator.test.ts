import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { format, type Message } from '#lib/messages/format.ts';
import { layout } from '#lib/messages/layout.ts';
import { manage, manageIssue } from '#lib/messages/manage.ts';
import { run, runDone } from '#lib/messages/run.ts';
import { runPeople, runPeopleDone, runPeopleIssue } from '#lib/messages/run-people.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser, watchPage } from '#test/support/browser.ts';
import { makeSampleAssociation } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountOf, accountWith, cookieOf, password } from '#test/support/staff.ts';
import { openTestRuntime } from '#test/support/stores.ts';

interface Visitor {
	readonly language: 'ar' | 'en';
	readonly width: number;
	readonly scripts: boolean;
}

const visitors: readonly Visitor[] = [
	{ language: 'ar', width: 360, scripts: true },
	{ language: 'ar', width: 1280, scripts: false },
	{ language: 'en', width: 360, scripts: false },
	{ language: 'en', width: 1280, scripts: true }
];

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});

afterAll(() => browser.close());

/** A new installation with its sample association, and a browser in which its coordinator is signed in. */
async function arrive({ language, width, scripts }: Visitor) {
	const runtime = await openTestRuntime('sqlite');
	const sample = await makeSampleAssociation(runtime);
	const { email } = await accountWith(runtime, [
		{ role: 'coordinator', scope: sample.program },
		{ role: 'administrator', scope: null }
	]);
	const { origin } = await startServer({
		directory: runtime.config.dataDirectory,
		now: new Date('2026-11-22T09:00:00+03:00')
	});
	const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled: scripts });
	afterwards(() => context.close());
	const page = await context.newPage();
	const troubles = watchPage(page, origin);
	await signIn(page, `${origin}/sign-in?lang=${language}`, email);

	const t = (message: Message, params?: Record<string, string | number>) => format(language, message, params);
	const press = (message: Message, params?: Record<string, string | number>) =>
		page.getByRole('button', { name: t(message, params), exact: true }).click();
	const open = (message: Message) => page.locator('summary').getByText(t(message), { exact: true }).click();
	const sees = (message: Message, params?: Record<string, string | number>) =>
		page.getByText(t(message, params)).first().waitFor();
	return {
		...sample,
		origin,
		page,
		troubles,
		t,
		press,
		open,
		sees,
		goto: (path: string) => page.goto(origin + path)
	};
}

async function signIn(page: Page, address: string, email: string): Promise<void> {
	await page.goto(address);
	await page.fill('[name=email]', email);
	await page.fill('[name=password]', password);
	await page.click('main form button');
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

describe.each(visitors)('$language at $width px, scripts $scripts', (visitor) => {
	test('people are added one by one, not without a contact, and taken out while the survey is open', async () => {
		const { page, troubles, press, open, sees, goto, run: id, t } = await arrive(visitor);
		const path = `/manage/runs/${id}`;
		await goto(`${path}/people`);
		await page.fill('[name=fullName]', 'سارة القحطاني');
		await page.fill('[name=mobile]', '0512345610');
		await press(runPeople.add);
		await sees(runPeopleDone.added);
		await goto(path);
		await open(run.end);
		await press(run.end);
		await sees(run.progressText, { done: 0, invited: 1 });

		await goto(`${path}/people`);
		await page.fill('[name=fullName]', 'هدى أحمد');
		await press(runPeople.add);
		await sees(runPeopleIssue.contactMissing);
		expect(await page.inputValue('[name=fullName]')).toBe('هدى أحمد');
		await page.fill('[name=mobile]', '٠٥٥٧٦٥٤٣٢١');
		await press(runPeople.add);
		await sees(runPeopleDone.addedInvited);
		await page
			.getByRole('link', { name: t(runPeople.removeOf, { name: 'سارة القحطاني' }), exact: true })
			.click();
		await press(runPeople.confirmRemove);
		await sees(runPeopleDone.removed);
		expect(await page.locator('tbody tr').count()).toBe(1);
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('a program of a new department is added, and a run that ended without a survey explained', async () => {
		const { page, troubles, press, open, sees, goto, run: id, t } = await arrive(visitor);
		await goto('/manage/departments/new');
		await page.fill('[name=nameAr]', 'التدريب');
		await press(layout.save);
		await sees(manageIssue['nameAr.taken']);
		expect(await page.inputValue('[name=nameAr]')).toBe('التدريب');
		await page.fill('[name=nameAr]', 'إرشاد الأسرة');
		await press(layout.save);
		await sees(manage.added);
		await goto('/manage/programs/new');
		await page.fill('[name=nameAr]', 'أسرتي');
		await page.selectOption('[name=department]', { label: 'إرشاد الأسرة' });
		await press(layout.save);
		await sees(manage.added);
		await page.getByRole('link', { name: 'أسرتي' }).click();
		await open(manage.archiveProgram);
		await press(manage.archiveProgram);
		await sees(manage.archiveDone);

		await goto(`/manage/runs/${id}`);
		await open(run.end);
		await press(run.end);
		await sees(runDone.endedWithout);
		await page.selectOption('[name=reason]', 'other');
		await page.fill('[name=words]', 'سافر مقدّم الخدمة');
		await press(run.saveReason);
		await sees(runDone.reasonSaved);
		expect(await page.locator('main').innerText()).toContain('سافر مقدّم الخدمة');
		await goto('/manage/runs?state=noSurvey');
		expect(await page.locator('tbody tr').count()).toBe(1);
		expect(await page.locator('h1').innerText()).toBe(t(layout.runs));
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});
});

test('who does not coordinate the program sees its runs without their people', async () => {
	const runtime = await openTestRuntime('sqlite');
	const { run: id } = await makeSampleAssociation(runtime);
	const cookie = await cookieOf(runtime, await accountOf(runtime, 'qualityManager'));
	const { origin } = await startServer({ directory: runtime.config.dataDirectory });
	const headers = { cookie, origin, accept: 'text/html' };
	const status = async (path: string) => (await fetch(`${origin}/manage/runs${path}`, { headers })).status;
	expect(await status('')).toBe(200);
	expect(await status(`/${id}`)).toBe(200);
	for (const part of ['people', 'people/import', 'links', 'links.csv', 'edit']) {
		expect(await status(`/${id}/${part}`)).toBe(403);
	}
	expect(await status('/new')).toBe(403);
	expect(await status('/unknown')).toBe(404);
	for (const action of [
		`${id}?/end`,
		`${id}?/undo`,
		`${id}?/publish`,
		`${id}/people?/add`,
		`${id}/links?/void`
	]) {
		const body = new URLSearchParams();
		const answer = await fetch(`${origin}/manage/runs/${action}`, { method: 'POST', headers, body });
		expect(answer.status).toBe(403);
	}
});

/** Light and dark colours are looked at in every page of the app by another test. */
const looks = [
	{ language: 'ar', width: 360 },
	{ language: 'en', width: 1280 }
] as const;

describe('the pages of runs and programs', () => {
	let origin: string;
	let cookies: { name: string; value: string; url: string }[];
	let paths: string[];

	beforeAll(async () => {
		const runtime = await openTestRuntime('sqlite');
		const { department, program, provider, run: id } = await makeSampleAssociation(runtime);
		const { email } = await accountWith(runtime, [
			{ role: 'administrator', scope: null },
			{ role: 'coordinator', scope: program }
		]);
		({ origin } = await startServer({ directory: runtime.config.dataDirectory }));
		const context = await browser.newContext();
		const page = await context.newPage();
		await signIn(page, `${origin}/sign-in`, email);
		await page.goto(`${origin}/manage/runs/${id}/people`);
		await page.fill('[name=fullName]', 'سارة القحطاني');
		await page.fill('[name=mobile]', '0551234567');
		await page.click('form[action="?/add"] button');
		await page.waitForURL(/done=added/);
		await page.goto(`${origin}/manage/runs/${id}`);
		await page.click('summary');
		await page.click('form[action="?/end"] button');
		await page.waitForURL(/done=ended/);
		cookies = (await context.cookies()).map(({ name, value }) => ({ name, value, url: origin }));
		await context.close();
		paths = [
			...[
				'/manage/departments',
				`/manage/departments/${department}`,
				'/manage/programs',
				'/manage/programs/new'
			],
			...[
				`/manage/programs/${program}`,
				'/manage/providers',
				`/manage/providers/${provider}`,
				'/manage/runs'
			],
			...[
				'/manage/runs/new',
				`/manage/runs/${id}`,
				`/manage/runs/${id}/people`,
				`/manage/runs/${id}/people/import`
			],
			`/manage/runs/${id}/links`
		];
	});

	test.each(looks)(
		'pass axe and stay within the window in forced colours: $language at $width px',
		async ({ language, width }) => {
			const context = await browser.newContext({
				viewport: { width, height: 740 },
				forcedColors: 'active'
			});
			afterwards(() => context.close());
			await context.addCookies(cookies);
			const page = await context.newPage();
			await page.goto(`${origin}/?lang=${language}`);
			const problems: string[] = [];
			for (const path of paths) {
				await page.goto(origin + path);
				problems.push(...(await accessibilityProblems(page)).map((line) => `${path} ${line}`));
				const outside = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				if (outside > 0) problems.push(`${path} is ${outside} px too wide`);
			}
			expect(problems).toEqual([]);
		}
	);
});
