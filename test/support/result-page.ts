import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import { afterwards } from './afterwards.ts';
import { figuresOf } from './answered-page.ts';
import { accessibilityProblems } from './axe.ts';
import { wrongWords } from './page-words.ts';
import { newDirectory } from './server.ts';
import type { StaffVisit, Visit } from './staff-visit.ts';

/** Visits one page of results as one person. */
export type VisitPage = (options?: Visit) => Promise<StaffVisit>;

/** The languages and widths at which a page is looked at. */
export const everyView = [
	['ar', 360],
	['ar', 1280],
	['en', 360],
	['en', 1280]
] as const;

/** What the server writes for an address when there is no script. */
export async function serverFigures(
	visit: VisitPage,
	language: 'ar' | 'en',
	search: string
): Promise<string> {
	const { page, open } = await visit({ language, scripts: false });
	await open(search);
	return figuresOf(page);
}

/** Runs SQL on the file that a visit of the page is given. */
export async function queryDownload(
	visit: VisitPage
): Promise<<Row extends object = { id: string }>(sql: string) => Promise<readonly Row[]>> {
	const { page, open } = await visit();
	const download = page.waitForResponse((response) => response.url().includes('/data/'));
	await open();
	// Asked for once more: what a page received is forgotten when it is left for another.
	const given = await page.context().request.get((await download).url());
	const file = join(newDirectory(), 'downloaded.duckdb');
	writeFileSync(file, await given.body());
	const engine = await openNativeEngine(file);
	afterwards(() => engine.close());
	return (sql) => engine.query({ sql, params: [] });
}

/** What a server answers a `Cookie` header at an address, without following it elsewhere. */
export async function answerTo(address: string, cookie: string): Promise<{ status: number; text: string }> {
	const headers = { cookie, accept: 'text/html' };
	const answer = await fetch(address, { headers, redirect: 'manual' });
	return { status: answer.status, text: await answer.text() };
}

/** Opens a page with everything that can be opened on it, and expects that it stands in nobody's way. */
export async function expectOpenToAll(visit: VisitPage, options: Visit & { width: number }): Promise<void> {
	const { page, open, troubles } = await visit(options);
	await open();
	for (const summary of await page.locator('main details > summary').all()) await summary.click();
	expect(await accessibilityProblems(page)).toEqual([]);
	expect(await wrongWords(page, options.language ?? 'en')).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width);
	expect(await page.locator('main [style]').count()).toBe(0);
	expect(troubles).toEqual({ foreign: [], complaints: [] });
}
