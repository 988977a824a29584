import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Starts the browser of the tests, headless. Nothing outside the loopback address resolves, so a page that
 * asks the internet for anything fails visibly. Whoever opens it calls `close()`.
 */
export function openBrowser(): Promise<Browser> {
	const { executable, environment } = findChromium();
	return chromium.launch({
		executablePath: executable,
		env: { ...definedEnvironment(), ...environment },
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--font-render-hinting=none',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
		]
	});
}

function definedEnvironment(): Record<string, string> {
	const entries = Object.entries(process.env).filter(
		(entry): entry is [string, string] => entry[1] !== undefined
	);
	return Object.fromEntries(entries);
}
