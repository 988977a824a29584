import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandIo } from '#cli/command.ts';
import { readConfig, type Config } from '#lib/server/config.ts';
import { demoPassword } from '#lib/server/demo/accounts.ts';
import { buildDemo, type DemoResult } from '#lib/server/demo/build.ts';
import { settableClock } from '#lib/server/runtime/clock.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openSqliteStore } from '#lib/server/store/sqlite.ts';
import { start } from './start.ts';

/** The instant at which the demonstration begins: surveys are open then, and stay open while one looks around. */
const demoNow = '2026-11-22T09:00:00+03:00';

/** Says that a data directory holds a demonstration, which may be made anew. */
const markerName = 'demonstration';

export const demo: Command = {
	name: 'demo',
	summary: 'Make a complete made-up association and serve it (npm run demo builds first)',
	usage: [
		'Usage: npm run demo',
		'',
		'Makes the same association every time, anew, in SADA_DATA (./data/demo), always on SQLite, and serves it with',
		'a clock that starts on 22 November 2026. Options: --build-only makes it and stops.',
		'Environment: HOST, PORT, ORIGIN, SADA_DATA, SADA_NOW.'
	].join('\n'),
	async run(args, io) {
		process.env['SADA_DATA'] ||= './data/demo';
		process.env['SADA_NOW'] ||= demoNow;
		delete process.env['DATABASE_URL'];
		const config = readConfig(process.env);
		if (!clear(config.dataDirectory)) {
			io.err(`sada demo: ${config.dataDirectory} holds something else; name an empty SADA_DATA`);
			return 1;
		}
		const result = await make(config, io);
		introduce(config, result, io);
		return args.includes('--build-only') ? 0 : start.run([], io);
	}
};

/** Empties a directory that holds a demonstration; false when it holds anything else. */
function clear(directory: string): boolean {
	const isDemo = existsSync(join(directory, markerName));
	if (!isDemo && existsSync(directory) && readdirSync(directory).length > 0) return false;
	rmSync(directory, { recursive: true, force: true });
	mkdirSync(directory, { recursive: true, mode: 0o700 });
	writeFileSync(join(directory, markerName), 'Made by npm run demo, which empties this directory.\n');
	return true;
}

async function make(config: Config, io: CommandIo): Promise<DemoResult> {
	const clock = settableClock(config.now ?? new Date(demoNow));
	const store = openSqliteStore(join(config.dataDirectory, 'sada.db'), { durable: false });
	const runtime = await openRuntime(config, { clock, store });
	let shown = 0;
	try {
		await migrate(store);
		return await buildDemo(
			{ ...runtime, clock },
			{
				onProgress(done, all) {
					const percent = Math.floor((done / all) * 10) * 10;
					if (percent > shown) io.err(`making three years of a made-up association: ${percent} %`);
					shown = Math.max(shown, percent);
				}
			}
		);
	} finally {
		await store.close();
	}
}

function introduce(config: Config, { accounts, links, runs, responses }: DemoResult, io: CommandIo): void {
	const width = Math.max(...accounts.map((account) => account.email.length));
	io.out(
		`\n${runs} runs, ${responses} responses. Sign in at ${config.origin}/sign-in with ${demoPassword} as\n`
	);
	for (const { email, shows } of accounts) io.out(`  ${email.padEnd(width)}  ${shows}`);
	io.out('\nSurveys that are open now, as the people asked get them:\n');
	for (const link of links) io.out(`  ${link}`);
	io.out('');
}
