import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { acknowledge, readAcknowledgement } from '#lib/server/access/acknowledgement.ts';
import { readConfig } from '#lib/server/config.ts';
import { refreshExtracts } from '#lib/server/extracts/refresh.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { openProfile } from '#test/support/browser.ts';
import { launchServer } from '#test/support/launch.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { keepNoBodies } from './keep-no-bodies.ts';
import { addLargeDepartment } from './large-store.ts';
import { openWatchedPage } from './watched-file.ts';

/** A page of a browser with the session of a department's head, and where that department's page is. */
export interface DepartmentPage {
	/** With a profile of its own, new. */
	readonly context: BrowserContext;
	/** Opened by `openWatchedPage`; nothing is loaded yet. */
	readonly page: Page;
	readonly origin: string;
	readonly address: string;
	/** Data directory of the server. */
	readonly directory: string;
	/** Of all batches: about as many as were asked for. */
	readonly respondents: number;
}

/** Does work in a browser on the built server, over a store with one department that so many people answered. */
export async function withDepartmentPage<Result>(
	responses: number,
	work: (department: DepartmentPage) => Promise<Result>
): Promise<Result> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-department-'));
	try {
		const { cookie, department, respondents } = await prepare(directory, responses);
		const server = await launchServer({ directory });
		const context = await openProfile(join(directory, 'browser'));
		try {
			keepNoBodies(context);
			const { origin } = server;
			const page = await openWatchedPage(context, origin, cookie);
			const address = `${origin}/quality/departments/${department}`;
			return await work({ context, page, origin, address, directory, respondents });
		} finally {
			await context.close();
			await server.stop();
		}
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

/** Time for the browser to compile the engine well and to keep what it compiled, once. */
export const compilingMs = 9_000;

/** Loads the department's page and waits until its engine answers. */
export async function openUntilReady({
	page,
	address
}: Pick<DepartmentPage, 'page' | 'address'>): Promise<void> {
	await page.goto(address);
	await page.locator('[data-engine=ready]').waitFor({ timeout: 60_000 });
}

interface Prepared {
	readonly cookie: string;
	readonly department: string;
	readonly respondents: number;
}

/** A store with one department, its extract built, and the session of its head. */
async function prepare(directory: string, responses: number): Promise<Prepared> {
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
