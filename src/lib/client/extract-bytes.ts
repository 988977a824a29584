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

/** An extract whole, as the server sent it. */
export interface FetchedExtract {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Rejects with `extract.damaged` when the bytes are not what was named. Goes on by itself: the bytes may be opened, but not believed, before. */
	readonly checked: Promise<void>;
}

/**
 * Fetches an extract. Rejects with `extract.refused` when the server does not give it and with `extract.damaged` when it
 * is not as long as was named. Browsers hash only on https or this machine; elsewhere the length alone is compared.
 */
export async function fetchExtract(file: ExtractFile, signal: AbortSignal): Promise<FetchedExtract> {
	const response = await fetch(`/data/${file.name}`, { signal });
	if (!response.ok) throw new SadaError('extract.refused', { file: file.name, status: response.status });
	const bytes = await readBytes(response, file.bytes);
	if (bytes.length !== file.bytes) throw damaged(file, bytes);
	const checked = check(file, bytes);
	// Whoever opens it hears of it.
	checked.catch(() => undefined);
	return { bytes, checked };
}

/**
 * The content of a response of which so many bytes are expected; more is read only as far as to tell. Filling one buffer
 * takes Chromium two thirds of the time of `arrayBuffer`, which gathers the parts and joins them.
 */
async function readBytes(response: Response, expected: number): Promise<Uint8Array<ArrayBuffer>> {
	const reader = openByteReader(response);
	if (!reader) return new Uint8Array(await response.arrayBuffer());
	let buffer = new ArrayBuffer(expected + 1);
	let length = 0;
	while (length < buffer.byteLength) {
		const { done, value } = await reader.read(new Uint8Array(buffer, length));
		// The buffer goes to the reader and comes back, at the end as well.
		if (value) buffer = value.buffer;
		if (done) break;
		length += value.byteLength;
	}
	return new Uint8Array(buffer, 0, length);
}

/** Null in browsers whose responses are no byte streams. */
function openByteReader({ body }: Response): ReadableStreamBYOBReader | null {
	try {
		return body?.getReader({ mode: 'byob' }) ?? null;
	} catch {
		return null;
	}
}

async function check(file: ExtractFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	if (!globalThis.isSecureContext) return;
	// Takes a copy at once, so that the bytes may be given away meanwhile.
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (hash !== file.sha256) throw damaged(file, bytes);
}

function damaged(file: ExtractFile, { length }: Uint8Array): SadaError {
	return new SadaError('extract.damaged', { file: file.name, bytes: length });
}
