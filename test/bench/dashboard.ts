import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Account } from '#lib/domain/account.ts';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { refreshExtracts } from '#lib/server/extracts/refresh.ts';
import { readConfig } from '#lib/server/config.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';
import { openBrowser } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import type { BenchRow } from './bench-row.ts';
import { addLargeDepartment } from './large-store.ts';

export const rows = [4];

const sizes = [
	{ responses: 100_000, mostMs: 100 },
	{ responses: 1_000_000, mostMs: 150 }
] as const;
const repeats = 5;
const mostKilobytes = 60;

const published = 'survey-analytics > 5 s at 23,000 x 32; Mosaic 2.4 s cold at 1M';

/**
 * Row 4 of the targets: the first chart of a department's page, from the built server. The process has served pages
 * before, as it has after a minute of work; the department asked for has not been opened since it started, so neither its
 * engine nor anything it answers is in memory; the answer to a page without a choice lies beside its extract, as the
 * jobs leave it.
 */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-dashboard-'));
	try {
		const { cookie, small, large } = await prepare(directory);
		const times = large.map((): number[] => []);
		const chosenTimes = large.map((): number[] => []);
		let page: Answer | undefined;
		for (let repeat = 0; repeat < repeats; repeat += 1) {
			for (const [index, department] of large.entries()) {
				const server = await launchServer({ directory });
				try {
					for (let visit = 0; visit < 10; visit += 1) await open(server.origin, small, cookie);
					page = await open(server.origin, department, cookie);
					times[index]?.push(page.ms);
					chosenTimes[index]?.push((await open(server.origin, `${department}?from=2024-01`, cookie)).ms);
				} finally {
					await server.stop();
				}
			}
		}
		if (!page) throw new Error('no page was opened');
		const timed = sizes.flatMap((size, index) => [
			answerTime(size, 'first opening since the server started', times[index] ?? []),
			answerTime(size, 'with a choice in its address, answered anew', chosenTimes[index] ?? [])
		]);
		return [...timed, pageSize(page), await wasmBefore(directory, large[0] ?? '', cookie)];
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

/** A store with a small department and one of each size, their extracts built, and the session of their head. */
async function prepare(directory: string): Promise<{ cookie: string; small: string; large: string[] }> {
	const log = { info: () => {}, error: (event: string, error: unknown) => console.error(event, error) };
	const runtime = await openRuntime(readConfig({ SADA_DATA: directory }), { log });
	const small = await addLargeDepartment(runtime.store, 2_000);
	const large: string[] = [];
	for (const { responses } of sizes) large.push(await addLargeDepartment(runtime.store, responses));
	const grants = [small, ...large].map((scope) => ({ role: 'departmentHead' as const, scope }));
	const head = await accountWith(runtime, grants, 'head');
	await acknowledgePolicy(runtime, head);
	await refreshExtracts(runtime);
	const cookie = await cookieOf(runtime, head);
	await runtime.store.close();
	const server = await launchServer({ directory });
	try {
		for (const department of [small, ...large]) await open(server.origin, department, cookie);
	} finally {
		await server.stop();
	}
	const answers = readdirSync(join(directory, 'extracts')).filter((name) => name.endsWith('.json'));
	if (answers.length !== large.length + 1) throw new Error(`${answers.length} first answers were kept`);
	return { cookie, small, large };
}

async function acknowledgePolicy(runtime: Runtime, account: Account): Promise<void> {
	const { edition } = await readAcknowledgement(runtime, account);
	await acknowledge(runtime, account, edition);
}

interface Answer {
	/** From the request to the last byte. */
	readonly ms: number;
	/** Of the body, compressed. */
	readonly bytes: number;
	readonly charts: number;
}

function open(origin: string, department: string, cookie: string): Promise<Answer> {
	const start = performance.now();
	const headers = { cookie, accept: 'text/html', 'accept-encoding': 'br' };
	return new Promise((resolve, reject) => {
		const request = get(`${origin}/quality/departments/${department}`, { headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const ms = performance.now() - start;
				const body = Buffer.concat(chunks);
				if (response.statusCode !== 200) reject(new Error(`the page answered ${response.statusCode}`));
				else if (response.headers['content-encoding'] !== 'br') reject(new Error('not compressed'));
				else {
					const charts = brotliDecompressSync(body).toString().match(/<svg/g)?.length ?? 0;
					resolve({ ms, bytes: body.length, charts });
				}
			});
		});
		request.on('error', reject);
	});
}

function answerTime(
	{ responses, mostMs }: (typeof sizes)[number],
	what: string,
	times: readonly number[]
): BenchRow {
	const sorted = times.toSorted((a, b) => a - b);
	const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
	return {
		row: 4,
		measure: `Page of a department with ${responses.toLocaleString('en')} responses, ${what}`,
		value: `${median.toFixed(0)} ms (median of ${times.length}; ${sorted.map((ms) => ms.toFixed(0)).join(', ')})`,
		reference: published,
		target: `<= ${mostMs} ms`,
		met: median <= mostMs
	};
}

function pageSize({ bytes, charts }: Answer): BenchRow {
	return {
		row: 4,
		measure: `The same at 1,000,000: the page with its ${charts} drawings, brotli`,
		value: `${(bytes / 1024).toFixed(1)} KB`,
		reference: '26 KB of Arrow for one chart of 1,440 points',
		target: `<= ${mostKilobytes} KB`,
		met: charts > 0 && bytes <= mostKilobytes * 1024
	};
}

/** What a browser has asked of the engine when it shows the first chart. */
async function wasmBefore(directory: string, department: string, cookie: string): Promise<BenchRow> {
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
		const asked: string[] = [];
		page.on('request', (request) => {
			if (/duckdb|\.wasm|\/data\//.test(request.url())) asked.push(request.url());
		});
		await page.goto(`${server.origin}/quality/departments/${department}`, { waitUntil: 'commit' });
		await page.locator('main svg').first().waitFor();
		const before = asked.length;
		await page.locator('[data-engine=ready]').waitFor({ timeout: 60_000 });
		return {
			row: 4,
			measure: 'The same in a browser: requests for the engine before the first chart is shown',
			value: `${before} before, ${asked.length - before} after`,
			reference: 'Mosaic: all of it',
			target: '0 B of WASM before',
			met: before === 0 && asked.length > 0
		};
	} finally {
		await browser.close();
		await server.stop();
	}
}
