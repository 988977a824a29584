import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeAnswerable } from '#test/support/answerable.ts';
import { openBrowser } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import type { BenchRow } from './bench-row.ts';

export const rows = [1];

const mostBytes = 14_600;
const mostScriptBytes = 15_000;
const questions = 15;

/** Row 1 of the targets: what a respondent's phone loads before she can answer, from the built server. */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-page-'));
	const [token = ''] = await makeAnswerable(directory, 1);
	const server = await launchServer({ directory });
	const browser = await openBrowser();
	try {
		const path = `/s/${token}`;
		const bytes = await bytesOnTheWire(server.port, path);
		const bare = await load(browser, server.origin + path, false);
		const scripted = await load(browser, server.origin + path, true);
		return [weight(bytes, bare), script(bare, scripted)];
	} finally {
		await browser.close();
		await server.stop();
		rmSync(directory, { recursive: true, force: true });
	}
}

function weight(bytes: number, { requests, answerable }: Loaded): BenchRow {
	return {
		row: 1,
		measure: `First answerable screen of the ${questions}-item form in Arabic, headers and all, brotli`,
		value: `${bytes.toLocaleString('en')} B in ${requests} request${requests === 1 ? '' : 's'}`,
		reference:
			'SurveyJS 318 KB, Enketo 233 KB, ODK Web Forms 1,020 KB, Formbricks 1.99 39 KB, a plain HTML form 1.8 KB',
		target: `<= ${mostBytes.toLocaleString('en')} B (ten TCP segments) in one request`,
		met: answerable === questions && bytes <= mostBytes && requests === 1
	};
}

function script(bare: Loaded, scripted: Loaded): BenchRow {
	return {
		row: 1,
		measure: 'The same: script needed to answer, and script loaded when it may run',
		value: `${bare.scriptBytes} B needed, ${scripted.scriptBytes.toLocaleString('en')} B optional`,
		reference: 'all of the above need theirs',
		target: `0 B needed, <= ${mostScriptBytes.toLocaleString('en')} B optional`,
		met: bare.answerable === questions && bare.scriptBytes === 0 && scripted.scriptBytes <= mostScriptBytes
	};
}

/** Everything the server sends for one GET, status line and headers included, as a browser asks for it. */
function bytesOnTheWire(port: number, path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		let bytes = 0;
		const socket = connect(port, '127.0.0.1', () => {
			socket.write(
				[
					`GET ${path} HTTP/1.1`,
					`host: 127.0.0.1:${port}`,
					'accept: text/html',
					'accept-language: ar',
					'accept-encoding: gzip, deflate, br',
					'connection: close',
					'\r\n'
				].join('\r\n')
			);
		});
		socket.on('data', (chunk) => (bytes += chunk.length));
		socket.once('error', reject);
		socket.once('close', () => resolve(bytes));
	});
}

interface Loaded {
	requests: number;
	/** Bytes of script as they came over the wire. */
	scriptBytes: number;
	/** Questions that can be answered on the page. */
	answerable: number;
}

/** Opens the page in a phone's window and waits until nothing more is asked for. */
async function load(browser: Browser, url: string, javaScriptEnabled: boolean): Promise<Loaded> {
	const context = await browser.newContext({
		javaScriptEnabled,
		locale: 'ar',
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	const types = new Map<string, string>();
	let scriptBytes = 0;
	session.on('Network.requestWillBeSent', ({ requestId, type }) => types.set(requestId, type ?? 'Other'));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (types.get(requestId) === 'Script') scriptBytes += encodedDataLength;
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	const answerable = await countQuestions(page);
	await context.close();
	return { requests: types.size, scriptBytes, answerable };
}

/** Groups of choices, and fields for text. */
async function countQuestions(page: Page): Promise<number> {
	const choices = page.locator('form fieldset:has(input[type=radio])');
	return (await choices.count()) + (await page.locator('form textarea').count());
}
