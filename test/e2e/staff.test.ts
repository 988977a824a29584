import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access } from '#lib/messages/access.ts';
import { accounts } from '#lib/messages/accounts.ts';
import { format, type Message } from '#lib/messages/format.ts';
import { layout } from '#lib/messages/layout.ts';
import { settings } from '#lib/messages/settings.ts';
import { start } from '#lib/messages/start.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser, watchPage } from '#test/support/browser.ts';
import { makeSampleAssociation } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, password } from '#test/support/staff.ts';
import { openTestRuntime } from '#test/support/stores.ts';

interface Visitor {
	readonly language: 'ar' | 'en';
	readonly width: number;
	readonly scripts: boolean;
}

const visitors: readonly Visitor[] = [
	{ language: 'ar', width: 360, scripts: false },
	{ language: 'en', width: 1280, scripts: true }
];

const name = ({ language, width, scripts }: Visitor) =>
	`${language} at ${width} px ${scripts ? 'with' : 'without'} script`;

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});

afterAll(() => browser.close());

/** A browser of a visitor, at the start page in their language. */
async function visit(origin: string, { language, width, scripts }: Visitor) {
	const context = await browser.newContext({
		viewport: { width, height: 740 },
		javaScriptEnabled: scripts
	});
	afterwards(() => context.close());
	const page = await context.newPage();
	const troubles = watchPage(page, origin);
	const t = (message: Message, params?: Record<string, string | number>) => format(language, message, params);
	await page.goto(`${origin}/?lang=${language}`);
	const press = (label: Message) => page.getByRole('button', { name: t(label), exact: true }).click();
	const heading = () => page.locator('h1').innerText();
	return { page, troubles, t, press, heading };
}

async function signIn(page: Page, origin: string, email: string): Promise<void> {
	await page.goto(`${origin}/sign-in`);
	await page.fill('[name=email]', email);
	await page.fill('[name=password]', password);
	await page.click('main form button');
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

describe.each(visitors.map((visitor) => [name(visitor), visitor] as const))('%s', (_name, visitor) => {
	test('the first administrator sets up, adds a head, who chooses a password and comes in', async () => {
		const server = await startServer();
		const { origin } = server;
		const { page, troubles, t, press, heading } = await visit(origin, visitor);
		const link = /\S+\/setup\/\S+/.exec(server.printed())?.[0] ?? '';

		await page.goto(link);
		expect(await heading()).toBe(t(access.firstTitle));
		await page.fill('[name=name]', 'نورة السالم');
		await page.fill('[name=email]', 'not an address');
		await page.fill('[name=password]', 'short');
		await press(access.create);
		await page
			.getByText(t(access.passwordShort, { min: 12, max: 128 }))
			.first()
			.waitFor();
		expect(await page.inputValue('[name=name]')).toBe('نورة السالم');
		expect(await page.getAttribute('[name=email]', 'aria-invalid')).toBe('true');
		await page.fill('[name=email]', 'noura@example.org');
		await page.fill('[name=password]', password);
		await press(access.create);
		await page.waitForURL(`${origin}/manage/departments`);

		await page.goto(`${origin}/manage/accounts/new`);
		await page.fill('[name=name]', 'Sara Ali');
		await page.fill('[name=email]', 'sara@example.org');
		await page.check('[name=grant][value=qualityManager]');
		await press(accounts.create);
		const handedOut = await page.locator('#link').inputValue();
		await press(layout.signOut);
		expect(await heading()).toBe(t(access.signInTitle));

		await page.goto(handedOut);
		expect(await heading()).toBe(t(access.passwordTitle));
		await page.fill('[name=password]', 'another long password');
		await press(access.savePassword);
		await page.waitForURL(/\/acknowledge\?next=%2Fquality$/);
		await page.check('[name=acknowledged]');
		await press(access.acknowledgeSend);
		await page.waitForURL(`${origin}/quality`);

		await page.goto(handedOut);
		expect(await heading()).toBe(t(access.goneTitle));
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('signing in says what is wrong, keeps the address and leads back to the page asked for', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { email } = await accountWith(runtime, [{ role: 'administrator', scope: null }]);
		const { origin } = await startServer({ directory: runtime.config.dataDirectory });
		const { page, troubles, t, heading } = await visit(origin, visitor);

		await page.goto(`${origin}/manage/settings`);
		expect(await heading()).toBe(t(access.signInTitle));
		await page.fill('[name=email]', email);
		await page.fill('[name=password]', 'not this one');
		await page.click('main form button');
		await page.getByText(t(access.wrong)).waitFor();
		expect(await page.inputValue('[name=email]')).toBe(email);
		expect(await page.inputValue('[name=password]')).toBe('');
		await page.fill('[name=password]', password);
		await page.click('main form button');
		await page.waitForURL(`${origin}/manage/settings`);

		await page.fill('[name=k]', '3');
		await page.click('main form button');
		await page
			.getByText(t(settings.range, { field: t(settings.k), min: 5, max: 50 }))
			.first()
			.waitFor();
		await page.fill('[name=k]', '7');
		await page.click('main form button');
		await page.getByText(t(layout.saved)).waitFor();
		expect(await page.inputValue('[name=k]')).toBe('7');
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('an account is closed only after what that means was read', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { email } = await accountWith(runtime, [{ role: 'administrator', scope: null }]);
		const other = await accountWith(runtime, [{ role: 'qualityManager', scope: null }], 'other');
		const { origin } = await startServer({ directory: runtime.config.dataDirectory });
		const { page, troubles, t, press } = await visit(origin, visitor);
		await signIn(page, origin, email);
		await page.goto(`${origin}/manage/accounts/${other.id}`);
		const button = page.getByRole('button', { name: t(accounts.close), exact: true });
		expect(await button.isVisible()).toBe(false);

		await page.locator('summary').getByText(t(accounts.close), { exact: true }).click();
		await page.getByText(t(accounts.closeText)).waitFor();
		await press(accounts.close);

		await page.getByText(t(accounts.closed)).waitFor();
		await page.getByText(t(accounts.openText)).waitFor();
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('pages that cannot be shown say why and where to go', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { email } = await accountWith(runtime, [{ role: 'coordinator', scope: 'p1' }]);
		const { origin } = await startServer({ directory: runtime.config.dataDirectory });
		const { page, t, heading } = await visit(origin, visitor);

		await page.goto(`${origin}/nowhere`);
		expect(await heading()).toBe(t(start.notFoundTitle));
		await signIn(page, origin, email);
		await page.goto(`${origin}/manage/settings`);
		expect(await heading()).toBe(t(start.deniedTitle));
		expect(await page.locator('html').getAttribute('dir')).toBe(visitor.language === 'ar' ? 'rtl' : 'ltr');
	});
});

test.each(['/sign-in', '/', '//elsewhere.example/x', '/%5Celsewhere.example'])(
	'choosing a language at %s stays on this site and in the address no longer',
	async (path) => {
		const { origin } = await startServer();

		const answer = await fetch(`${origin}${path}?lang=en&a=1`, { redirect: 'manual' });

		expect(answer.status).toBe(303);
		const target = new URL(answer.headers.get('location') ?? '', origin);
		expect(target.origin).toBe(origin);
		expect(target.searchParams.has('lang')).toBe(false);
		expect(answer.headers.get('set-cookie')).toContain('sada.language=en');
	}
);

const looks = [
	{ language: 'ar', width: 360, colours: 'light' },
	{ language: 'en', width: 1280, colours: 'dark' },
	{ language: 'ar', width: 320, colours: 'forced' },
	{ language: 'en', width: 1280, colours: 'forced' }
] as const;

describe('for those who use a screen reader or only keys', () => {
	let origin: string;
	let email: string;
	let paths: string[];

	beforeAll(async () => {
		const runtime = await openTestRuntime('sqlite');
		const { program } = await makeSampleAssociation(runtime);
		const account = await accountWith(runtime, [
			{ role: 'administrator', scope: null },
			{ role: 'coordinator', scope: program }
		]);
		email = account.email;
		paths = [
			'/acknowledge',
			'/manage/accounts',
			'/manage/accounts/new',
			`/manage/accounts/${account.id}`,
			'/manage/settings',
			'/nowhere'
		];
		({ origin } = await startServer({ directory: runtime.config.dataDirectory }));
	});

	test.each(looks)(
		'$language at $width px in $colours colours passes axe and stays within the window',
		async ({ language, width, colours }) => {
			const context = await browser.newContext({
				viewport: { width, height: 740 },
				colorScheme: colours === 'dark' ? 'dark' : 'light',
				forcedColors: colours === 'forced' ? 'active' : 'none'
			});
			afterwards(() => context.close());
			const page = await context.newPage();
			const problems: string[] = [];
			const look = async () => {
				problems.push(...(await accessibilityProblems(page)).map((line) => `${page.url()} ${line}`));
				const outside = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				if (outside > 0) problems.push(`${page.url()} is ${outside} px too wide`);
			};
			await page.goto(`${origin}/?lang=${language}`);
			await look();
			await page.goto(`${origin}/setup/unknown`);
			await look();
			await signIn(page, origin, email);
			for (const path of paths) {
				await page.goto(origin + path);
				await look();
			}
			await page.goto(`${origin}/manage/accounts/new`);
			await page.click('main form button');
			await page.locator('[role=alert]').waitFor();
			expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
			await look();
			expect(problems).toEqual([]);
		}
	);

	test('what is entered before the script has loaded stays', async () => {
		const page = await browser.newPage();
		afterwards(() => page.close());
		await signIn(page, origin, email);
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await released;
			await route.continue();
		});

		await page.goto(`${origin}/manage/settings`, { waitUntil: 'commit' });
		await page.fill('[name=associationEn]', 'Another name');
		await page.fill('[name=windowDays]', '21');
		await page.selectOption('[name=fiscalYearStartMonth]', '7');
		release();
		await page.waitForLoadState('networkidle');

		expect(await page.inputValue('[name=associationEn]')).toBe('Another name');
		expect(await page.inputValue('[name=windowDays]')).toBe('21');
		expect(await page.inputValue('[name=fiscalYearStartMonth]')).toBe('7');
	});

	test('the first key press offers the way past the navigation', async () => {
		const page = await browser.newPage();
		afterwards(() => page.close());
		await signIn(page, origin, email);
		await page.goto(`${origin}/manage/settings`);

		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('associationAr');
	});
});
