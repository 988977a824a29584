import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createZstdCompress } from 'node:zlib';
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

/** How a file can be sent, the way that is opened fastest first: what each coding's sibling adds to its name. */
const siblings = { zstd: '.zst', br: '.br' } as const;

export type Coding = keyof typeof siblings;

/** Every coding, in order of preference. */
export const codings = Object.keys(siblings) as Coding[];

/** The codings that a file is kept in, each with its level of compression. */
export type Levels = Readonly<Partial<Record<Coding, number>>>;

const filePattern = /^[0-9a-f]{64}\.duckdb$/;

/** Whether a text is the name of an extract file. */
export function isExtractName(name: string): boolean {
	return filePattern.test(name);
}

/** Where the file of a name lies, or its sibling in a coding. */
export function pathOfExtract(config: Config, name: string, coding: Coding | null = null): string {
	return join(directoryOf(config), name) + (coding === null ? '' : siblings[coding]);
}

/** Whether a file and the sibling that every file has are there. */
export async function hasExtract(config: Config, name: string): Promise<boolean> {
	const found = await Promise.all(
		([null, 'br'] as const).map((coding) => stat(pathOfExtract(config, name, coding)).catch(() => null))
	);
	return found.every((stats) => stats !== null);
}

/** How many bytes a file is sent in to who reads every coding. */
export async function sentBytes(config: Config, name: string): Promise<number> {
	for (const coding of codings) {
		const found = await stat(pathOfExtract(config, name, coding)).catch(() => null);
		if (found) return found.size;
	}
	return (await stat(pathOfExtract(config, name))).size;
}

/** A place for a file in the making, in the same directory so that it can be renamed; and one for scratch. */
export async function openDraft(config: Config): Promise<{ file: string; scratch: string }> {
	const directory = directoryOf(config);
	await mkdir(directory, { recursive: true, mode: 0o700 });
	const file = join(directory, `${randomId()}.draft`);
	return { file, scratch: `${file}.scratch` };
}

/**
 * Gives a finished draft its name, after its bytes and those of its compressed siblings are on disk. A file of the
 * same content that is already there stays. Returns what it is now.
 */
export async function keepDraft(config: Config, file: string, levels: Levels): Promise<StoredFile> {
	const sha256 = await hashOf(file);
	const { size: bytes } = await stat(file);
	const name = `${sha256}.duckdb`;
	await sync(file);
	for (const coding of codings) {
		const level = levels[coding];
		if (level === undefined) continue;
		const sibling = file + siblings[coding];
		await pipeline(
			createReadStream(file),
			compressor(coding, level, bytes),
			createWriteStream(sibling, { mode: 0o600 })
		);
		await sync(sibling);
		await rename(sibling, pathOfExtract(config, name, coding));
	}
	await rename(file, pathOfExtract(config, name));
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
	const made = Object.values(siblings).map((ending) => file + ending);
	for (const path of [file, `${file}.wal`, ...made, scratch]) {
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
		({ name, writtenMs }) => writtenMs < before && !kept.has(name.replace(/\.(?:br|zst)$/, ''))
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

function compressor(coding: Coding, level: number, bytes: number) {
	switch (coding) {
		case 'zstd':
			return createZstdCompress({
				params: {
					[constants.ZSTD_c_compressionLevel]: level,
					// The widest window that browsers take.
					[constants.ZSTD_c_windowLog]: 23
				}
			});
		case 'br':
			return createBrotliCompress({
				params: {
					[constants.BROTLI_PARAM_QUALITY]: level,
					[constants.BROTLI_PARAM_LGWIN]: 24,
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes
				}
			});
	}
}

async function sync(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
