import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgres-server.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const patienceMs = 30_000;

/** What may be chosen about a server; everything else is as an administrator gets it. */
export interface ServerOptions {
	/** Data directory. */
	directory: string;
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
export interface LaunchedServer {
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
 * Starts the built app and waits until `/healthz` answers 200. Whoever launches it stops it; it does not outlive
 * this process. Throws with what the server printed when it does not start.
 */
export async function launchServer(options: ServerOptions): Promise<LaunchedServer> {
	if (!existsSync(join(project, 'build/handler.js')))
		throw new Error('not built: run npm test or npm run build');
	const port = options.port ?? (await freePort());
	const origin = `http://127.0.0.1:${port}`;
	const flags = ['--disable-warning=ExperimentalWarning'];
	const server = spawn(process.execPath, [...flags, join(project, 'src/cli/sada.ts'), 'start'], {
		cwd: project,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env['PATH'],
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			SADA_DATA: options.directory,
			DATABASE_URL: options.databaseUrl ?? '',
			SADA_NOW: options.now?.toISOString() ?? '',
			...options.environment
		}
	});
	let printed = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	}
	const end = (): boolean => server.kill('SIGKILL');
	process.once('exit', end);
	const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
	const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
		process.off('exit', end);
		if (server.exitCode === null && server.signalCode === null) server.kill(signal);
		return ended;
	};
	const runs = (): boolean => server.exitCode === null && server.signalCode === null;
	if (!(await becomesHealthy(origin, runs))) {
		await stop('SIGKILL');
		throw new Error(`the server did not start:\n${printed}`);
	}
	return { origin, port, directory: options.directory, printed: () => printed, stop };
}

async function becomesHealthy(origin: string, runs: () => boolean): Promise<boolean> {
	const giveUpAt = Date.now() + patienceMs;
	while (runs() && Date.now() < giveUpAt) {
		const answer = await fetch(`${origin}/healthz`).catch(() => null);
		if (answer?.status === 200) return true;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return false;
}
