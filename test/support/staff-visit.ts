import type { Browser, BrowserContext, Page } from 'playwright-core';
import { format, type Message } from '#lib/messages/format.ts';
import { afterwards } from './afterwards.ts';
import { watchPage } from './browser.ts';
import type { LaunchedServer } from './launch.ts';

/** How a page is visited. */
export interface Visit {
	readonly language?: 'ar' | 'en';
	readonly width?: number;
	readonly scripts?: boolean;
	readonly scheme?: 'light' | 'dark';
	/** What is done before the page is there. */
	readonly prepare?: ((context: BrowserContext) => Promise<unknown>) | undefined;
}

/** A page in a browser in which somebody is signed in; closed when the test ends. */
export interface StaffVisit {
	readonly context: BrowserContext;
	readonly page: Page;
	/** What should not have happened so far. */
	readonly troubles: ReturnType<typeof watchPage>;
	/** Paths asked for so far, in order; may be emptied. */
	readonly requests: string[];
	/** A message in the language of the visit. */
	t(message: Message, params?: Record<string, string | number>): string;
	/** Opens the page, with a search after its path. */
	open(search?: string): Promise<void>;
}

/** Visits a path of a server as whoever the `Cookie` header is of. */
export async function visitAs(
	{
		server,
		browser,
		cookie,
		path
	}: { server: LaunchedServer; browser: Browser; cookie: string; path: string },
	{ language = 'en', width = 1280, scripts = true, scheme = 'light', prepare }: Visit = {}
): Promise<StaffVisit> {
	const context = await browser.newContext({
		viewport: { width, height: 900 },
		javaScriptEnabled: scripts,
		colorScheme: scheme
	});
	afterwards(() => context.close());
	const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
	await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: server.origin })));
	await prepare?.(context);
	const page = await context.newPage();
	const troubles = watchPage(page, server.origin);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(new URL(request.url()).pathname));
	return {
		context,
		page,
		troubles,
		requests,
		t: (message, params) => format(language, message, params),
		open: async (search = '') => {
			await page.goto(`${server.origin}${path}?lang=${language}`);
			await page.goto(server.origin + path + search);
		}
	};
}
