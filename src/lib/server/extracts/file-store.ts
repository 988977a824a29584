import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import type { Config } from '#lib/server/config.ts';
import { randomId } from '#lib/server/store/id.ts';

/** A file of the extract directory, named by what is in it. */
export interface StoredFile {
	/** `<sha256>.duckdb`. */
	readonly name: string;
	/** Of the uncompressed bytes, hexadecimal. */
	readonly sha256: string;
	/** Uncompressed size. */
	readonly bytes: number;
}

const filePattern = /^[0-9a-f]{64}\.duckdb$/;

/** Whether a text is the name of an extract file. */
export function isExtractName(name: string): boolean {
	return filePattern.test(name);
}

/** Where the file of a name lies; the compressed sibling adds `.br`. */
export function pathOfExtract(config: Config, name: string): string {
	return join(directoryOf(config), name);
}

/** Whether a file and its compressed sibling are there. */
export async function hasExtract(config: Config, name: string): Promise<boolean> {
	const path = pathOfExtract(config, name);
	const found = await Promise.all([path, `${path}.br`].map((file) => stat(file).catch(() => null)));
	return found.every((stats) => stats !== null);
}

/** A place for a file in the making, in the same directory so that it can be renamed; and one for scratch. */
export async function openDraft(config: Config): Promise<{ file: string; scratch: string }> {
	const directory = directoryOf(config);
	await mkdir(directory, { recursive: true, mode: 0o700 });
	const file = join(directory, `${randomId()}.draft`);
	return { file, scratch: `${file}.scratch` };
}

/**
 * Gives a finished draft its name, after its bytes and those of its compressed sibling are on disk. A file of the
 * same content that is already there stays. Returns what it is now.
 */
export async function keepDraft(
	config: Config,
	file: string,
	{ quality }: { quality: number }
): Promise<StoredFile> {
	const sha256 = await hashOf(file);
	const { size: bytes } = await stat(file);
	const name = `${sha256}.duckdb`;
	const path = pathOfExtract(config, name);
	await compress(file, `${file}.br`, bytes, quality);
	await sync(file);
	await sync(`${file}.br`);
	await rename(`${file}.br`, `${path}.br`);
	await rename(file, path);
	await sync(directoryOf(config));
	return { name, sha256, bytes };
}

/** What was derived from extracts and kept under a name; null when it is not there, or not whole. */
export async function readDerived<Value>(config: Config, name: string): Promise<Value | null> {
	try {
		// Written below by the same build of the app, which the name says.
		return JSON.parse(await readFile(join(directoryOf(config), name), 'utf8')) as Value;
	} catch {
		return null;
	}
}

/** Keeps something derived from extracts under a name that says all it rests on. It appears whole or not at all. */
export async function keepDerived(config: Config, name: string, value: unknown): Promise<void> {
	const draft = join(directoryOf(config), `${name}.${randomId()}.draft`);
	try {
		await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
		await rename(draft, join(directoryOf(config), name));
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** Removes what a draft left behind; nothing when there is none. */
export async function dropDraft({ file, scratch }: { file: string; scratch: string }): Promise<void> {
	for (const path of [file, `${file}.wal`, `${file}.br`, scratch]) {
		await rm(path, { recursive: true, force: true });
	}
}

/**
 * Removes files of no name in `kept`, and drafts, that were last written `days` ago: file times are compared with that of a
 * file written now, since the app's clock may be another, and old files may be from a time when the machine's was ahead.
 * Returns their names.
 */
export async function removeOtherFiles(
	config: Config,
	kept: ReadonlySet<string>,
	days: number
): Promise<string[]> {
	const probe = await openDraft(config);
	await writeFile(probe.file, '');
	const { mtimeMs } = await stat(probe.file);
	await dropDraft(probe);
	const names = await readdir(directoryOf(config));
	const files = await Promise.all(
		names.map(async (name) => {
			const stats = await stat(join(directoryOf(config), name)).catch(() => null);
			return { name, writtenMs: stats?.mtimeMs ?? Infinity };
		})
	);
	const before = mtimeMs - days * 86_400_000;
	const old = files.filter(
		({ name, writtenMs }) => writtenMs < before && !kept.has(name.replace(/\.br$/, ''))
	);
	for (const { name } of old) await rm(join(directoryOf(config), name), { recursive: true, force: true });
	return old.map(({ name }) => name);
}

function directoryOf(config: Config): string {
	return join(config.dataDirectory, 'extracts');
}

async function hashOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}

async function compress(from: string, to: string, bytes: number, quality: number): Promise<void> {
	const brotli = createBrotliCompress({
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_LGWIN]: 24,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes
		}
	});
	await pipeline(createReadStream(from), brotli, createWriteStream(to, { mode: 0o600 }));
}

async function sync(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
