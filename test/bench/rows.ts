import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { readConfig } from '#lib/server/config.ts';
import { refreshExtracts, refreshRows } from '#lib/server/extracts/refresh.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { openProfile } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import type { BenchRow } from './bench-row.ts';
import { compilingMs, openUntilReady } from './department-page.ts';
import { keepNoBodies } from './keep-no-bodies.ts';
import { addLargeDepartment } from './large-store.ts';
import {
	holdFile,
	openingRow,
	openWatchedPage,
	waitForEngine,
	watchOpening,
	type Opening
} from './watched-file.ts';

export const rows = [6];

const responses = 1_000_000;
const visits = 5;
const mostBytesPerResponse = 4.6;

/**
 * The second half of row 6 of the targets: the quality manager's file of single answers, its size on the wire and how long
 * it takes to come and be opened by the page that draws every form as a dot. Storing a million forms, the figures that
 * rest on them and their file take some minutes.
 */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-rows-'));
	try {
		const { cookie, department, stored, buildMs } = await prepare(directory);
		const server = await launchServer({ directory });
		const context = await openProfile(join(directory, 'browser'));
		try {
			keepNoBodies(context);
			const page = await openWatchedPage(context, server.origin, cookie);
			// Whoever asks for dots has seen a department: the code of the engine is in the browser's cache.
			await openUntilReady({ page, address: `${server.origin}/quality/departments/${department}` });
			await page.waitForTimeout(compilingMs);
			await holdFile(page);
			const made: Opening[] = [];
			while (made.length < visits) {
				const opening = await watchOpening(page, async () => {
					await page.goto(`${server.origin}/quality/forms`, { timeout: 60_000 });
					// Whoever clicks has come with the pointer or the keyboard, and read how large the file is.
					await page.locator('[data-dots=waiting] button').hover();
					await waitForEngine(page);
					await page.locator('[data-dots=waiting] button').click();
					await page.locator('[data-dots=drawn]').waitFor({ timeout: 60_000 });
				});
				made.push(opening);
			}
			return [size(made, stored, buildMs), openingRow(made, 'a dot for each form read')];
		} finally {
			await context.close();
			await server.stop();
		}
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

interface Prepared {
	readonly cookie: string;
	readonly department: string;
	/** Responses stored: about as many as were asked for. */
	readonly stored: number;
	/** How long the file took to be built. */
	readonly buildMs: number;
}

/** A store with one department and its answers, the files of the quality manager built, and the manager's session. */
async function prepare(directory: string): Promise<Prepared> {
	const log = { info: () => {}, error: (event: string, error: unknown) => console.error(event, error) };
	const runtime = await openRuntime(readConfig({ SADA_DATA: directory }), { log });
	const department = await addLargeDepartment(runtime.store, responses, { withAnswers: true });
	const manager = await accountWith(runtime, [{ role: 'qualityManager', scope: null }], 'manager');
	const { edition } = await readAcknowledgement(runtime, manager);
	await acknowledge(runtime, manager, edition);
	await refreshExtracts(runtime);
	const start = performance.now();
	const stored = await refreshRows(runtime, new AbortController().signal);
	const buildMs = performance.now() - start;
	const cookie = await cookieOf(runtime, manager);
	await runtime.store.close();
	return { cookie, department, stored, buildMs };
}

function size([first]: readonly Opening[], stored: number, buildMs: number): BenchRow {
	const bytes = first?.bytes ?? Infinity;
	const each = bytes / stored;
	return {
		row: 6,
		measure: `The quality manager's rows, ${stored.toLocaleString('en')} responses x 12 items, on the wire`,
		value: `${each.toFixed(2)} B per response (${(bytes / 1e6).toFixed(2)} MB, ${first?.coding}; built in ${(buildMs / 1000).toFixed(0)} s)`,
		reference: '4.55 B for rows; entropy of 12 independent answers 3.5 B',
		target: `<= ${mostBytesPerResponse} B per response`,
		met: bytes > 0 && each <= mostBytesPerResponse
	};
}
