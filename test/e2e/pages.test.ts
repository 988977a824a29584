import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '#lib/domain/role.ts';
import type { RunState } from '#lib/domain/run.ts';
import { directionOf, type Language } from '#lib/domain/language.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { createPasswordLink } from '#lib/server/access/setup.ts';
import { languageCookie } from '#lib/server/http/request-language.ts';
import { buildDemo } from '#lib/server/demo/build.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import { listChanges } from '#lib/server/store/recorded-changes.ts';
import { listRuns } from '#lib/server/store/run-list.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { openBrowser, watchPage } from '#test/support/browser.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { wrongWords } from '#test/support/page-words.ts';
import { saved } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { openTestRuntime } from '#test/support/stores.ts';

/** Addresses that show the pages of a route in their states, by the route. */
type Addresses = Readonly<Record<string, readonly string[]>>;

const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'))
	.filter((file) => file.startsWith('/src/routes/(staff)/'))
	.map((file) => file.replace('/src/routes/(staff)', '').replace(/\/\+page\.svelte$/, '') || '/');

let server: LaunchedServer;
let browser: Browser;
let visits: { readonly cookie: string; readonly addresses: Addresses }[];

beforeAll(async () => {
	const now = new Date('2026-11-22T09:00:00+03:00');
	const runtime = await openTestRuntime('sqlite', { now });
	await buildDemo(runtime, { runs: 40 });
	const { db } = runtime.store;
	const ids = async (table: 'department' | 'program' | 'provider') =>
		(await db.selectFrom(table).select('id').orderBy('name_en').execute()).map(({ id }) => id);
	const [departments, programs, providers] = [
		await ids('department'),
		await ids('program'),
		await ids('provider')
	];
	const grants: Grant[] = [
		{ role: 'administrator', scope: null },
		{ role: 'qualityManager', scope: null },
		...departments.map((scope) => ({ role: 'departmentHead', scope }) as const),
		...programs.map((scope) => ({ role: 'coordinator', scope }) as const),
		{ role: 'provider', scope: providers[0] ?? '' },
		{ role: 'boardMember', scope: null }
	];
	const everything = await accountWith(runtime, grants, 'everything');
	const newcomer = await accountWith(runtime, [], 'newcomer');
	await acknowledge(runtime, everything, (await readAcknowledgement(runtime, everything)).edition);
	const [program = ''] = programs;
	saved(
		await addRun(
			runtime,
			program,
			{ label: 'الدفعة 1', startsOn: '2026-11-01', providers: [] },
			everything.id
		)
	);
	const runs = await listRuns(
		db,
		{ programs: null, state: null, today: '2026-11-22' },
		{ offset: 0, limit: 99 }
	);
	const runIn = (state: RunState) => {
		const found = runs.find((run) => run.state === state);
		if (!found) throw new Error(`no run is ${state}`);
		return `/manage/runs/${found.id}`;
	};
	const [running, open] = [runIn('running'), runIn('open')];
	const [change] = await listChanges(db);
	const setup = (await createPasswordLink(runtime, everything, newcomer.id)) ?? '';
	visits = [
		{
			cookie: '',
			addresses: {
				'/': ['/'],
				'/sign-in': ['/sign-in'],
				'/setup/[token]': [new URL(setup).pathname, '/setup/unknown']
			}
		},
		{ cookie: await cookieOf(runtime, newcomer), addresses: { '/': ['/'] } },
		{
			cookie: await cookieOf(runtime, everything),
			addresses: {
				'/nowhere': ['/nowhere'],
				'/acknowledge': ['/acknowledge'],
				'/': ['/'],
				'/quality/changes': ['/quality/changes', '/quality/changes?done=added'],
				'/quality/changes/[change]': ['/quality/changes/new', `/quality/changes/${change?.id}`],
				'/quality/forms': ['/quality/forms'],
				'/quality/board': ['/quality/board', '/quality/board?calendar=islamic-umalqura'],
				'/quality/providers/[provider]': providers.slice(0, 2).map((id) => `/quality/providers/${id}`),
				'/manage/accounts': ['/manage/accounts'],
				'/manage/accounts/new': ['/manage/accounts/new'],
				'/manage/accounts/[account]': [`/manage/accounts/${everything.id}`],
				'/manage/settings': ['/manage/settings'],
				'/manage/departments': ['/manage/departments'],
				'/manage/departments/[department]': [
					'/manage/departments/new',
					`/manage/departments/${departments[0]}`
				],
				'/manage/programs': ['/manage/programs', '/manage/programs?q=zzz'],
				'/manage/programs/[program]': ['/manage/programs/new', `/manage/programs/${program}`],
				'/manage/providers': ['/manage/providers'],
				'/manage/providers/[provider]': ['/manage/providers/new', `/manage/providers/${providers[0]}`],
				'/manage/runs': ['/manage/runs', '/manage/runs?state=noSurvey'],
				'/manage/runs/new': ['/manage/runs/new'],
				'/manage/runs/[run]': (['upcoming', 'running', 'open', 'closed', 'sealed', 'noSurvey'] as const).map(
					runIn
				),
				'/manage/runs/[run]/edit': [`${running}/edit`],
				'/manage/runs/[run]/people': [`${open}/people`, `${running}/people`, `${runIn('sealed')}/people`],
				'/manage/runs/[run]/people/import': [`${running}/people/import`],
				'/manage/runs/[run]/links': [`${open}/links`, `${runIn('closed')}/links`],
				'/quality': ['/quality', '/quality?calendar=islamic-umalqura'],
				'/quality/departments/[department]': departments
					.slice(0, 2)
					.flatMap((id) => [`/quality/departments/${id}`, `/quality/departments/${id}?item=D-INF-1`])
			}
		}
	];
	server = await startServer({ directory: runtime.config.dataDirectory, now });
	browser = await openBrowser();
});

afterAll(() => browser.close());

/** What is wrong with a page as it stands: in Arabic wide, narrow and dark; in English, drawn by the same, narrow. */
async function problemsOf(page: Page, language: Language): Promise<string[]> {
	const html = page.locator('html');
	const marked = `${await html.getAttribute('lang')} ${await html.getAttribute('dir')}`;
	const problems = marked === `${language} ${directionOf(language)}` ? [] : [`marked ${marked}`];
	problems.push(...(await wrongWords(page, language)));
	await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
	const looks = { ar: [[1280, 'all'] as const, [360, 'of layout'] as const], en: [[360, 'all'] as const] };
	for (const [width, rules] of looks[language]) {
		await page.setViewportSize({ width, height: 740 });
		problems.push(...(await accessibilityProblems(page, rules)).map((problem) => `${width} px: ${problem}`));
	}
	if (language === 'ar') {
		await page.emulateMedia({ colorScheme: 'dark' });
		problems.push(...(await accessibilityProblems(page, 'of colours')).map((problem) => `dark: ${problem}`));
		await page.emulateMedia({ colorScheme: 'light' });
	}
	await page.setViewportSize({ width: 320, height: 740 });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	return width > 320 ? [...problems, `${width} px wide at 320`] : problems;
}

const languages = ['ar', 'en'] as const;

test.each(
	[...routes, '/nowhere'].flatMap((route) => languages.map((language) => [route, language] as const))
)('%s is right in %s', async (route, language) => {
	const shown = visits.filter(({ addresses }) => addresses[route]);
	expect(shown, 'visits to it').not.toEqual([]);
	const problems: string[] = [];
	for (const { cookie, addresses } of shown) {
		const context = await browser.newContext();
		afterwards(() => context.close());
		const cookies = cookie === '' ? [] : cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
		await context.addCookies(
			[...cookies, [languageCookie.name, language]].map(([name = '', value = '']) => ({
				name,
				value,
				url: server.origin
			}))
		);
		const page = await context.newPage();
		const { foreign, complaints } = watchPage(page, server.origin);
		for (const address of addresses[route] ?? []) {
			await page.setViewportSize({ width: 1280, height: 740 });
			const answer = await page.goto(server.origin + address);
			const came = `${answer?.status()} ${page.url().slice(server.origin.length)}`;
			if (came !== `${route === '/nowhere' ? 404 : 200} ${address}`)
				problems.push(`${address} shows ${came}`);
			problems.push(...(await problemsOf(page, language)).map((problem) => `${address} ${problem}`));
		}
		problems.push(...foreign, ...complaints);
	}
	expect(problems).toEqual([]);
});
