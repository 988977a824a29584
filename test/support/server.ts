import { rmSync } from 'node:fs';
import { makeFastDirectory } from './fast-directory.ts';
import { afterwards } from './afterwards.ts';
import { launchServer, type LaunchedServer, type ServerOptions } from './launch.ts';

/** A directory of a test's own, removed when the test ends (the file, when a `beforeAll` made it). */
export function newDirectory(): string {
	const directory = makeFastDirectory('sada-server-');
	afterwards(async () => rmSync(directory, { recursive: true, force: true }));
	return directory;
}

/**
 * Starts the built app for a test, in a new data directory unless one is given (one a runtime filled before, say),
 * and waits until it is healthy. Stopped when the test that started it ends (the file, when a `beforeAll` did).
 */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<LaunchedServer> {
	const server = await launchServer({ ...options, directory: options.directory ?? newDirectory() });
	afterwards(async () => {
		await server.stop();
	});
	return server;
}
