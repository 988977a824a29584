import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { serve, type Handler } from '#lib/server/http/serve.ts';
import { jsonLog } from '#lib/server/runtime/log.ts';

async function start(handler: Handler) {
	const logged: string[] = [];
	const log = jsonLog((line) => logged.push(line));
	const serving = await serve(handler, { host: '127.0.0.1', port: 0, log });
	return { ...serving, logged, origin: `http://127.0.0.1:${serving.port}` };
}

test('a request is logged by the class of its path and never by its token', async () => {
	const server = await start((_request, response) => response.end('ok'));
	await fetch(`${server.origin}/s/aB3_x-9Qz?from=sms`, { headers: { 'user-agent': 'phone' } });
	await server.stop(1000);
	expect(JSON.parse(server.logged[0] ?? '')).toEqual({
		level: 'info',
		event: 'request',
		method: 'GET',
		route: '/s/*',
		status: 200,
		ms: expect.any(Number)
	});
});

test('every answer has its headers, and parts of the built app the policy a worker needs', async () => {
	const server = await start((_request, response) => response.end('ok'));
	const page = await fetch(`${server.origin}/data/x.duckdb`);
	const worker = await fetch(`${server.origin}/_app/immutable/workers/engine.js`);
	await server.stop(1000);
	expect(page.headers.get('x-content-type-options')).toBe('nosniff');
	expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
	expect(page.headers.get('content-security-policy')).not.toContain('script-src');
	expect(worker.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
});

test('a body far too long for a form is refused before the app sees it', async () => {
	let seen = 0;
	const server = await start((_request, response) => {
		seen += 1;
		response.end();
	});
	const send = (path: string, bytes: number) =>
		fetch(server.origin + path, { method: 'POST', body: 'a'.repeat(bytes) }).then(({ status }) => status);
	expect(await send('/s/aB3_x-9Qz', 1_000)).toBe(200);
	expect(await send('/s/aB3_x-9Qz', 200_000)).toBe(413);
	expect(seen).toBe(1);
	await server.stop(1000);
});

test('a server told to stop finishes the request under way and takes no other', async () => {
	const begun = Promise.withResolvers<ServerResponse>();
	const server = await start((_request, response) => begun.resolve(response));
	const underWay = fetch(server.origin);
	const response = await begun.promise;
	const stopped = server.stop(60_000);
	await expect(fetch(server.origin)).rejects.toThrow();
	response.end('finished');
	expect(await (await underWay).text()).toBe('finished');
	await stopped;
});

test('a request that never ends is cut off when patience ends', async () => {
	const begun = Promise.withResolvers<ServerResponse>();
	const server = await start((_request, response) => begun.resolve(response));
	const underWay = expect(fetch(server.origin)).rejects.toThrow();
	await begun.promise;
	await server.stop(10);
	await underWay;
	await expect.poll(() => server.logged[0]).toContain('"status":"aborted"');
});

test('a taken port is a rejection that names it', async () => {
	const server = await start((_request, response) => response.end());
	const log = jsonLog(() => {});
	await expect(serve(() => {}, { host: '127.0.0.1', port: server.port, log })).rejects.toMatchObject({
		code: 'EADDRINUSE',
		port: server.port
	});
	await server.stop(1000);
});
