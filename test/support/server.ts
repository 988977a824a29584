import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterwards } from './afterwards.ts';
import { freePort } from './postgres-server.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const patienceMs = 30_000;

/** What a test may choose about its server; everything else is as an administrator gets it. */
export interface ServerOptions {
	/** Data directory, for example one a runtime filled before; default: a new one that goes away. */
	directory?: string;
	/** PostgreSQL instead of SQLite. */
	databaseUrl?: string | null;
	/** Where the server's clock starts; default: the machine's time. */
	now?: Date;
	/** Port, for a server that comes back where it was; default: a free one. */
	port?: number;
	/** Further environment variables. */
	environment?: Readonly<Record<string, string>>;
}

/** A running Sada, built for production, in a process of its own. */
export interface TestServer {
	/** `http://127.0.0.1:<port>`, which is also the server's ORIGIN. */
	readonly origin: string;
	readonly port: number;
	readonly directory: string;
	/** Everything it printed so far, both streams. */
	printed(): string;
	/** Ends it: SIGTERM by default, waiting for the requests under way. Resolves with the exit code, null after SIGKILL. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built app and waits until `/healthz` answers 200. Stopped and removed when the test that
 * started it ends (the file, when a `beforeAll` did). Throws with what the server printed when it does not start.
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
	if (!existsSync(join(project, 'build/handler.js')))
		throw new Error('not built: run npm test or npm run build');
	const directory = options.directory ?? newDirectory();
	const port = options.port ?? (await freePort());
	const origin = `http://127.0.0.1:${port}`;
	const server = spawn(process.execPath, [join(project, 'src/cli/sada.ts'), 'start'], {
		cwd: project,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env['PATH'],
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			SADA_DATA: directory,
			DATABASE_URL: options.databaseUrl ?? '',
			SADA_NOW: options.now?.toISOString() ?? '',
			...options.environment
		}
	});
	let printed = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	}
	const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
	const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
		if (server.exitCode === null && server.signalCode === null) server.kill(signal);
		return ended;
	};
	afterwards(async () => {
		await stop();
	});
	await untilHealthy(
		origin,
		() => server.exitCode === null,
		() => printed
	);
	return { origin, port, directory, printed: () => printed, stop };
}

function newDirectory(): string {
	const directory = mkdtempSync(join(tmpdir(), 'sada-server-'));
	afterwards(async () => rmSync(directory, { recursive: true, force: true }));
	return directory;
}

async function untilHealthy(origin: string, runs: () => boolean, printed: () => string): Promise<void> {
	const giveUpAt = Date.now() + patienceMs;
	while (runs() && Date.now() < giveUpAt) {
		const answer = await fetch(`${origin}/healthz`).catch(() => null);
		if (answer?.status === 200) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`the server did not start:\n${printed()}`);
}
