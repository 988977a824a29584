import type { BrowserContext, Page, Response } from 'playwright-core';
import type { Query } from '#lib/analytics/engine.ts';
import type { BenchRow } from './bench-row.ts';

/** How a page got its file and its first figures from it. */
export interface Opening {
	/** From calling the engine for the first time to asking for the first prepared statement. */
	readonly startMs: number;
	/** Of the file as it was sent. */
	readonly bytes: number;
	/** How: its content coding; `not compressed` for none. */
	readonly coding: string;
	/** From asking for the file, with the engine started, to handing its bytes to the engine. */
	readonly fetchMs: number;
	/** From then to asking for the first prepared statement, the bytes checked against their name. */
	readonly attachMs: number;
	/** From then to the rows of the first query. */
	readonly queryMs: number;
	readonly firstQuery: Query;
	/** Name of the file. */
	readonly name: string;
}

/** What the page notes about its file: times of the page's clock, 0 until they come. */
interface Noted {
	sql: string;
	params: Query['params'];
	started: number;
	connected: number;
	fetched: number;
	registered: number;
	attached: number;
	answered: number;
}

/** Opens pages whose files `watchOpening` can time, with the session of a cookie header. */
export async function openWatchedPage(
	context: BrowserContext,
	origin: string,
	cookie: string
): Promise<Page> {
	const cookies = cookie.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
	});
	await context.addCookies(cookies);
	const page = await context.newPage();
	await page.addInitScript(noteFile);
	return page;
}

/** Times what a page does with its one file while `act` goes on, from a page of `openWatchedPage` that is opened in it. */
export async function watchOpening(page: Page, act: () => Promise<void>): Promise<Opening> {
	const answers: Response[] = [];
	const note = (response: Response) => {
		if (response.url().includes('/data/')) answers.push(response);
	};
	page.on('response', note);
	await act();
	page.off('response', note);
	const [file] = answers;
	if (!file || answers.length > 1) throw new Error(`the page asked for ${answers.length} files`);
	const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
	if (Object.values(noted).includes(0)) throw new Error(`not all was seen: ${JSON.stringify(noted)}`);
	return {
		bytes: (await file.request().sizes()).responseBodySize,
		coding: (await file.headerValue('content-encoding')) ?? 'not compressed',
		startMs: noted.attached - noted.started,
		fetchMs: noted.registered - noted.fetched,
		attachMs: noted.attached - noted.registered,
		queryMs: noted.answered - noted.attached,
		firstQuery: { sql: noted.sql, params: noted.params },
		name: new URL(file.url()).pathname.slice('/data/'.length)
	};
}

/** Waits until the engine of a watched page is started. */
export async function waitForEngine(page: Page): Promise<void> {
	await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.connected > 0);
}

/** The median of all openings but the first, in all and in parts, in words. */
function describeOpenings([first, ...later]: readonly Opening[]): { ms: number; words: string } {
	const parts = (opening: Opening) => [opening.fetchMs, opening.attachMs, opening.queryMs];
	const sum = (opening: Opening) => parts(opening).reduce((total, ms) => total + ms, 0);
	const inParts = (opening: Opening) =>
		parts(opening)
			.map((ms) => ms.toFixed(0))
			.join(' + ');
	const middle = later.toSorted((a, b) => sum(a) - sum(b))[Math.ceil(later.length / 2) - 1];
	if (!first || !middle) throw new Error('nothing was opened twice');
	const ms = sum(middle);
	const words = `${ms.toFixed(0)} ms (median of ${later.length}; ${inParts(middle)}; first visit ${inParts(first)})`;
	return { ms, words };
}

const mostOpenMs = 300;

/** The line of row 6 that says how long openings took; `measure` says of what. */
export function openingRow(made: readonly Opening[], measure: string): BenchRow {
	const { ms, words } = describeOpenings(made);
	return {
		row: 6,
		measure: `The same: fetched anew + checked and attached + ${measure}; a second after the engine started`,
		value: words,
		reference: 'one loopback connection, code of the engine in the cache from the second visit on',
		target: `<= ${mostOpenMs} ms`,
		met: ms <= mostOpenMs
	};
}

/** Has a watched page ask for its file a second after its engine is started: otherwise starting takes from what is timed. */
export async function holdFile(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { connection } = globalThis as unknown as { connection: Promise<void> };
		const fetchNoted = globalThis.fetch;
		globalThis.fetch = async (input, init) => {
			if (typeof input === 'string' && input.startsWith('/data/')) {
				await connection;
				await new Promise((resolve) => setTimeout(resolve, 1_000));
			}
			return fetchNoted(input, init);
		};
	});
}

/** Runs in the page before its own code. The file comes from the server at every visit, as a new one does each morning. */
function noteFile(): void {
	const noted: Noted = {
		...{ started: 0, connected: 0, fetched: 0, registered: 0, attached: 0, answered: 0 },
		sql: '',
		params: []
	};
	let connect: () => void = () => {};
	const connected = new Promise<void>((resolve) => (connect = resolve));
	Object.assign(globalThis, { noted, connection: connected });

	const fetchAny = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		if (typeof input !== 'string' || !input.startsWith('/data/')) return fetchAny(input, init);
		noted.fetched = performance.now();
		return fetchAny(input, { ...init, cache: 'reload' });
	};

	let first = -1;
	let connection = -1;
	const note = ({ data }: MessageEvent<{ requestId?: number }>) => {
		if (data.requestId === connection && noted.connected === 0) {
			noted.connected = performance.now();
			connect();
		}
		if (data.requestId === first && noted.answered === 0) noted.answered = performance.now();
	};
	// Added before the page's own listener: all that waits for an answer runs when that one returns, before a later one.
	const listen = Worker.prototype.addEventListener as (this: Worker, ...args: unknown[]) => void;
	Worker.prototype.addEventListener = function (this: Worker, ...args: unknown[]) {
		if (args[0] === 'message') listen.call(this, 'message', note);
		listen.apply(this, args);
	};

	const send = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void;
	Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
		const message = (args[0] ?? {}) as { type?: string; messageId?: number; data?: unknown };
		const { type, messageId } = message;
		if (noted.started === 0) noted.started = performance.now();
		if (type === 'CONNECT') connection = messageId ?? -1;
		if (type === 'REGISTER_FILE_BUFFER') noted.registered = performance.now();
		if (type === 'CREATE_PREPARED' && noted.attached === 0) {
			noted.attached = performance.now();
			noted.sql = (message.data as [number, string])[1];
		}
		if (type === 'RUN_PREPARED' && first < 0 && messageId !== undefined) {
			first = messageId;
			noted.params = (message.data as [number, number, Query['params']])[2];
		}
		send.apply(this, args);
	};
}
