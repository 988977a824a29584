import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { readConfig } from '#lib/server/config.ts';
import { refreshExtracts } from '#lib/server/extracts/refresh.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { openBrowser } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import { seededRandom } from '#test/support/seeded-random.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import type { BenchRow } from './bench-row.ts';
import { addLargeDepartment } from './large-store.ts';

export const rows = [6, 7];

const responses = 1_000_000;
const visits = 5;
const seed = 7;
const warmingChoices = 8;
const timedChoices = 40;
const mostBytesPerResponse = 1.2;
const mostOpenMs = 300;
/** A frame at 60 Hz. */
const mostChoiceMs = 16.7;

/**
 * Rows 6 and 7 of the targets, on a department's page in a browser: the size of its head's file, how long it takes to
 * come and be opened, and how long the page's figures take to follow a choice.
 */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-filters-'));
	try {
		const { cookie, department, respondents } = await prepare(directory);
		const server = await launchServer({ directory });
		const browser = await openBrowser();
		try {
			const context = await browser.newContext();
			const cookies = cookie.split('; ').map((pair) => {
				const at = pair.indexOf('=');
				return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin };
			});
			await context.addCookies(cookies);
			const page = await context.newPage();
			await page.addInitScript(watchFile);
			const address = `${server.origin}/quality/departments/${department}`;
			const made: Visit[] = [];
			while (made.length < visits) made.push(await open(page, address));
			const changes = await page.evaluate(makeChoices, planChoices(await readControls(page)));
			return [size(made, respondents), opening(made), change(changes.slice(warmingChoices), respondents)];
		} finally {
			await browser.close();
			await server.stop();
		}
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

interface Prepared {
	readonly cookie: string;
	readonly department: string;
	/** Of all batches: about as many as were asked for. */
	readonly respondents: number;
}

/** A store with one department, its extract built, and the session of its head. */
async function prepare(directory: string): Promise<Prepared> {
	const log = { info: () => {}, error: (event: string, error: unknown) => console.error(event, error) };
	const runtime = await openRuntime(readConfig({ SADA_DATA: directory }), { log });
	const department = await addLargeDepartment(runtime.store, responses);
	const { respondents } = await runtime.store.db
		.selectFrom('batch')
		.select(({ fn }) => fn.sum('respondents').as('respondents'))
		.executeTakeFirstOrThrow();
	const head = await accountWith(runtime, [{ role: 'departmentHead', scope: department }], 'head');
	const { edition } = await readAcknowledgement(runtime, head);
	await acknowledge(runtime, head, edition);
	await refreshExtracts(runtime);
	const cookie = await cookieOf(runtime, head);
	await runtime.store.close();
	return { cookie, department, respondents: Number(respondents) };
}

/** One visit to the page of a department, until its engine is ready. */
interface Visit {
	/** Of the file as it was sent, and how. */
	readonly bytes: number;
	readonly isCompressed: boolean;
	/** From asking for the file to its bytes, checked against its name. */
	readonly fetchMs: number;
	/** From handing the bytes to the engine to asking for the first prepared statement. */
	readonly attachMs: number;
	/** From then to the rows of the first query, prepared together with the others of the page. */
	readonly queryMs: number;
}

/** What the page notes about its file, for `open` to read: times of the page's clock, 0 until they come. */
interface Noted {
	fetched: number;
	checked: number;
	registered: number;
	attached: number;
	answered: number;
}

/** Runs in the page before its own code. The file comes from the server at every visit, as a new one does each morning. */
function watchFile(): void {
	const noted: Noted = { fetched: 0, checked: 0, registered: 0, attached: 0, answered: 0 };
	(globalThis as unknown as { noted: Noted }).noted = noted;

	const fetchAny = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		if (typeof input !== 'string' || !input.startsWith('/data/')) return fetchAny(input, init);
		noted.fetched = performance.now();
		return fetchAny(input, { ...init, cache: 'reload' });
	};

	const digest = SubtleCrypto.prototype.digest as typeof crypto.subtle.digest;
	SubtleCrypto.prototype.digest = async function (this: SubtleCrypto, algorithm, bytes) {
		const hash = await digest.call(this, algorithm, bytes);
		if (noted.fetched > 0 && noted.checked === 0) noted.checked = performance.now();
		return hash;
	};

	let first = -1;
	const note = ({ data }: MessageEvent<{ requestId?: number }>) => {
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
		const { type, messageId } = (args[0] ?? {}) as { type?: string; messageId?: number };
		if (type === 'REGISTER_FILE_BUFFER') noted.registered = performance.now();
		if (type === 'CREATE_PREPARED' && noted.attached === 0) noted.attached = performance.now();
		if (type === 'RUN_PREPARED' && first < 0 && messageId !== undefined) first = messageId;
		send.apply(this, args);
	};
}

async function open(page: Page, address: string): Promise<Visit> {
	const answers: Response[] = [];
	const note = (response: Response) => {
		if (response.url().includes('/data/')) answers.push(response);
	};
	page.on('response', note);
	await page.goto(address);
	await page.locator('[data-engine=ready]').waitFor({ timeout: 60_000 });
	page.off('response', note);
	const [file] = answers;
	if (!file || answers.length > 1) throw new Error(`the page asked for ${answers.length} files`);
	const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
	if (Object.values(noted).includes(0)) throw new Error(`not all was seen: ${JSON.stringify(noted)}`);
	return {
		bytes: (await file.request().sizes()).responseBodySize,
		isCompressed: (await file.headerValue('content-encoding')) === 'br',
		fetchMs: noted.checked - noted.fetched,
		attachMs: noted.attached - noted.registered,
		queryMs: noted.answered - noted.attached
	};
}

const controlNames = ['item', 'program', 'from', 'to'] as const;

type ControlName = (typeof controlNames)[number];

/** A control and what is chosen in it. */
interface Choice {
	readonly name: ControlName;
	readonly value: string;
}

/** What is chosen in each control at first, and what may be. */
type Controls = ReadonlyMap<ControlName, { readonly value: string; readonly options: readonly string[] }>;

async function readControls(page: Page): Promise<Controls> {
	const read = controlNames.map(async (name) => {
		const control = await page.locator(`#head-filters select[name=${name}]`).evaluate((select) => {
			const { value, options } = select as HTMLSelectElement;
			return { value, options: Array.from(options, (option) => option.value) };
		});
		return [name, control] as const;
	});
	return new Map(await Promise.all(read));
}

/** A series of choices, one control each, the same at every run; none leads to a filter that was there before. */
function planChoices(controls: Controls): Choice[] {
	const random = seededRandom(seed);
	const chosen = new Map(controlNames.map((name) => [name, controls.get(name)?.value ?? '']));
	const seen = new Set([[...chosen.values()].join()]);
	const choices: Choice[] = [];
	while (choices.length < warmingChoices + timedChoices) {
		const name = random.pick(controlNames);
		const value = random.pick(controls.get(name)?.options ?? []);
		const next = new Map(chosen).set(name, value);
		const [from, to] = [next.get('from'), next.get('to')];
		const filter = [...next.values()].join();
		if (seen.has(filter) || (from && to && from > to)) continue;
		seen.add(filter);
		chosen.set(name, value);
		choices.push({ name, value });
	}
	return choices;
}

interface Change {
	/** From the choice until the page's data is new: SvelteKit writes the address once it has it, and then draws. */
	readonly dataMs: number;
	/** From the choice until the document has changed. */
	readonly documentMs: number;
	readonly isBrowsers: boolean;
}

/** Runs in the page: makes one choice after the other in its controls, each when the one before has been drawn. */
async function makeChoices(choices: readonly Choice[]): Promise<Change[]> {
	const main = document.querySelector('main');
	const page = main?.querySelector('[data-answered-by]');
	if (!main || !page) throw new Error('no page of results');
	let whenNew: (time: number) => void = () => {};
	const write = history.pushState.bind(history);
	history.pushState = (...args) => {
		whenNew(performance.now());
		write(...args);
	};
	let changed = 0;
	const observer = new MutationObserver(() => (changed = performance.now()));
	observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
	const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

	const changes: Change[] = [];
	for (const { name, value } of choices) {
		const select = main.querySelector<HTMLSelectElement>(`#head-filters select[name=${name}]`);
		if (select) select.value = value;
		if (select?.value !== value) throw new Error(`${name} cannot be ${value}`);
		const answered = new Promise<number>((resolve, reject) => {
			whenNew = resolve;
			setTimeout(() => reject(new Error(`${name} ${value} was not answered`)), 10_000);
		});
		const start = performance.now();
		select.dispatchEvent(new Event('change', { bubbles: true }));
		const dataMs = (await answered) - start;
		await nextFrame();
		await nextFrame();
		const documentMs = changed - start;
		const isBrowsers = page.getAttribute('data-answered-by') === 'browser';
		changes.push({ dataMs, documentMs, isBrowsers });
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	observer.disconnect();
	return changes;
}

function size([first]: readonly Visit[], respondents: number): BenchRow {
	const bytes = first?.bytes ?? Infinity;
	const each = bytes / respondents;
	return {
		row: 6,
		measure: `A head's file, batches with ${respondents.toLocaleString('en')} responses x 12 items, on the wire`,
		value: `${each.toFixed(2)} B per response (${(bytes / 1e6).toFixed(2)} MB${first?.isCompressed ? ', brotli' : ', not compressed'})`,
		reference: '0.82 B for plain columns',
		target: `<= ${mostBytesPerResponse} B per response`,
		met: bytes > 0 && each <= mostBytesPerResponse
	};
}

function opening(made: readonly Visit[]): BenchRow {
	const parts = (visit: Visit) => [visit.fetchMs, visit.attachMs, visit.queryMs];
	const sum = (visit: Visit) => parts(visit).reduce((total, ms) => total + ms, 0);
	const [first, ...later] = made;
	const middle = later.toSorted((a, b) => sum(a) - sum(b))[Math.ceil(later.length / 2) - 1];
	const whole = middle ? sum(middle) : Infinity;
	const inParts = (visit: Visit | undefined) =>
		visit
			? parts(visit)
					.map((ms) => ms.toFixed(0))
					.join(' + ')
			: '';
	return {
		row: 6,
		measure:
			'The same: fetched anew and checked + attached + first query, behind the preparation of all; start of the engine left out',
		value: `${whole.toFixed(0)} ms (median of ${later.length}; ${inParts(middle)}; first visit ${inParts(first)})`,
		reference: 'one loopback connection, code of the engine in the cache from the second visit on',
		target: `<= ${mostOpenMs} ms`,
		met: whole <= mostOpenMs
	};
}

function change(changes: readonly Change[], respondents: number): BenchRow {
	const data = changes.map(({ dataMs }) => dataMs);
	const drawn = changes.map(({ documentMs }) => documentMs);
	const browsers = changes.filter(({ isBrowsers }) => isBrowsers).length;
	const [median, slow] = [quantile(data, 0.5), quantile(data, 0.95)];
	return {
		row: 7,
		measure: `From a choice of item, program or month to new data for all charts, ${respondents.toLocaleString('en')} responses`,
		value: `p95 ${slow.toFixed(1)} ms, p50 ${median.toFixed(1)} ms (${browsers} of ${changes.length} answered in the browser; until the document has changed p95 ${quantile(drawn, 0.95).toFixed(1)}, p50 ${quantile(drawn, 0.5).toFixed(1)} ms)`,
		reference: 'Mosaic 30-41 ms; typed arrays 1.3 ms',
		target: `p95 <= ${mostChoiceMs} ms, a frame at 60 Hz`,
		met: slow <= mostChoiceMs && browsers === changes.length
	};
}

/** The smallest value that so large a part of the values does not exceed. */
function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Infinity;
}
