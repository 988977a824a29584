import { SadaError } from '#lib/domain/error.ts';

/** A file of a manifest. */
export interface ExtractFile {
	/** `<sha256>.duckdb`. */
	readonly name: string;
	/** Of the uncompressed bytes, hexadecimal. */
	readonly sha256: string;
	/** Uncompressed size. */
	readonly bytes: number;
}

/**
 * An extract whole, as the server built it. The browser keeps it, for this account only: its name is its content.
 * Throws `extract.refused` when the server does not give it and `extract.damaged` when it is not what was named.
 * Browsers hash only on https or this machine; elsewhere the size alone is compared.
 */
export async function fetchExtract(file: ExtractFile, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(`/data/${file.name}`, { signal });
	if (!response.ok) throw new SadaError('extract.refused', { file: file.name, status: response.status });
	const bytes = new Uint8Array(await response.arrayBuffer());
	const isWhole = bytes.length === file.bytes;
	if (!isWhole || (globalThis.isSecureContext && (await sha256Of(bytes)) !== file.sha256)) {
		throw new SadaError('extract.damaged', { file: file.name, bytes: bytes.length });
	}
	return bytes;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
