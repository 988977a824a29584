import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Starts the browser of the tests, headless. Nothing outside the loopback address resolves, so a page that
 * asks the internet for anything fails visibly. Whoever opens it calls `close()`.
 */
export function openBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}

/**
 * The same browser with a profile of its own in a directory, as a person has one: what it compiled at one visit it
 * keeps for the next, which a browser without a profile does only in part.
 */
export function openProfile(directory: string): Promise<BrowserContext> {
	return chromium.launchPersistentContext(directory, launchOptions());
}

function launchOptions() {
	const { executable, environment } = findChromium();
	return {
		executablePath: executable,
		// Names of downloads are Arabic, which a browser without a locale cannot write.
		env: { ...definedEnvironment(), LC_ALL: 'C.UTF-8', ...environment },
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--font-render-hinting=none',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
		]
	};
}

/** What went wrong on a page that nobody sees on it. */
export interface PageTroubles {
	/** Addresses outside the origin that the page asked for. */
	readonly foreign: string[];
	/** What the content security policy refused, and errors nobody caught. */
	readonly complaints: string[];
}

/** Notes from now on what a page asks of others than `origin`, and what fails on it. Both lists stay empty when all is well. */
export function watchPage(page: Page, origin: string): PageTroubles {
	const troubles: PageTroubles = { foreign: [], complaints: [] };
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) troubles.foreign.push(url);
	});
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) troubles.complaints.push(message.text());
	});
	page.on('pageerror', (error) => troubles.complaints.push(String(error)));
	return troubles;
}

function definedEnvironment(): Record<string, string> {
	const entries = Object.entries(process.env).filter(
		(entry): entry is [string, string] => entry[1] !== undefined
	);
	return Object.fromEntries(entries);
}
