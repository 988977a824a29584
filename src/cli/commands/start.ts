import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command, CommandIo } from '#cli/command.ts';
import { createSetupLink } from '#lib/server/access/setup.ts';
import { readConfig, type Config } from '#lib/server/config.ts';
import { protocolHeader, serve, type Handler } from '#lib/server/http/serve.ts';
import { jsonLog } from '#lib/server/runtime/log.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';

const handlerFile = fileURLToPath(new URL('../../../build/handler.js', import.meta.url));

/** How long requests under way may take once the server was told to stop. */
const patienceMs = 10_000;

/** Uploads of rosters and past responses; the framework's own limit of 512 kB is too low for them. */
const bodyLimit = '20M';

export const start: Command = {
	name: 'start',
	summary: 'Serve the app until told to stop (npm start builds first)',
	usage: [
		'Usage: npm start',
		'',
		'Brings the store up to date and serves the app. Without accounts it prints a one-time set-up link.',
		'Environment: HOST (127.0.0.1), PORT (3000), ORIGIN, SADA_DATA (./data), DATABASE_URL and others, see the README.'
	].join('\n'),
	async run(_args, io) {
		const config = readConfig(process.env);
		if (!existsSync(handlerFile)) {
			io.err('sada start: the app is not built: npm start builds it, npm run build too');
			return 1;
		}
		await prepare(config, io);
		return serveUntilStopped(config, io);
	}
};

/** Migrates before the first request, and lets the first administrator in. */
async function prepare(config: Config, io: CommandIo): Promise<void> {
	const runtime = await openRuntime(config);
	try {
		const link = await createSetupLink(runtime);
		if (link) io.out(`No one has an account yet. Set up the first administrator here, once:\n${link}`);
	} finally {
		await runtime.store.close();
	}
}

async function serveUntilStopped(config: Config, io: CommandIo): Promise<number> {
	const { handler } = await importHandler();
	const log = jsonLog((line) => process.stderr.write(`${line}\n`));
	const serving = await serve(handler, { host: config.host, port: config.port, log });
	io.out(`Sada answers at ${config.origin}`);
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
	});
	await serving.stop(patienceMs);
	await shutDownApp();
	return 0;
}

/** The app reads its environment when it is imported. */
async function importHandler(): Promise<{ handler: Handler }> {
	process.env['BODY_SIZE_LIMIT'] ||= bodyLimit;
	// Without ORIGIN the address is the one the visitor used: localhost and 127.0.0.1 both work.
	if (!process.env['ORIGIN']) process.env['PROTOCOL_HEADER'] ||= protocolHeader;
	return (await import(pathToFileURL(handlerFile).href)) as { handler: Handler };
}

/** Lets the app close what it opened: its listeners of SvelteKit's shutdown event may be asynchronous. */
async function shutDownApp(): Promise<void> {
	await Promise.all(
		process.listeners('sveltekit:shutdown' as never).map((listener) => (listener as () => unknown)())
	);
}
