import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '#lib/server/runtime/log.ts';
import { refuseBody } from './body-limit.ts';
import { baseHeaders } from './headers.ts';
import { resolvedPath, routeClass } from './route-class.ts';

/** The built app, as its adapter exports it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** A server that answers. */
export interface Serving {
	/** The port it listens on, which the system chose when 0 was asked for. */
	readonly port: number;
	/** Takes no new requests, lets those under way finish for at most `patienceMs`, then cuts them off. */
	stop(patienceMs: number): Promise<void>;
}

/** Longer than the idle time of the usual reverse proxies, so that a kept connection is never closed under them. */
const keepAliveMs = 65_000;

/** Tells the app whether the visitor used https; a reverse proxy sets it, else it was http. */
export const protocolHeader = 'x-forwarded-proto';

/**
 * Serves the built app: base headers on every answer, one log line per request with its method, the class of
 * its path, status and duration. No address, query, token or header is logged. Rejects when the port is taken.
 */
export async function serve(
	handler: Handler,
	{ host, port, log }: { host: string; port: number; log: Log }
): Promise<Serving> {
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		const startedAt = performance.now();
		request.headers[protocolHeader] ||= 'http';
		for (const [name, value] of Object.entries(baseHeaders(path))) response.setHeader(name, value);
		response.once('close', () => {
			if (!server.listening) setImmediate(() => server.closeIdleConnections());
			log.info('request', {
				method: request.method,
				route: routeClass(path),
				status: response.writableFinished ? response.statusCode : 'aborted',
				ms: Math.round(performance.now() - startedAt)
			});
		});
		const refused = refuseBody(resolvedPath(path), request.headers);
		if (refused !== null) {
			response.writeHead(refused, { connection: 'close' }).end();
			return;
		}
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	server.keepAliveTimeout = keepAliveMs;
	await listen(server, host, port);
	return {
		port: (server.address() as AddressInfo).port,
		stop: (patienceMs) => stop(server, patienceMs)
	};
}

function listen(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

function stop(server: Server, patienceMs: number): Promise<void> {
	return new Promise((resolve) => {
		const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
		server.close(() => {
			clearTimeout(cutOff);
			resolve();
		});
		server.closeIdleConnections();
	});
}
