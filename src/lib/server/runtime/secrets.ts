import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, fsyncSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SadaError } from '#lib/domain/error.ts';

/** What a derived key is for; keys of different purposes say nothing about each other. */
export const purposes = [
	'token',
	'lookup',
	'spent',
	'submitted',
	'receipt',
	'import',
	'setup',
	'session'
] as const;

export type Purpose = (typeof purposes)[number];

/** The keyed functions of one installation. */
export interface Secrets {
	/** HMAC-SHA-256 of `text` under the key of `purpose`, as 43 characters of base64url. */
	hmac(purpose: Purpose, text: string): string;
}

/**
 * Reads the one key (32 bytes, base64url) from `file`, or makes it, readable by its owner only. It lives outside
 * the database and its backup: without it nothing stored leads from an answer to a person.
 * Throws `secrets.unreadable` when the file holds no key.
 */
export function openSecrets(file: string): Secrets {
	return secretsFromKey(readKey(file) ?? makeKey(file));
}

/** The keyed functions of a master key of 32 bytes, by HKDF (RFC 5869) with the purpose as its info. */
export function secretsFromKey(master: Uint8Array): Secrets {
	const keys = new Map(
		purposes.map((purpose) => [
			purpose,
			createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `sada:${purpose}`, 32)))
		])
	);
	return {
		hmac: (purpose, text) =>
			createHmac('sha256', keys.get(purpose) as KeyObject)
				.update(text)
				.digest('base64url')
	};
}

function readKey(file: string): Uint8Array | null {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new SadaError('secrets.unreadable', { file }, { cause: error });
	}
	const key = Buffer.from(text.trim(), 'base64url');
	if (key.length !== 32) throw new SadaError('secrets.unreadable', { file });
	return key;
}

function makeKey(file: string): Uint8Array {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const key = randomBytes(32);
	try {
		const handle = openSync(file, 'wx', 0o600);
		writeSync(handle, `${key.toString('base64url')}\n`);
		fsyncSync(handle);
		closeSync(handle);
		return key;
	} catch (error) {
		// Another process made it a moment ago.
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			const made = readKey(file);
			if (made) return made;
		}
		throw new SadaError('secrets.unreadable', { file }, { cause: error });
	}
}
