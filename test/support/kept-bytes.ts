import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWindows1256 } from './windows-1256.ts';

/** Every byte below a directory, in files one after the other: a store, its log of writes and what lies beside them. */
export function keptBytes(directory: string): Buffer {
	const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
		.map((name) => join(directory, name))
		.filter((path) => statSync(path).isFile());
	return Buffer.concat(files.flatMap((path) => [readFileSync(path), Buffer.from('\n')]));
}

/** Those of some texts that stand in the bytes, in UTF-8 or in the code page of Arabic Windows. */
export function textsIn(bytes: Buffer, texts: readonly string[]): string[] {
	return texts.filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(encodeWindows1256(text))));
}
