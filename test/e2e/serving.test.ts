import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, watchPage } from '#test/support/browser.ts';
import type { LaunchedServer } from '#test/support/launch.ts';
import { startServer } from '#test/support/server.ts';

/** Pages anyone may open, without a token that exists. */
const publicPages = ['/sign-in', '/privacy', '/s/unknown-1', '/o/unknown', '/r/unknown', '/nowhere'];

const policy = {
	'default-src': "'none'",
	'connect-src': "'self'",
	'font-src': "'self'",
	'img-src': "'self' data:",
	'worker-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'self'",
	'frame-ancestors': "'none'"
};

describe('the built server', () => {
	let server: LaunchedServer;
	beforeAll(async () => {
		server = await startServer();
	});

	test('says that it is healthy', async () => {
		const answer = await fetch(`${server.origin}/healthz`);
		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject({ status: 'ok', store: 'sqlite' });
	});

	test('prints a one-time set-up link when nobody has an account', () => {
		expect(server.printed()).toMatch(new RegExp(`^${server.origin}/setup/\\S+$`, 'm'));
	});

	test.each(publicPages)('%s has the strict policy of production', async (path) => {
		const answer = await fetch(server.origin + path, {
			headers: { accept: 'text/html', 'accept-encoding': 'br' }
		});
		const directives = parsePolicy(answer.headers.get('content-security-policy') ?? '');
		expect(directives).toMatchObject(policy);
		expect(directives['script-src']).toMatch(/^'self' 'wasm-unsafe-eval'( 'nonce-[\w+/=]+')?$/);
		expect(directives['style-src-attr']).toMatch(/^'unsafe-hashes' 'sha256-[\w+/=]+'( 'nonce-[\w+/=]+')?$/);
		expect(directives['style-src']).toMatch(/^'self'( 'nonce-[\w+/=]+')?$/);
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		expect(answer.headers.get('content-encoding')).toBe('br');
		expect(await answer.text()).not.toMatch(/ style="/);
	});

	test.each(publicPages)('%s comes whole to whoever takes it uncompressed', async (path) => {
		const answer = await fetch(server.origin + path, {
			headers: { accept: 'text/html', 'accept-encoding': 'identity' }
		});
		const page = await answer.text();
		expect(page.trimEnd().endsWith('</html>')).toBe(true);
		expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
	});

	test.each(publicPages)('%s asks nobody else for anything and breaks no policy', async (path) => {
		const browser = await openBrowser();
		const page = await browser.newPage();
		const troubles = watchPage(page, server.origin);
		await page.goto(server.origin + path, { waitUntil: 'networkidle' });
		expect(await page.locator('h1').count()).toBe(1);
		await browser.close();
		expect(troubles).toEqual({ foreign: [], complaints: [] });
	});

	test('its log names no token', async () => {
		await fetch(`${server.origin}/s/aB3_x-9Qz?lang=en`);
		// Cut off by whoever passed it on, in the middle of an escaped letter; and sent by a program.
		expect((await fetch(`${server.origin}/s/aB3_x-9Qz%D9%8`)).status).toBe(400);
		await fetch(`${server.origin}/s/aB3_x-9Qz`, { method: 'POST', body: '{}' });
		await expect.poll(() => server.printed().split('"route":"/s/*"').length).toBeGreaterThan(3);
		expect(server.printed()).not.toContain('aB3_x-9Qz');
	});

	test('static parts are compressed once and kept for ever', async () => {
		const html = await (await fetch(`${server.origin}/sign-in`)).text();
		const script = /\/_app\/immutable\/entry\/start[^"]*\.js/.exec(html)?.[0] ?? 'none';
		const answer = await fetch(server.origin + script, { headers: { 'accept-encoding': 'br' } });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
		expect(answer.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
	});

	test('nonsense on the wire is refused and the server goes on', async () => {
		await new Promise<void>((resolve) => {
			const socket = connect(server.port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
			socket.once('close', () => resolve());
			socket.resume();
		});
		expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
	});
});

test('a server told to stop ends with 0', async () => {
	const server = await startServer();
	expect(await server.stop('SIGTERM')).toBe(0);
});

test('a wrong environment is refused with one line that names it', async () => {
	await expect(startServer({ environment: { PORT: 'many' } })).rejects.toThrow(
		/sada start: the environment is wrong: PORT: [^\n]*\n$/
	);
});

function parsePolicy(policyText: string): Record<string, string> {
	const directives = policyText.split(';').map((directive) => directive.trim().split(/\s+/));
	return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources.join(' ')]));
}
