import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { questionsOf } from '#lib/domain/question.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { makeAnswerable } from '#test/support/answerable.ts';
import { openBrowser } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import { openSlowLine } from '#test/support/slow-line.ts';
import type { BenchRow } from './bench-row.ts';

export const rows = [2];

const rounds = 7;
const warmUps = 30;
const mostTimesPlain = 1.3;
const line = { roundTripMs: 400, bytesPerSecond: 50_000 };
const slowdown = 6;

/** What the page notes in itself; times are milliseconds from the start of the navigation. */
interface Noted {
	/** The middle of the first answer, once it was laid out and brought into view. */
	at?: { x: number; y: number };
	pressedAt?: number;
}

/**
 * Row 2 of the targets: how long after opening the link a press on the first answer takes effect, on a slow line and
 * a slow phone with nothing in its cache. The reference of the same run is the same questions in bare HTML, without
 * a style or a word more, from a server that does nothing else. Both lines count the time of connecting.
 */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-press-'));
	const [token = ''] = await makeAnswerable(directory, 1);
	const server = await launchServer({ directory });
	const plain = await servePlainForm();
	const lines = await Promise.all([openSlowLine(server.port, line), openSlowLine(plain.port, line)]);
	const [ours, theirs] = lines.map(({ port }) => `http://127.0.0.1:${port}`);
	const browser = await openBrowser();
	try {
		for (let count = 0; count < warmUps; count += 1) await fetch(`${server.origin}/s/${token}`);
		const measured: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
		let lost = 0;
		for (let round = 0; round < rounds; round += 1) {
			for (const [name, url] of [
				['theirs', `${theirs}/`],
				['ours', `${ours}/s/${token}`]
			] as const) {
				const { pressedAt, kept } = await pressFirstAnswer(browser, url);
				measured[name].push(pressedAt);
				if (!kept) lost += 1;
			}
		}
		return [row(median(measured.ours), median(measured.theirs), lost)];
	} finally {
		await browser.close();
		for (const { close } of lines) close();
		plain.server.close();
		await server.stop();
		rmSync(directory, { recursive: true, force: true });
	}
}

function row(ours: number, theirs: number, lost: number): BenchRow {
	return {
		row: 2,
		measure: 'Answerable and the press registered, cold, 400 kbit/s, 400 ms round trip, CPU slowed 6x',
		value: `${(ours / 1000).toFixed(2)} s = ${(ours / theirs).toFixed(2)} of the plain form; ${lost} presses lost`,
		reference: `a plain HTML form, same run, ${(theirs / 1000).toFixed(2)} s = 1.0; Formbricks 1.4, Enketo 4.6, SurveyJS 7.8, ODK Web Forms 16`,
		target: `<= ${mostTimesPlain}; no press lost`,
		met: ours / theirs <= mostTimesPlain && lost === 0
	};
}

/** Presses the first answer as soon as it is laid out, and looks again when the page is complete. */
async function pressFirstAnswer(
	browser: Browser,
	url: string
): Promise<{ pressedAt: number; kept: boolean }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	await context.addInitScript(noteFirstAnswer);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(url, { waitUntil: 'commit' });
	const read = () => page.evaluate(() => (window as unknown as { noted: Noted }).noted);
	let noted = await read();
	while (!noted.at) noted = await read();
	const place = { ...noted.at, button: 'left', clickCount: 1 } as const;
	await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...place });
	await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...place });
	await page.waitForLoadState('load');
	const { pressedAt = Infinity } = await read();
	const kept = await page.locator('input[type=radio][value="5"]').first().isChecked();
	await context.close();
	return { pressedAt, kept };
}

/** Runs in the page before anything of it: looks at every frame whether the first answer is there. */
function noteFirstAnswer(): void {
	const noted: Noted = {};
	(window as unknown as { noted: Noted }).noted = noted;
	document.addEventListener('change', () => (noted.pressedAt ??= performance.now()), { capture: true });
	const look = () => {
		const first = document.querySelector('input[type=radio][value="5"]');
		if (!first) return requestAnimationFrame(look);
		first.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { x, y, width, height } = first.getBoundingClientRect();
		noted.at = { x: x + width / 2, y: y + height / 2 };
		return 0;
	};
	requestAnimationFrame(look);
}

async function servePlainForm(): Promise<{ port: number; server: Server }> {
	const body = brotliCompressSync(plainForm());
	const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
	const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { port: (server.address() as AddressInfo).port, server };
}

/** The questions of the form for the end of a program, as short as HTML allows. */
function plainForm(): string {
	const survey = findReadySurvey('F-POST');
	if (!survey) throw new Error('no F-POST');
	const fields = questionsOf(survey).map(({ key, item, scale }) => {
		if (scale.kind === 'text') return `<p><label>${item.text.ar}<textarea name=${key}></textarea></label>`;
		const answers = [...scale.options, ...scale.missing].map(
			({ value, label }) => `<label><input type=radio name=${key} value="${value}">${label.ar}</label>`
		);
		return `<fieldset><legend>${item.text.ar}</legend>${answers.join('<br>')}</fieldset>`;
	});
	return [
		'<!doctype html><html lang=ar dir=rtl><meta charset=utf-8>',
		'<meta name=viewport content="width=device-width"><link rel=icon href="data:,"><title>استبانة</title>',
		`<form method=post>${fields.join('')}<button>إرسال</button></form>`
	].join('');
}

function median(values: readonly number[]): number {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
