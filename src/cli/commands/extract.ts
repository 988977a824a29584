import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Command } from '#cli/command.ts';
import { wrongUsage } from '#cli/explain.ts';
import { quietLog } from '#cli/quiet-log.ts';
import { readConfig } from '#lib/server/config.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { pathOfExtract } from '#lib/server/extracts/file-store.ts';
import { kindOf, resultRoles, toScope, type ExtractScope } from '#lib/server/extracts/scope.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';
import { findDepartment } from '#lib/server/store/departments.ts';
import { findProgram } from '#lib/server/store/programs.ts';
import { findProvider } from '#lib/server/store/providers.ts';
import type { Database } from '#lib/server/store/store.ts';

/** `sada extract`: what a role's browser receives, as files. */
export const extract: Command = {
	name: 'extract',
	summary: "Write the files that a role's browser receives, and their manifest",
	usage: [
		'Usage: npm run sada -- extract --role ROLE [--scope ID] --out DIR',
		'',
		'Writes the DuckDB files of today and manifest.json into DIR. Whoever holds them knows everything that role can',
		'know: sealed batches only, and ids in place of names.',
		'',
		`  --role ROLE   ${resultRoles.join(', ')}`,
		'  --scope ID    the department of a departmentHead, the program of a coordinator, the provider of a provider;',
		'                the id is the last part of the address of its page'
	].join('\n'),
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: { role: { type: 'string' }, scope: { type: 'string' }, out: { type: 'string' } }
		});
		const { role, out: directory } = values;
		if (role === undefined || directory === undefined) throw wrongUsage('--role and --out are needed');
		const scope = toScope(role, values.scope ?? null);
		if (!scope) throw wrongUsage(`${role} receives no results, or ${missingScope(role)}`);
		const runtime = await openRuntime(readConfig(process.env), { log: quietLog });
		try {
			if (!(await exists(runtime.store.db, scope))) {
				io.err(`sada extract: there is no ${kindOf(scope)} ${scope.id}`);
				return 1;
			}
			for (const line of await write(runtime, scope, directory)) io.out(line);
			return 0;
		} finally {
			await runtime.store.close();
		}
	}
};

function missingScope(role: string): string {
	const scope = toScope(role, 'some');
	return scope ? `--scope with the id of a ${kindOf(scope)} is missing` : 'it takes no --scope';
}

async function exists(db: Database, scope: ExtractScope): Promise<boolean> {
	const { id } = scope;
	if (id === null) return true;
	const find = { department: findDepartment, program: findProgram, provider: findProvider };
	const kind = kindOf(scope);
	return kind === 'association' || (await find[kind](db, id)) !== null;
}

/** Writes a file anew that its owner alone can read: whoever reads it knows what the role can know. */
async function writeOwn(path: string, content: string | Readable): Promise<void> {
	await rm(path, { force: true });
	await writeFile(path, content, { mode: 0o600, flag: 'wx' });
}

/** Copies the files and writes the manifest; returns a line for each. */
async function write(runtime: Runtime, scope: ExtractScope, directory: string): Promise<string[]> {
	const batches = await currentExtract(runtime, scope);
	const rows = scope.role === 'qualityManager' ? await currentExtract(runtime, scope, 'rows') : null;
	const files = [...batches.files, ...(rows?.files ?? [])];
	await mkdir(directory, { recursive: true, mode: 0o700 });
	for (const { name } of files) {
		await writeOwn(join(directory, name), createReadStream(pathOfExtract(runtime.config, name)));
	}
	const manifest = JSON.stringify({ ...batches, files }, null, '\t');
	await writeOwn(join(directory, 'manifest.json'), `${manifest}\n`);
	return [
		...files.map(({ name, bytes }) => `${join(directory, name)}  ${bytes} bytes`),
		`${join(directory, 'manifest.json')}  ${batches.batches} batches, ${batches.respondents} respondents, as of ${batches.asOf ?? 'never'}`
	];
}
