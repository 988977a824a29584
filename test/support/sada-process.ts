import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from '#lib/server/config.ts';
import { testNow } from './stores.ts';

const entry = fileURLToPath(new URL('../../src/cli/sada.ts', import.meta.url));

/** What a `sada` command printed and how it ended. */
export interface SadaResult {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs a `sada` command in a process of its own, on the installation of a test's runtime. */
export function runSada(config: Config, ...args: string[]): Promise<SadaResult> {
	const env = {
		PATH: process.env['PATH'],
		SADA_DATA: config.dataDirectory,
		SADA_SECRETS: config.secretsFile,
		DATABASE_URL: config.databaseUrl ?? '',
		ORIGIN: config.origin,
		// The day of the runtime it shares the store with, whatever day the tests run on.
		SADA_NOW: testNow.toISOString()
	};
	const flags = ['--disable-warning=ExperimentalWarning', entry];
	return new Promise((resolve) => {
		execFile(process.execPath, [...flags, ...args], { env }, (error, out, err) => {
			const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
			resolve({ code, out, err });
		});
	});
}
