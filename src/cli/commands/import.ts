import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#cli/command.ts';
import { wrongUsage } from '#cli/explain.ts';
import { parseResponseMap } from '#lib/domain/response-map.ts';
import type { Place } from '#lib/domain/json-places.ts';
import type { MapIssue } from '#lib/domain/response-map-issue.ts';
import {
	mapIssue,
	responseImport,
	responseRejection,
	rosterImport,
	rosterProblem,
	rosterRejection,
	sensitiveColumn
} from '#lib/messages/importing.ts';
import { translator } from '#lib/messages/format.ts';
import { surveyIssue } from '#lib/messages/survey.ts';
import { readConfig } from '#lib/server/config.ts';
import { isSeparator, type Separator } from '#lib/server/importing/csv.ts';
import { encodings, isEncoding, type Encoding } from '#lib/server/importing/decode.ts';
import { importResponses, type ImportProgress } from '#lib/server/importing/responses.ts';
import { importRoster } from '#lib/server/importing/roster.ts';
import { openRuntime, type Runtime } from '#lib/server/runtime/runtime.ts';

const t = translator('en');

/** Rows between two lines that say how far an import has come. */
const rowsPerLine = 20_000;

/** `sada import`: brings the people of a run, or past responses, in from a CSV file. */
export const importCommand: Command = {
	name: 'import',
	summary: 'Import the people of a run, or past responses, from a CSV file',
	usage: [
		'Usage: npm run sada -- import roster FILE --run ID [--foreign] [OPTIONS]',
		'       npm run sada -- import responses FILE --map MAP.json [OPTIONS]',
		'',
		'roster      enrols the people of FILE in a run; its id is the last part of the address of its page',
		'responses   adds the past responses of FILE, read as MAP.json says; they seal like others: sada seal',
		'',
		'The same file again adds nothing, and an import that was interrupted goes on where it stopped.',
		'Prints every row that is not taken, with its number and the reason; exits with 1 when there is any.',
		'',
		'  --foreign            takes mobiles of other countries',
		`  --encoding NAME      ${encodings.join(', ')} (default: recognised from the file)`,
		'  --separator CHAR     , ; or tab (default: recognised from the file)'
	].join('\n'),
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				run: { type: 'string' },
				map: { type: 'string' },
				foreign: { type: 'boolean', default: false },
				encoding: { type: 'string' },
				separator: { type: 'string' }
			}
		});
		const [kind, file, ...others] = positionals;
		if (file === undefined || others.length > 0) throw wrongUsage('name one FILE');
		const reading = { encoding: toEncoding(values.encoding), separator: toSeparator(values.separator) };
		if (kind === 'roster') {
			const { run, foreign } = values;
			if (run === undefined) throw wrongUsage('--run ID is missing');
			const bytes = await readFile(file);
			return withRuntime((runtime) => roster(runtime, io, run, bytes, { ...reading, allowForeign: foreign }));
		}
		if (kind === 'responses') {
			const { map } = values;
			if (map === undefined) throw wrongUsage('--map MAP.json is missing');
			return responses(io, file, map, reading);
		}
		throw wrongUsage('import either roster or responses');
	}
};

interface Reading {
	readonly encoding: Encoding | undefined;
	readonly separator: Separator | undefined;
}

async function roster(
	runtime: Runtime,
	io: CommandIo,
	run: string,
	bytes: Uint8Array,
	options: Reading & { allowForeign: boolean }
): Promise<number> {
	const imported = await importRoster(runtime, run, bytes, options);
	if (!imported.ok) {
		io.err(t(rosterProblem[imported.code], { row: imported.row ?? 0 }));
		return 1;
	}
	const { rejected, merged, columns } = imported.roster;
	for (const { header, kind } of columns.dropped) {
		io.err(t(rosterImport.dropped, { header, kind: t(sensitiveColumn[kind]) }));
	}
	for (const { row, code } of rejected) {
		io.err(t(rosterImport.rejectedRow, { row, reason: t(rosterRejection[code]) }));
	}
	const counts = { ...imported, merged: merged.length, rejected: rejected.length };
	for (const count of ['added', 'known', 'removed', 'invited', 'late', 'merged', 'rejected'] as const) {
		if (count === 'added' || counts[count] > 0) io.out(t(rosterImport[count], { count: counts[count] }));
	}
	return rejected.length > 0 ? 1 : 0;
}

async function responses(io: CommandIo, file: string, mapFile: string, reading: Reading): Promise<number> {
	const parsed = parseResponseMap(await readFile(mapFile, 'utf8'));
	if (!parsed.ok) {
		for (const issue of parsed.issues) io.err(placed(mapFile, issue, issue.place));
		return 1;
	}
	return withRuntime(async (runtime) => {
		let told = 0;
		const imported = await importResponses(runtime, () => createReadStream(file), parsed.map, {
			...reading,
			onProgress: (progress) => {
				if (progress.read < told + rowsPerLine) return;
				told = progress.read;
				io.err(counted(progress));
			},
			onRejected: ({ row, code, column, value }) =>
				io.err(t(rosterImport.rejectedRow, { row, reason: t(responseRejection[code], { column, value }) }))
		});
		if (!imported.ok) {
			for (const issue of imported.issues) io.err(placed(mapFile, issue, parsed.placeOf(issue)));
			return 1;
		}
		const { counts, created, unused, shortened, problem } = imported;
		if (unused.length > 0) io.out(t(responseImport.unused, { columns: unused.join(', ') }));
		if (shortened > 0) io.out(t(responseImport.shortened, { count: shortened }));
		io.out(t(responseImport.created, { ...created }));
		io.out(counted(counts));
		if (!problem) return counts.rejected > 0 ? 1 : 0;
		io.err(t(responseImport.stopped, { reason: t(rosterProblem[problem.code], { row: problem.row }) }));
		return 1;
	});
}

async function withRuntime(work: (runtime: Runtime) => Promise<number>): Promise<number> {
	const runtime = await openRuntime(readConfig(process.env));
	try {
		return await work(runtime);
	} finally {
		await runtime.store.close();
	}
}

function placed(file: string, { path, code, params }: MapIssue, { line, column }: Place): string {
	const message =
		code in mapIssue
			? mapIssue[code as keyof typeof mapIssue]
			: surveyIssue[code as keyof typeof surveyIssue];
	return `${file}:${line}:${column} ${path}: ${t(message, params)}`;
}

function counted({ read, imported, known, rejected }: ImportProgress): string {
	return t(responseImport.progress, { read, imported, known, rejected });
}

function toEncoding(name: string | undefined): Encoding | undefined {
	if (name === undefined || isEncoding(name)) return name;
	throw wrongUsage(`${name} is no encoding: ${encodings.join(', ')}`);
}

function toSeparator(written: string | undefined): Separator | undefined {
	const separator = written === 'tab' || written === '\\t' ? '\t' : written;
	if (separator === undefined || isSeparator(separator)) return separator;
	throw wrongUsage(`${separator} is no separator: , ; or tab`);
}
